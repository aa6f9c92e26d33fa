import { expect, it } from "vitest";
import { emptyOrganisation, type Organisation, type Server } from "../model";
import { installedAt } from "./installed";
import { grantsOf, labelsOf, noGrants } from "./powers";

const server: Server = { id: "EX01", name: "EX01", role: "Mailbox" };
const organisation: Organisation = { ...emptyOrganisation("corp"), servers: { EX01: server } };

it("stands for the connectors of setup where the list may lack them", () => {
  const frontend = installedAt(organisation, server, 25);
  const { sure } = frontend ? grantsOf(frontend) : noGrants;
  expect(labelsOf(sure)).toContain("stranger submit");
  expect(labelsOf(sure)).not.toContain("stranger relay");
  const clients = installedAt(organisation, server, 587);
  expect(labelsOf(clients ? grantsOf(clients).sure : 0)).toEqual(
    expect.arrayContaining(["user submit", "user relay"]),
  );
  expect(installedAt(organisation, server, 2587)).toBeUndefined();
});

it("is nobody where the list is whole, and on Edge", () => {
  const whole = { ...organisation, facts: { whole: ["receive" as const], listed: [] } };
  expect(installedAt(whole, server, 25)).toBeUndefined();
  expect(installedAt(organisation, { ...server, role: "Edge" }, 25)).toBeUndefined();
});
