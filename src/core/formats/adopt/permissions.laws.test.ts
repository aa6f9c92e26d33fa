import fc from "fast-check";
import { expect, it } from "vitest";
import { entriesOfGroups, permissionExport } from "../../../testing/permissionExport";
import { besideGroups, permissionGroups, principals, rights } from "../../catalogue";
import { type Read, readInput, toOrganisation } from "../index";

const groupNames = permissionGroups.map(({ name }) => name);
const users = [...Object.values(principals), "CORP\\svc-scan", "S-1-5-7"].map((each) =>
  each.replace("<Domain>", "CORP"),
);
const anyConnector = fc.record({
  groups: fc.subarray(groupNames),
  own: fc.array(
    fc.record({
      user: fc.constantFrom(...users),
      right: fc.constantFrom(...rights.map(({ name }) => name)),
      deny: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
});

function read(name: string, text: string): Read {
  const result = readInput({ name, bytes: new TextEncoder().encode(text) });
  if (!result.ok) throw new Error(result.fault.what);
  return result;
}

it("whatever groups and entries a connector has, what is left are the entries beside the groups", () => {
  fc.assert(
    fc.property(
      fc.array(anyConnector, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (all, first) => {
        const name = (index: number) => `Relay ${index}`;
        const connectors = {
          connectors: all.map(({ groups }, index) => ({
            kind: "receive",
            server: "EX01",
            name: name(index),
            properties: { PermissionGroups: groups.length > 0 ? [...groups].sort() : ["None"] },
          })),
        };
        const entries = all.flatMap(({ groups, own }, index) => {
          const identity = `EX01\\${name(index)}`;
          const inherited = { identity, user: "CORP\\Admins", rights: [], inherited: true };
          const byHand = own.map(({ user, right, deny }) => ({
            identity,
            user,
            rights: [right],
            deny,
          }));
          return [inherited, ...entriesOfGroups(identity, groups), ...byHand];
        });
        const inputs = [
          read("receive.json", JSON.stringify(connectors)),
          read("permissions.clixml", permissionExport(entries)),
        ];
        const organisation = toOrganisation(first ? inputs : inputs.reverse());
        const flat = (
          list: readonly { user: string; rights: readonly string[]; deny: boolean }[],
        ) =>
          [
            ...new Set(
              list.flatMap(({ user, rights: of, deny }) =>
                of.map((right) => `${deny ? "-" : "+"}${user}: ${right}`),
              ),
            ),
          ].sort();
        for (const connector of Object.values(organisation.connectors)) {
          if (connector.kind !== "receive") throw new Error("There is no other.");
          const { groups = [], own = [] } = all[Number(connector.name.slice(6))] ?? {};
          const byHand = own.map(({ user, right, deny }) => ({ user, rights: [right], deny }));
          expect(connector.permissions).toBeDefined();
          expect(flat(connector.permissions ?? [])).toEqual(flat(besideGroups(byHand, groups)));
        }
      },
    ),
    { numRuns: 60 },
  );
});
