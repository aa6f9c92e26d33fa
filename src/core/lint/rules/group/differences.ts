import { type Receiver, ReceiverNotes } from "../../../simulate";
import { type Compared, compared, isWrittenAlike } from "./compared";

/** A connector whose setting is not that of most copies, and one that has theirs. */
export interface Difference {
  readonly receiver: Receiver;
  readonly like: Receiver;
  readonly property: Compared;
  /** The setting, as it is compared. */
  readonly text: string;
}

interface Settings {
  /** One for each property compared, in their order. */
  readonly texts: readonly (string | undefined)[];
  readonly all: string;
}
const kept = new ReceiverNotes<Settings>();

function settingsOf(receiver: Receiver): Settings {
  const known = kept.get(receiver);
  if (known) return known;
  const texts = compared.map((each) => each.read(receiver));
  const settings = { texts, all: texts.join("\n") };
  kept.set(receiver, settings);
  return settings;
}

/** What the copies of one connector differ in; most groups are of one mind, which is seen at once. */
export function differencesOf(copies: readonly Receiver[]): readonly Difference[] {
  const [first, ...others] = copies;
  if (!first) return [];
  if (others.every((each) => isAlike(first, each))) return [];
  return compared.flatMap((property, at) => differing(copies, property, at));
}

interface Compare {
  readonly first: Receiver;
  readonly isAlike: boolean;
}
const answers = new ReceiverNotes<Compare>();

/** Asked of the first copy and each other one again at every edit: the answer stays while both do. */
function isAlike(first: Receiver, other: Receiver): boolean {
  const known = answers.get(other);
  if (known?.first === first) return known.isAlike;
  const alike = isWrittenAlike(first, other) || settingsOf(first).all === settingsOf(other).all;
  answers.set(other, { first, isAlike: alike });
  return alike;
}

/** Those whose setting is not that of most; of parts of equal number the one with the earliest server is right. */
function differing(copies: readonly Receiver[], property: Compared, at: number): Difference[] {
  const byText = new Map<string, Receiver[]>();
  for (const receiver of copies) {
    const text = settingsOf(receiver).texts[at];
    if (text === undefined) continue;
    const list = byText.get(text);
    if (list) list.push(receiver);
    else byText.set(text, [receiver]);
  }
  if (byText.size < 2) return [];
  const parts = [...byText];
  const [most] = [...parts].sort(([, a], [, b]) => b.length - a.length);
  const like = most?.[1][0];
  if (!like) return [];
  return parts
    .filter((part) => part !== most)
    .flatMap(([text, part]) => part.map((receiver) => ({ receiver, like, property, text })));
}
