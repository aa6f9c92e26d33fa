import type { Side } from "../catalogue";
import type { Fix, Phrase, Severity } from "../finding";
import type { Connector, Server } from "../model";
import type { SourceId } from "../sources";
import type { Value } from "../values";

/** What a rule about one connector may read: nothing else, so that its findings can be kept while these stay the same. */
export interface Subject {
  readonly connector: Connector;
  /** Where the connector stands; for send connectors the first source server, where it is known. */
  readonly server: Server | undefined;
  /** The effective value; undefined = unknown, about which no rule speaks. */
  value(parameter: string): Value | undefined;
  /** The members of a list or flag value; empty when unknown. */
  members(parameter: string): readonly string[];
  explicit(parameter: string): boolean;
}

/** What a rule tells of one hit. */
export interface Telling {
  readonly what: Phrase;
  readonly why: Phrase;
  readonly mend: Phrase;
  /** The field that the finding stands under; default: the rule's first parameter. */
  readonly parameter?: string;
  readonly row?: number;
  readonly fixes?: readonly Fix[];
}

/** A small connector that shows a rule: explicit values, and the server's role where it matters. */
export interface Example {
  readonly explicit: Readonly<Record<string, Value>>;
  readonly name?: string;
  readonly role?: "Mailbox" | "Edge";
  readonly fqdn?: string;
}

/**
 * A combination of one connector's values that New- or Set- refuses. One file a rule; the examples are
 * its documentation and its test. Severity follows the standing of the row: only what is documented is an error.
 */
export interface Refusal {
  /** `refused/…`, fixed once published. */
  readonly code: string;
  readonly of: Side;
  /** Parameters that it reads; the first is the field that the finding stands under. */
  readonly reads: readonly [string, ...string[]];
  readonly cites: readonly [SourceId, ...SourceId[]];
  /** Lower than the standing alone would give. */
  readonly severity?: Severity;
  readonly examples: {
    readonly refused: readonly [Example, ...Example[]];
    readonly accepted: readonly [Example, ...Example[]];
  };
  find(subject: Subject): Iterable<Telling>;
}

export const refusal = (rule: Refusal): Refusal => rule;

/** A fix that sets values of the subject's connector. */
export function setting(
  subject: Subject,
  label: Phrase,
  safe: boolean,
  values: Readonly<Record<string, Value | undefined>>,
): Fix {
  return {
    label,
    safe,
    changes: Object.entries(values).map(([parameter, value]) => ({
      connector: subject.connector.id,
      parameter,
      value,
    })),
  };
}
