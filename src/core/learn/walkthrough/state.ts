import type { InboundQuestion, Organisation, OutboundQuestion } from "../../model";
import type { Place } from "./check";

/** The question that is open in Simulate; its answer follows from the organisation. */
export type Asked = { readonly simulate: InboundQuestion } | { readonly route: OutboundQuestion };

/** What the place Logs shows. */
export interface OpenLog {
  /** Session that is open: its id, and its cause, null where it has none. */
  readonly session?: { readonly id: string; readonly cause: string | null };
  /** Filters: connector as the log writes it, remote address. */
  readonly connector?: string;
  readonly remote?: string;
  /** Text that is looked for; it counts as a filter of whatever it equals. */
  readonly find?: string;
}

/** What the URL shows. */
export interface Shown {
  readonly place: Place;
  /** Id of the connector that is selected. */
  readonly select?: string;
  /** `exposure`, `outbound`; `apply`, `rollback`, `verify`. */
  readonly tab?: string;
}

/** All that a check may look at (learn.md 2.2). What is not open is left out. */
export interface LearnState {
  /** The practice organisation with what is deployed of it and the expectations kept in it. */
  readonly organisation: Organisation;
  /** YYYY-MM-DD: dates are judged by it. */
  readonly today: string;
  readonly question?: Asked;
  readonly log?: OpenLog;
  /** Identity of the queue that is open. */
  readonly queue?: string;
  /** Ids of the plan's steps that were left out by hand. */
  readonly leftOut: readonly string[];
  readonly shown: Shown;
  /** What was deployed before *Read back*, where that was done: what a plan held then stays told. */
  readonly readBack?: Organisation["deployed"];
  /** Id of the step that is judged: `answer` looks at its answer. */
  readonly step?: string;
  /** Choice by id of the step, 0 being the first. */
  readonly answers: Readonly<Record<string, number>>;
}
