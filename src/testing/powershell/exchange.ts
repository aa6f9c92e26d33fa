import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  effective,
  type Parameter,
  permissionGroups,
  properties,
  type Side,
  type Usage,
  usages,
} from "../../core/catalogue";
import type { Value } from "../../core/values";
import { literal } from "./literal";
import { cmdlets, enumerationOf, enumerations } from "./stubs";

/*
 * A fake of the cmdlets with their state: names are unique, ranges and roles meet as R24 to R27 say, values have
 * their bounds, what is needed beside a value is asked for (V1 to V21, S200 to S228), and Get- prints as Exchange
 * does. Written in PowerShell and by nobody who wrote the linter, so that it can show our own faults; names, types,
 * bounds and defaults are the catalogue's.
 */

const files = ["values", "ranges", "refusals", "state", "cmdlets"];
const sides: readonly Side[] = ["receive", "send"];

/** The fake as one script, to be dot-sourced. */
export function exchange(): string {
  const bodies = files.map((name) =>
    readFileSync(join(import.meta.dirname, "exchange", `${name}.ps1`), "utf8"),
  );
  return [
    ...enumerations(),
    table("ExchangeFacts", facts()),
    table("ExchangeDefaults", defaults()),
    table("ExchangeGroups", groups()),
    ...bodies,
    ...cmdlets("Invoke-Exchange"),
    "Reset-Exchange",
    "",
  ].join("\n\n");
}

const table = (name: string, value: unknown): string =>
  `$global:${name} = ConvertFrom-Json -AsHashtable -InputObject ${literal(JSON.stringify(value))}`;

/** What a cmdlet knows of its parameters. */
const facts = () => Object.fromEntries(sides.map((side) => [side, factsOf(side)]));

const factsOf = (side: Side) =>
  Object.fromEntries(properties(side).map((each) => [each.name, factOf(each)]));

function factOf({ name, kind }: Parameter) {
  if (kind.list) return { name, type: kind.type };
  const { min, max, unlimited, maxLength, options } = kind;
  return {
    name,
    type: kind.type,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(unlimited && { unlimited }),
    ...(maxLength !== undefined && { maxLength }),
    ...(options && { options: options.map((each) => each.name), class: enumerationOf(kind) }),
  };
}

/** What New- gives by side, usage and role; names of servers are put in where a server is known. */
function defaults() {
  const all = sides.flatMap((side) =>
    usages[side].flatMap((usage) =>
      (["Mailbox", "Edge"] as const).map((role) => [
        `${side} ${usage} ${role}`,
        given(side, usage, role),
      ]),
    ),
  );
  return Object.fromEntries(all) as Readonly<Record<string, Readonly<Record<string, Value>>>>;
}

function given(side: Side, usage: Usage, role: "Mailbox" | "Edge"): Record<string, Value> {
  const circumstances = { usage, role, version: "2019", serverFqdn: undefined } as const;
  return Object.fromEntries(
    properties(side).map((each) => {
      const found = effective(each, {}, [], circumstances);
      return [each.name, found.origin === "unknown" ? nothing(each) : found.value];
    }),
  );
}

const nothing = ({ kind }: Parameter): Value =>
  kind.list
    ? []
    : kind.type === "boolean"
      ? false
      : kind.type === "integer"
        ? (kind.min ?? 0)
        : null;

const groups = () =>
  Object.fromEntries(
    permissionGroups.map(({ name, grants }) => [
      name,
      grants.flatMap(({ principal: user, rights, denied = [] }) => [
        { user, rights, deny: false },
        ...(denied.length > 0 ? [{ user, rights: denied, deny: true }] : []),
      ]),
    ]),
  );
