import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import type { Organisation } from "../model";
import { type AdoptAs, adopt, apply } from "./index";

const anonymous = "NT AUTHORITY\\ANONYMOUS LOGON";
const submit = "ms-Exch-SMTP-Submit";
const relayRight = "ms-Exch-SMTP-Accept-Any-Recipient";
const shown = [{ user: anonymous, rights: [submit, relayRight], deny: false }];
const beside = [{ user: anonymous, rights: [relayRight], deny: false }];
const open = { explicit: { PermissionGroups: ["AnonymousUsers"] } };

/** What comes of the permissions of one connector. */
function given(
  from: Organisation,
  as: AdoptAs,
  part = { server: "ex01", name: "RELAY", permissions: shown },
) {
  const edit = adopt({ permissions: [part] }, { as })(from);
  const after = apply(from, edit.patches);
  const rights = (section: "connectors" | "deployed") => {
    const relay = after[section].relay;
    return relay?.kind === "receive" ? relay.permissions : undefined;
  };
  return {
    ...{ edit, told: edit.adoption.permissions },
    ...{ design: rights("connectors"), deployed: rights("deployed") },
  };
}

const relay = receiver("Relay", { ...open, permissions: [] });
const both = organisation([server("EX01")], [relay], { asDeployed: true });

it("takes what stands beside the groups, at the end that the import is of", () => {
  const place = { told: { taken: ["ex01\\RELAY"], unplaced: [] } };
  expect(given(both, "deployed")).toMatchObject({ ...place, design: beside, deployed: beside });
  expect(given(both, "design")).toMatchObject({ ...place, design: beside, deployed: [] });
  expect(given(both, "baseline")).toMatchObject({ ...place, design: [], deployed: beside });
});

it("reads what stands on the server by the groups that are deployed, not by those designed", () => {
  const closed = receiver("Relay", {
    explicit: { PermissionGroups: ["ExchangeUsers"] },
    permissions: [],
  });
  const opens = organisation([server("EX01")], [relay], { deployed: { relay: closed } });
  expect(given(opens, "deployed").deployed).toEqual(shown);
  const closes = organisation([server("EX01")], [closed], { deployed: { relay } });
  expect(given(closes, "deployed").deployed).toEqual(beside);
});

it("takes all that is shown where the groups are not known", () => {
  const unknown = receiver("Relay", { unknown: ["PermissionGroups"], permissions: [] });
  const held = organisation([server("EX01")], [unknown], { asDeployed: true });
  expect(given(held, "deployed").deployed).toEqual(shown);
});

it("takes permissions of a connector that is only designed, but not as what stands beside the design", () => {
  const designed = organisation([server("EX01")], [relay]);
  expect(given(designed, "design")).toMatchObject({ design: beside, deployed: undefined });
  const baseline = given(designed, "baseline");
  expect(baseline.told).toEqual({ taken: [], unplaced: ["ex01\\RELAY"] });
  expect(baseline.edit.patches).toEqual([]);
  expect(baseline.edit.label).toBe(
    "Import permissions of 0 connectors, 1 that is not here left out",
  );
});

it("takes permissions of a connector that is only deployed", () => {
  const alone = organisation([server("EX01")], [], { deployed: { relay } });
  expect(given(alone, "deployed")).toMatchObject({ design: undefined, deployed: beside });
  expect(given(alone, "baseline").told).toEqual({ taken: ["ex01\\RELAY"], unplaced: [] });
});

it("says which connectors are not here; a send connector of the name is not the one", () => {
  const out = organisation([server("EX01")], [sender("Relay")], { asDeployed: true });
  expect(given(out, "deployed").told).toEqual({ taken: [], unplaced: ["ex01\\RELAY"] });
  const elsewhere = { server: "EX02", name: "Relay", permissions: shown };
  expect(given(both, "deployed", elsewhere).told).toEqual({
    taken: [],
    unplaced: ["EX02\\Relay"],
  });
});

it("changes nothing where they are known already", () => {
  const known = organisation(
    [server("EX01")],
    [receiver("Relay", { ...open, permissions: beside })],
    {
      asDeployed: true,
    },
  );
  expect(given(known, "deployed").edit.patches).toEqual([]);
});
