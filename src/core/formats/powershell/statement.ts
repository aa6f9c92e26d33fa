import type { Quoted } from "./quote";

/** The commands that a script consists of; there are no others. */
export type CommandName =
  | "New-ReceiveConnector"
  | "Set-ReceiveConnector"
  | "Remove-ReceiveConnector"
  | "New-SendConnector"
  | "Set-SendConnector"
  | "Remove-SendConnector"
  | "Add-ADPermission"
  | "Remove-ADPermission";

/** One argument. `name` comes from the catalogue or from the writer, never from a value. */
export interface Argument {
  readonly name: string;
  readonly value: Quoted;
  /** The parameter of the form that this line stands for. */
  readonly parameter?: string;
}

export type Switch = "Force" | "Deny" | "WhatIf" | "Confirm:$false";

export interface Command {
  readonly as: "command";
  readonly command: CommandName;
  /** Identity of the receive connector that is piped in. */
  readonly from?: Quoted;
  readonly arguments: readonly Argument[];
  readonly switches: readonly Switch[];
  /** Name of the hashtable when splatted, from a closed alphabet. */
  readonly variable: string;
}

/** A comment line; the text is made harmless when it is written. */
export interface Remark {
  readonly as: "remark";
  readonly text: string;
  readonly parameter?: string;
}

/** `$credential1 = Get-Credential -Message '…'` */
export interface AskCredential {
  readonly as: "credential";
  readonly variable: Quoted;
  readonly message: Quoted;
}

/** Runs `body` only where each certificate is there; otherwise stops with `message`, also when pasted. */
export interface Guard {
  readonly as: "guard";
  readonly certificates: readonly { readonly server?: Quoted; readonly thumbprint: Quoted }[];
  readonly message: Quoted;
  readonly body: readonly Command[];
}

export type Statement = Command | Remark | AskCredential | Guard;

export const remark = (text: string, parameter?: string): Remark =>
  parameter === undefined ? { as: "remark", text } : { as: "remark", text, parameter };
