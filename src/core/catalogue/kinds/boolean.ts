import { type Parsed, read, type Value } from "../../values";
import type { Guard } from "./guard";
import type { KindType, Raw, ScalarKind } from "./kind";
import { textOf, wrongType } from "./raw";

const words: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["$true", true],
  ["on", true],
  ["yes", true],
  ["false", false],
  ["$false", false],
  ["off", false],
  ["no", false],
]);

/** PowerShell takes numbers for a Boolean too: 0 is false, all others are true. */
function parse(text: string): Parsed<boolean> {
  const word = text.trim().toLowerCase();
  const said = /^\d{1,9}$/.test(word) ? Number(word) !== 0 : words.get(word);
  return said === undefined ? wrongType(text, "$true or $false") : read(said);
}

function coerce(raw: Raw): Parsed<Value> {
  if (raw === null || raw === "") return read(null);
  if (typeof raw === "boolean") return read(raw);
  const text = textOf(raw);
  return text === null ? wrongType(raw, "$true or $false") : parse(text);
}

const fault: Guard = (value) =>
  value === null || typeof value === "boolean" ? undefined : "is neither true nor false";

const yesOrNo = (type: KindType, powerShellType: string): ScalarKind => ({
  type,
  powerShellType,
  list: false,
  fault,
  parse,
  text: (value) => (value === null ? "" : `$${String(value)}`),
  coerce,
  show: (value) => (value === null ? "none" : value ? "On" : "Off"),
  equal: (a, b) => a === b,
  argument: (value) => (typeof value === "boolean" ? { as: "boolean", value } : { as: "null" }),
});

/** `$true` or `$false`. */
export const boolean = (): ScalarKind => yesOrNo("boolean", "Boolean");

/** A switch of a command, such as -WhatIf. */
export const switchOn = (): ScalarKind => yesOrNo("switch", "SwitchParameter");
