import { locate, readJson } from "../../formats/json";
import { solveAll } from "./run";
import { unsoundIn } from "./sound";
import { startOf } from "./start";
import { type Walkthrough, walkthroughSchema } from "./walkthrough";

/** Why a file of a trainer is refused: the place, and the step where it speaks of one. */
export interface WalkthroughFault {
  readonly what: string;
  readonly mend: string;
  /** 1-based. */
  readonly line?: number;
  readonly column?: number;
  readonly step?: string;
}

export type ReadWalkthrough =
  | { readonly ok: true; readonly walkthrough: Walkthrough }
  | { readonly ok: false; readonly fault: WalkthroughFault };

export interface ReadOptions {
  /** Days are counted from here; any day gives the same answer. */
  readonly today?: string;
  /** Files that a start state may name; absent: they are not looked at. */
  readonly assets?: readonly string[];
}

/**
 * Reads the text of a walkthrough's file and plays it once: what does not fit the schema, a start state that cannot be
 * built, a solution that does not reach its check and a wrong turn that is true too early are refused. Never throws.
 */
export function readWalkthrough(text: string, options: ReadOptions = {}): ReadWalkthrough {
  const json = readJson(text);
  if (!json.ok) return { ok: false, fault: json.fault };
  const said = walkthroughSchema.safeParse(json.document);
  if (!said.success) {
    const { path, message } = deepest(said.error.issues);
    return refused(
      text,
      path,
      `${path.length > 0 ? `${path.join(".")}: ` : ""}${message}.`,
      schemaMend,
    );
  }
  const walkthrough = said.data;
  const [unsound] = unsoundIn(walkthrough);
  if (unsound) {
    const { path, what, step } = unsound;
    return refused(text, path, what, "Write it as the reference of walkthroughs has it.", step);
  }
  const stranger = filesOf(walkthrough).find((file) => options.assets?.includes(file) === false);
  if (stranger !== undefined)
    return refused(
      text,
      ["start"],
      `There is no file ${stranger}.`,
      "Name one of the files that come with the app.",
    );
  const started = startOf(walkthrough, options.today ?? anyDay);
  if (!started.ok)
    return refused(
      text,
      ["start"],
      `The start state cannot be built: ${started.why}`,
      "Mend the start state.",
    );
  const run = solveAll(walkthrough, started.state);
  if (run.ok) return { ok: true, walkthrough };
  const index = walkthrough.steps.findIndex(({ id }) => id === run.step);
  return refused(
    text,
    ["steps", index],
    `Step ${run.step}: ${run.why}`,
    "Mend the check or what solves it.",
    run.step,
  );
}

const anyDay = "2026-01-01";
const schemaMend = "Compare the file with portolan-walkthrough.schema.json.";

const filesOf = ({ start }: Walkthrough): readonly string[] => [
  ...(start.logs ?? []).map(({ file }) => file),
  ...(start.queue === undefined ? [] : [start.queue]),
  ...(start.traces ?? []),
];

function refused(
  text: string,
  path: readonly (string | number)[],
  what: string,
  mend: string,
  step?: string,
): ReadWalkthrough {
  const fault = { what, mend, ...locate(text, path), ...(step !== undefined && { step }) };
  return { ok: false, fault };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** What would have been right, where that is a closed list. */
  readonly values?: readonly unknown[];
  /** Of a union: the complaints of each branch. */
  readonly errors?: readonly (readonly Issue[])[];
}

interface Complaint {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Members that tell which shape of several is meant. */
const telling: readonly PropertyKey[] = ["kind", "cmdlet"];
const isTelling = ({ path }: Issue): boolean =>
  path.length === 1 && telling.includes(path[0] ?? "");

/** The first complaint; of several shapes that of the one that is meant, or that none is of this name. */
function deepest([first]: readonly Issue[]): Complaint {
  if (!first) return { path: [], message: "it cannot be read" };
  const path = first.path.map((each) => (typeof each === "symbol" ? String(each) : each));
  const branches = (first.errors ?? []).filter((branch) => branch.length > 0);
  if (branches.length === 0) return { path, message: first.message };
  const meant = branches
    .filter((branch) => !branch.some(isTelling))
    .sort((a, b) => a.length - b.length);
  const inner = meant[0] ? deepest(meant[0]) : noneOf(branches);
  return { path: [...path, ...inner.path], message: inner.message };
}

function noneOf(branches: readonly (readonly Issue[])[]): Complaint {
  const all = branches.flat().filter(isTelling);
  const names = [...new Set(all.flatMap(({ values = [] }) => values))].map(String);
  return { path: [String(all[0]?.path[0] ?? "")], message: `it is none of ${names.join(", ")}` };
}
