import type { Command, Pipeline } from "./grammar/ast";
import { type Held, unknown } from "./held";
import { sourceOf } from "./redact";
import type { Scope } from "./scope";

/** Where a command stands, and what comes to it through the pipe. */
export interface Place {
  readonly command: Command;
  readonly pipeline: Pipeline;
  /** What the command before yields; absent where there is none. */
  readonly input?: Held;
}

/** The whole pipeline is told as computed, once, where its first such command stands. */
export function computeWhole(
  { command, pipeline }: Omit<Place, "input">,
  scope: Scope,
  why: string,
): Held {
  const { ledger } = scope;
  ledger.computePipeline(command.name.start, pipeline.start, sourceOf(scope.text, pipeline), why);
  ledger.fate(command.name.start, "computed");
  return unknown(why);
}

/** The id by which a person chooses another reading of what stands there. */
export const choiceId = (at: number, scope: Scope, of: string): string =>
  `${scope.file}:${scope.lines.lineOf(at)}:${scope.lines.columnOf(at)} ${of}`;
