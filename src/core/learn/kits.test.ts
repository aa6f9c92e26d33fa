import { expect, it } from "vitest";
import { problemsOf } from "../lint";
import { identityOf, organisationSchema } from "../model";
import { asDeployed, dayFrom, type KitId, kitOrganisation, kits } from "./kits";

const today = "2026-05-01";
const ids = Object.keys(kits) as KitId[];

it.each(ids)("%s is an organisation that a file could hold, without errors", (id) => {
  const organisation = asDeployed(kitOrganisation(kits[id], today));
  expect(organisationSchema.safeParse(organisation).error).toBeUndefined();
  const { each } = problemsOf(organisation, { today });
  expect(each.filter(({ severity }) => severity === "error")).toEqual([]);
});

it("has servers with the connectors of setup, its domain and certificates from the day on", () => {
  const { servers, connectors, acceptedDomains, certificates, name } = kitOrganisation(
    kits.one,
    today,
  );
  const organisation = kitOrganisation(kits.one, today);
  expect(Object.values(servers).map((each) => each.name)).toEqual(["EX01"]);
  expect(
    Object.values(connectors)
      .map((each) => identityOf(organisation, each))
      .sort(),
  ).toEqual([
    "EX01\\Client Frontend EX01",
    "EX01\\Client Proxy EX01",
    "EX01\\Default EX01",
    "EX01\\Default Frontend EX01",
    "EX01\\Outbound Proxy Frontend EX01",
  ]);
  expect(name).toBe("corp.example");
  expect(Object.values(acceptedDomains)[0]?.isDefault).toBe(true);
  expect(Object.values(certificates)).toMatchObject(
    [{ server: "EX01", notAfter: "2027-06-05T00:00:00Z", thumbprint: /^[0-9A-F]{40}$/ }].map(
      ({ thumbprint, ...each }) => ({ ...each, thumbprint: expect.stringMatching(thumbprint) }),
    ),
  );
});

it("takes what a start state adds", () => {
  const more = {
    servers: [{ name: "EX05", addresses: ["10.0.0.15"] }],
    defaultReceiveConnectors: ["EX05"],
    acceptedDomains: [{ domain: "old.example", type: "InternalRelay" as const }],
    builds: [{ cmdlet: "Remove-SendConnector" as const, identity: "Internet" }],
  };
  const made = kitOrganisation(kits.sending, today, more);
  expect(Object.values(made.servers).map(({ name }) => name)).toContain("EX05");
  expect(Object.values(made.connectors)).toHaveLength(15);
  expect(Object.values(made.connectors).some(({ kind }) => kind === "send")).toBe(false);
  expect(Object.values(made.acceptedDomains)).toHaveLength(2);
});

it("counts days over ends of months and years", () => {
  expect(dayFrom("2026-12-20", "+20d")).toBe("2027-01-09");
  expect(dayFrom("2026-03-01", "-1d")).toBe("2026-02-28");
  expect(dayFrom("2026-03-01", "2030-01-02T00:00:00Z")).toBe("2030-01-02");
});
