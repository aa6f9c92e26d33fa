import type { Fix, Measured, Part, Severity } from "../../finding";
import type { Connector, Server } from "../../model";
import type { Standing } from "../../sources";
import type { Change } from "./change";

/** What a risk needs and does not know: what it would then say cannot be told. */
export type Lacking = "server addresses" | "certificates" | "transportConfig" | "permissions";

/** One hit of a risk. The words are in texts.json; `fill` has the values of their places. */
export interface Hit {
  /** The connector of the new end, else of the old; undefined: the plan as a whole, or a server that goes. */
  readonly connector?: Connector | undefined;
  readonly server?: Server | undefined;
  /** One of the risk's `at`. */
  readonly parameter?: string | undefined;
  readonly fill?: Readonly<Record<string, string | number | bigint | Part>>;
  readonly measured?: Measured;
  readonly fixes?: readonly Fix[];
  /** Where the case decides and not the risk. */
  readonly severity?: Severity;
  readonly standing?: Standing;
}

/** One risk of risks.json: its predicate. Title, severity, standing, words and sources are in texts.json by its code. */
export interface Risk {
  readonly code: string;
  find(change: Change): Iterable<Hit>;
  /** What it lacked to look at everything. */
  lacks?(change: Change): Iterable<Lacking>;
}

export const risk = (each: Risk): Risk => each;
