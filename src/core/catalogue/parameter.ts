import type { SourceId, Standing } from "../sources";
import type { Value } from "../values/value";
import type { Kind } from "./kinds/kind";

export type Side = "receive" | "send";
export type ReceiveUsage = "Custom" | "Internal" | "Internet" | "Partner" | "Client";
export type SendUsage = "Custom" | "Internal" | "Internet" | "Partner";
export type Usage = ReceiveUsage;
export type ExchangeVersion = "2016" | "2019" | "SE";
export type ServerRole = "Mailbox" | "Edge";
export type Verb = "New" | "Set" | "Remove";

/** Groups of the form, in the order of `groups`. */
export type Group =
  | "identity"
  | "network"
  | "routing"
  | "authentication"
  | "permissions"
  | "tls"
  | "limits"
  | "protocol"
  | "logging"
  | "run";

/** A default and on whose word; several facts that hold at once and differ are shown as disputed. */
export interface DefaultFact {
  readonly value: Value | { readonly from: "server-fqdn" };
  readonly when?: {
    readonly usage?: readonly Usage[];
    readonly role?: ServerRole;
    readonly version?: readonly ExchangeVersion[];
  };
  readonly standing: Standing;
  readonly source: SourceId;
}

/** Another parameter that must have one of these effective values before this one may be set. */
export interface Need {
  readonly parameter: string;
  readonly is: readonly Value[];
  readonly source: SourceId;
}

/**
 * The one declaration of a connector parameter. Schema, form field, help, import, diff, PowerShell
 * argument and stub all derive from it.
 */
export interface Parameter {
  readonly name: string;
  readonly of: Side;
  readonly cmdlets: readonly Verb[];
  readonly versions: readonly ExchangeVersion[];
  /**
   * property: part of a design, in forms and files; identity: Name, Identity; place: Server;
   * usage: Usage and its switches; run: steers the command only (WhatIf, Confirm, Force, DomainController).
   */
  readonly role: "property" | "identity" | "place" | "usage" | "run";
  readonly kind: Kind;
  readonly group: Group;
  /** The field's standard term, sentence case: "Maximum message size". */
  readonly label: string;
  /** One line, at most 120 characters. */
  readonly help: string;
  readonly unit?: string;
  /** In order of preference: the first that applies is in force, a later one that differs disputes it. */
  readonly defaults: readonly DefaultFact[];
  readonly needs?: readonly Need[];
  /** Shown first in the form for these usages. */
  readonly essential?: readonly Usage[];
  /** New- demands it for these usages. */
  readonly required?: readonly Usage[];
  /** New- may not take it with these usages; the writer sets it afterwards. */
  readonly notWith?: readonly Usage[];
  /** Works on Edge only, or not on Edge. */
  readonly edge?: "only" | "not";
  /** Reserved for Microsoft, or of no effect on these versions: kept and shown last. */
  readonly reserved?: boolean;
  /** The writer states it even when it is not explicit: the default depends on where the command runs. */
  readonly alwaysWritten?: boolean;
  readonly cites: readonly SourceId[];
}
