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
  readonly errors?: readonly (readonly Issue[])[];
}

/** Of a union the branch that came furthest says most: its first complaint, with the way to it. */
function deepest(issues: readonly Issue[]): { path: (string | number)[]; message: string } {
  const [first] = issues;
  if (!first) return { path: [], message: "it cannot be read" };
  const path = first.path.map((each) => (typeof each === "symbol" ? String(each) : each));
  const inner = (first.errors ?? [])
    .filter((branch) => branch.length > 0)
    .map(deepest)
    .reduce<{ path: (string | number)[]; message: string } | undefined>(
      (best, each) => (!best || each.path.length > best.path.length ? each : best),
      undefined,
    );
  return inner && inner.path.length > 0
    ? { path: [...path, ...inner.path], message: inner.message }
    : { path, message: first.message };
}
