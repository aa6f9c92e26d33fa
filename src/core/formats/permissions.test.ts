import { describe, expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import { entriesOfGroups, permissionExport, type ShownEntry } from "../../testing/permissionExport";
import { principals } from "../catalogue";
import { adopt, apply } from "../edit";
import { type Organisation, relayPermission } from "../model";
import {
  mergeImported,
  partsOf,
  type Read,
  readInput,
  regrouped,
  toOrganisation,
  writeDesign,
} from ".";

const bytes = (text: string) => new TextEncoder().encode(text);
function read(name: string, text: string): Read {
  const result = readInput({ name, bytes: bytes(text) });
  if (!result.ok) throw new Error(result.fault.what);
  return result;
}
const grant: ShownEntry = {
  identity: "EX01\\Relay",
  user: relayPermission.user,
  rights: relayPermission.rights,
};
const connector = (name: string, groups: readonly string[] = ["AnonymousUsers", "Custom"]) => ({
  kind: "receive",
  server: "EX01",
  name,
  properties: { PermissionGroups: groups },
});
const json = (value: object) => read("receive.json", JSON.stringify(value));
const permissions = (...entries: readonly ShownEntry[]) =>
  read("permissions.clixml", permissionExport(entries));
const rightsIn = (of: Organisation) =>
  Object.fromEntries(
    Object.values(of.connectors).map((each) => [
      each.name,
      each.kind === "receive" ? each.permissions : null,
    ]),
  );

describe("permissions in a file of their own", () => {
  const given = entriesOfGroups("EX01\\Relay", ["AnonymousUsers"]);
  const receive = json({ connectors: [connector("Relay"), connector("Not asked")] });
  const listed = permissions(...given, grant);

  it("go to the connectors they name, and leave the others unknown", () => {
    for (const inputs of [
      [receive, listed],
      [listed, receive],
    ])
      expect(rightsIn(toOrganisation(inputs))).toEqual({
        Relay: [relayPermission],
        "Not asked": undefined,
      });
  });

  it("set aside what the groups give as soon as the connector is known; the account still balances", () => {
    const parts = [receive.imported, listed.imported];
    expect(listed.imported.permissions).toHaveLength(5);
    const merged = mergeImported(parts);
    expect(merged.permissions).toMatchObject([
      { identity: "EX01\\Relay", file: "permissions.clixml" },
    ]);
    expect(merged.report.setAside).toContainEqual({
      what: "4 rights that permission groups give",
      file: "permissions.clixml",
    });
    expect(regrouped(parts, merged)).toBe(4 * 5);
    expect(mergeImported([merged])).toEqual(merged);
  });

  it("come back from what import --json writes as they went in", () => {
    const merged = mergeImported([receive.imported, listed.imported]);
    const again = json(merged);
    expect(again.imported).toEqual(merged);
    expect(rightsIn(toOrganisation([again]))).toEqual({
      Relay: [relayPermission],
      "Not asked": undefined,
    });
  });

  it("are of all connectors where a list does not say what it is of", () => {
    const whole = json({ connectors: [], permissions: [{ ...grant, deny: false }] });
    expect(rightsIn(toOrganisation([receive, whole]))).toEqual({
      Relay: [relayPermission],
      "Not asked": [],
    });
  });

  it("join entries of one account, in whatever case", () => {
    const one = { ...grant, user: "CORP\\Scan", rights: ["ms-Exch-SMTP-Submit"] };
    const two = { ...grant, user: "corp\\SCAN", rights: ["MS-EXCH-SMTP-SUBMIT", ...grant.rights] };
    expect(
      rightsIn(
        toOrganisation([
          json({ connectors: [connector("Relay", ["None"])] }),
          permissions(one, two),
        ]),
      ),
    ).toEqual({
      Relay: [
        { user: "CORP\\Scan", rights: ["ms-Exch-SMTP-Submit", ...grant.rights], deny: false },
      ],
    });
  });
});

describe("permissions for an organisation that is there", () => {
  const groups = { explicit: { PermissionGroups: ["AnonymousUsers"] } };
  const relay = receiver("Relay", groups);
  const { permissions: _, ...unknown } = relay;
  const design = organisation([server("EX01")], [unknown], { asDeployed: true });
  const listed = permissions(...entriesOfGroups("EX01\\Relay", ["AnonymousUsers"]), grant, {
    ...grant,
    identity: "EX09\\Gone",
  });

  it("become known without their groups' rights, as designed and as deployed", () => {
    const edit = adopt(partsOf(listed.imported), { as: "deployed" })(design);
    const after = apply(design, edit.patches);
    expect(after.connectors.relay).toEqual({ ...relay, permissions: [relayPermission] });
    expect(after.deployed.relay).toEqual(after.connectors.relay);
    expect(edit.label).toBe("Import permissions of 1 connector, 1 that is not here left out");
    expect(edit.adoption.permissions).toEqual({ taken: ["EX01\\Relay"], unplaced: ["EX09\\Gone"] });
    expect(apply(after, edit.inverse)).toEqual(design);
  });

  it("are compared with the groups that are deployed, not with those that are designed", () => {
    const without = { ...unknown, explicit: { ...unknown.explicit, PermissionGroups: ["None"] } };
    const changed = { ...design, connectors: { relay: without } };
    const { patches } = adopt(partsOf(listed.imported), { as: "deployed" })(changed);
    expect(apply(changed, patches).connectors.relay).toMatchObject({
      permissions: [relayPermission],
    });
  });

  it("leave what is deployed alone where they are to be built anew", () => {
    const { patches } = adopt(partsOf(listed.imported), { as: "design" })(design);
    const after = apply(design, patches);
    expect(after.connectors.relay).toMatchObject({ permissions: [relayPermission] });
    expect(after.deployed.relay).not.toHaveProperty("permissions");
  });

  it("are read beside a saved design", () => {
    const saved = read("a.portolan.json", writeDesign(design));
    expect(rightsIn(toOrganisation([saved, listed]))).toEqual({ Relay: [relayPermission] });
  });
});

it("a design whose permissions are not known does not say that there are none", () => {
  const { permissions: _, ...unknown } = receiver("Relay");
  const design = organisation(
    [server("EX01")],
    [unknown, receiver("Known", { permissions: [relayPermission] })],
  );
  const { imported } = read("a.portolan.json", writeDesign(design));
  expect(imported.permissionsOf).toEqual(["EX01\\Known"]);
  expect(imported.permissions).toMatchObject([
    { identity: "EX01\\Known", user: principals.anonymous },
  ]);
  const alone = organisation([server("EX01")], [unknown]);
  expect(read("b.portolan.json", writeDesign(alone)).imported).not.toHaveProperty("permissions");
});
