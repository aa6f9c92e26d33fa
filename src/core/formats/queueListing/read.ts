import {
  isMessage,
  isQueue,
  type ListedObject,
  type MessageEntry,
  messageOf,
  type QueueEntry,
  queueOf,
} from "../../logs";
import { ClixmlReader, rawOf } from "../clixml";
import { decodeHeld, encodingOf, headLength } from "../decode";
import { type Fault, Refusal } from "../fault";
import { notationOf } from "../notation";
import { readCommas } from "./commas";
import { listed } from "./listed";
import { readShownListing } from "./lists";
import { readMembers } from "./members";
import type { Listing } from "./tables";

/** What a listing of queues or messages holds. */
export interface QueueListing {
  readonly ok: true;
  readonly file: string;
  readonly notation: Listing["notation"];
  readonly queues: readonly QueueEntry[];
  readonly messages: readonly MessageEntry[];
  /** Lines that could not be read, and why. */
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
  /** What else a person has to know of it. */
  readonly notes: readonly string[];
}

/** A listing that was refused as a whole. */
export interface RefusedListing {
  readonly ok: false;
  readonly file: string;
  readonly fault: Fault;
}

const mostBytes = 134_217_728;
/** What Get-Message shows unless it is asked for more (Q13). */
const usualMost = 1000;

/**
 * Reads what Get-Queue and Get-Message show, as CliXml, JSON, CSV, Format-List or Format-Table, found by its
 * content. Subjects and addresses are masked unless `unmasked`. Never throws.
 */
export function readQueueListing(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { unmasked = false }: { readonly unmasked?: boolean } = {},
): QueueListing | RefusedListing {
  try {
    return { ok: true, file: name, ...entriesOf(listingOf(bytes), unmasked) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, file: name, fault: error.fault };
  }
}

function listingOf(bytes: Uint8Array): Listing {
  if (bytes.length > mostBytes) throw new Refusal(tooLong);
  const encoding = encodingOf(bytes.subarray(0, headLength));
  if (typeof encoding !== "string") throw new Refusal(encoding);
  const { text } = decodeHeld([bytes], encoding);
  if (text.trim() === "") throw new Refusal(empty);
  if (notationOf(text) === "xml") return held(readClixml(text)) ?? refuse(undefined);
  // A command that was pasted with its listing may look like the header of a CSV file.
  const listing = held(readCommas(text)) ?? held(readMembers(text));
  if (listing) return listing;
  const shown = readShownListing(text);
  return held(shown) ?? refuse(shown.skipped[0]);
}

/** The listing, if it holds a queue or a message. */
const held = (listing: Listing | undefined): Listing | undefined =>
  listing?.objects.some((each) => isQueue(each) || isMessage(each)) ? listing : undefined;

/** Refuses a text without a queue; where it has rows of a table that cannot be read, it says why. */
function refuse(skipped: Listing["skipped"][number] | undefined): never {
  if (!skipped) throw new Refusal(strange);
  const mend = `Or else: ${strange.mend}`;
  throw new Refusal({ ...strange, line: skipped.line, what: skipped.reason, mend });
}

function readClixml(text: string): Listing {
  const objects: ListedObject[] = [];
  const reader = new ClixmlReader({
    object: ({ line, properties }) =>
      objects.push(
        listed(
          properties.map(({ name, node }) => [name, rawOf(node)]),
          line,
        ),
      ),
    wantsBytes: () => false,
  });
  reader.feed(text);
  reader.end();
  return { objects, skipped: [], notation: "clixml" };
}

function entriesOf({ objects, skipped, notation }: Listing, unmasked: boolean) {
  const queues = objects.filter(isQueue).map(queueOf);
  const messages = objects.filter(isMessage).map((each) => messageOf(each, unmasked));
  const notes = [
    ...(notation === "table" && queues.some(({ cause }) => cause === undefined) ? [causeless] : []),
    ...(messages.length === usualMost ? [cutAtThousand] : []),
  ];
  return { notation, queues, messages, skipped, notes };
}

const causeless =
  "The table holds no LastError, so that no cause can be told. Run Get-Queue | Format-List.";
const cutAtThousand =
  "These are 1000 messages, which is where Get-Message stops by itself. Give it -ResultSize Unlimited.";
const strange = {
  code: "queues-other",
  what: "This is no output of Get-Queue or Get-Message.",
  mend: "Run Get-Queue | Export-Clixml queues.xml and give that file.",
};
const empty = {
  code: "input-empty",
  what: "The file is empty.",
  mend: "Run Get-Queue | Export-Clixml queues.xml and give that file.",
};
const tooLong = {
  code: "input-too-long",
  what: "This is longer than 128 MB, and a listing of queues is read whole.",
  mend: "Export fewer: Get-Message -Queue EX01\\14 -ResultSize 1000 | Export-Clixml messages.xml",
};
