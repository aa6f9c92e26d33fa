import fc from "fast-check";
import { expect, it } from "vitest";
import { anyOrganisation } from "../../../testing/designs";
import { design } from "../../../testing/powershell/designs";
import { parameter } from "../../catalogue";
import { type Connector, identityOf, type Organisation } from "../../model";
import type { Value } from "../../values";
import { type Read, readInput, toOrganisation } from "../index";
import { type ScriptStyle, scriptOf } from "../powershell";

/*
 * What we write, we read: the script of a design makes the same design, in each style, and what was read of it,
 * written again, means the same.
 */

const options = (style: ScriptStyle) => ({ style, full: false, whatIf: false, comments: true });
const styles: readonly ScriptStyle[] = ["oneline", "backtick", "splat"];

/** New-SendConnector makes nothing without an address space, no cmdlet takes a name that is empty, there already, or parted by a backslash. */
const canBeMade = (organisation: Organisation): boolean =>
  Object.keys(organisation.connectors).length > 0 &&
  !Object.values(organisation.servers).some(({ name }) => name.includes("\\")) &&
  new Set(allOf(organisation).map(({ identity }) => identity)).size ===
    Object.keys(organisation.connectors).length &&
  Object.values(organisation.connectors).every(
    ({ kind, name, explicit: { AddressSpaces: spaces } }) =>
      name.trim() !== "" &&
      !name.includes("\\") &&
      name.length <= 64 &&
      (kind === "receive" || (Array.isArray(spaces) && spaces.length > 0)),
  );

const designs = fc
  .oneof(anyOrganisation(), anyOrganisation({ hostile: true }), design)
  .map((organisation) => ({ ...organisation, deployed: {} }))
  .filter(canBeMade);

function readBack(text: string): { readonly read: Read; readonly organisation: Organisation } {
  const read = readInput({ name: "s.ps1", bytes: new TextEncoder().encode(text) });
  if (!read.ok) throw new Error(`${read.fault.what}\n${text}`);
  return { read, organisation: toOrganisation([read]) };
}

/** A connector without permission groups has None, and New- is not told so. */
const isEmpty = (name: string, value: Value): boolean =>
  value === null ||
  value === "" ||
  (Array.isArray(value) &&
    (value.length === 0 || (name === "PermissionGroups" && value[0] === "None")));

/** What a connector says, and who may do what on it; empty values are those of a new connector anyway. */
function said(organisation: Organisation, connector: Connector) {
  const values = Object.entries(connector.explicit).flatMap(([name, value]) => {
    const kept = written(name, value);
    return isEmpty(name, kept) ? [] : [[name, kept] as const];
  });
  const permissions = connector.kind === "receive" ? (connector.permissions ?? []) : [];
  return {
    identity: identityOf(organisation, connector).toLowerCase(),
    values: Object.fromEntries(values.sort(([a], [b]) => (a < b ? -1 : 1))),
    permissions: [
      ...new Set(
        permissions.flatMap(({ user, rights, deny }) =>
          rights.map((right) => `${user} ${deny} ${right}`.toLowerCase()),
        ),
      ),
    ].sort(),
  };
}

/** Custom is shown and never written (V17); line ends of a text are read as `\n`. */
function written(name: string, value: Value): Value {
  if (name === "PermissionGroups" && Array.isArray(value))
    return value.filter((each) => each !== "Custom");
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
}

const allOf = (organisation: Organisation) =>
  Object.values(organisation.connectors)
    .map((each) => said(organisation, each))
    .sort((a, b) => (a.identity < b.identity ? -1 : 1));

/** Every value that the design says comes back; a script may state more, such as defaults that sources differ on. */
function expectKept(before: Organisation, after: Organisation): void {
  const [first, second] = [allOf(before), allOf(after)];
  expect(second.map(({ identity }) => identity)).toEqual(first.map(({ identity }) => identity));
  for (const [index, { identity, values, permissions }] of first.entries()) {
    const found = second[index];
    expect({ identity, ...found?.values }).toMatchObject({ identity, ...values });
    expect([identity, found?.permissions]).toEqual([identity, permissions]);
  }
}

it.each(styles)(
  "reads the design back from its script, %s",
  (style) => {
    fc.assert(
      fc.property(designs, (organisation) => {
        const { read, organisation: back } = readBack(scriptOf(organisation, options(style)).text);
        const { refused, unknown, computed } = read.imported.report;
        expect({ refused, unknown, computed }).toEqual({ refused: [], unknown: [], computed: [] });
        expectKept(organisation, back);
        for (const name of Object.keys(back.connectors))
          for (const property of Object.keys(back.connectors[name]?.explicit ?? {}))
            expect(parameter(back.connectors[name]?.kind ?? "send", property)?.role).toBe(
              "property",
            );
      }),
      { numRuns: 60 },
    );
  },
  60_000,
);

it("means the same when it is written again", () => {
  fc.assert(
    fc.property(
      designs,
      fc.constantFrom(...styles),
      fc.constantFrom(...styles),
      (organisation, one, other) => {
        const first = readBack(scriptOf(organisation, options(one)).text).organisation;
        const second = readBack(
          scriptOf({ ...first, deployed: {} }, options(other)).text,
        ).organisation;
        expectKept(first, second);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
