import type { Fix, Measured, Part, Severity } from "../../finding";
import type { Organisation, Server } from "../../model";
import type { Receiver, Sender } from "../../simulate";
import type { Standing } from "../../sources";

/** A list or fact that may be unknown; a rule that needs it is then not checked, and said so. */
export type Input =
  | "servers"
  | "servers with site"
  | "servers with FQDN"
  | "server addresses"
  | "certificates"
  | "accepted domains"
  | "named networks"
  | "permissions"
  | "groups of receive connectors"
  | "mechanisms of receive connectors"
  | "transportConfig"
  | "values that were not shown"
  | "whole list of receive connectors"
  | "whole list of send connectors"
  | "today";

/**
 * What a rule looks at in one run. Findings are kept until something in the unit changes: a rule may read
 * its receivers and senders, and of the organisation only what is small (servers, accepted domains,
 * certificates, networks, facts).
 */
export interface Unit {
  readonly organisation: Pick<
    Organisation,
    "servers" | "acceptedDomains" | "certificates" | "networks" | "facts" | "version"
  >;
  /** One for `connector`, all of one server for `server`, all for `organisation`; as they are listed. */
  readonly receivers: readonly Receiver[];
  readonly senders: readonly Sender[];
  /** The server of a unit `server`, and of a receive connector. */
  readonly server?: Server;
  /** The day against which dates are judged, YYYY-MM-DD. */
  readonly today?: string | undefined;
}

/** One hit of a rule. The texts are in texts.json; `fill` has the values of their placeholders. */
export interface Hit {
  readonly receiver?: Receiver;
  readonly sender?: Sender;
  readonly server?: Server;
  /** The field that the finding stands under. */
  readonly parameter?: string;
  readonly row?: number;
  readonly fill?: Readonly<Record<string, string | number | bigint | Part>>;
  readonly fixes?: readonly Fix[];
  readonly measured?: Measured;
  /** Hits of one rule with an equal key are one finding over several servers; absent: folded by equal text over servers of a group. */
  readonly fold?: string;
  /** Where the case decides and not the rule: data of providers have a standing of their own. Absent: as the texts say. */
  readonly severity?: Severity;
  readonly standing?: Standing;
}

/** One rule of rules.json: its predicate. Title, severity, standing, words and sources are in texts.json by its code. */
export interface Rule {
  readonly code: string;
  /** What a unit is, and so when the rule runs again; `connector` is one of either side. */
  readonly per: "receiver" | "sender" | "connector" | "server" | "organisation";
  /** Without one of these the rule does not run at all and is listed as not checked. */
  readonly needs?: readonly Input[];
  /** A rule that can tell for some subjects only says what it lacked for the others. */
  lacks?(unit: Unit): readonly Input[];
  find(unit: Unit): Iterable<Hit>;
}

export const rule = (each: Rule): Rule => each;
