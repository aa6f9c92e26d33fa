import type { SourceId, Standing } from "../sources";
import type { Value } from "../values";
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

/**
 * Another parameter whose effective value must be one of `is`, or must hold the flag `has`, before
 * this one may be set to anything but its default.
 */
export type Need = { readonly parameter: string; readonly source: SourceId } & (
  | { readonly is: readonly Value[] }
  | { readonly has: string }
);

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
  /**
   * In order of preference: the first that applies is in force, a later one that differs disputes it.
   * Facts that name the usage stand instead of those that do not.
   */
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
  /**
   * The writer states it for these usages even when it is not explicit: the default depends on where
   * the command runs, or sources differ on it in a way that breaks the command.
   */
  readonly alwaysWritten?: true | readonly Usage[];
  /** Parameter sets of New- that take it; absent = all. */
  readonly sets?: readonly string[];
  /** Verbs whose cmdlet takes it without its name, in first place. */
  readonly positional?: readonly Verb[];
  readonly cites: readonly SourceId[];
}
