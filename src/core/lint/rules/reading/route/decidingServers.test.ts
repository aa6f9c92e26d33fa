import { expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../../../testing/caseOrganisation";
import { sendConnectors } from "../../../../model";
import { senderOf } from "../../../../simulate";
import { decidingServers } from "./decidingServers";

function deciding(given: CaseOrganisation): readonly string[] {
  const organisation = caseOrganisation(given);
  const senders = sendConnectors(organisation).map((each) => senderOf(organisation, each));
  return decidingServers(senders, { organisation }).map(({ name }) => name);
}
const from = (...sources: string[]) => ({
  Name: sources.join(" "),
  AddressSpaces: ["SMTP:*;1"],
  SourceTransportServers: sources,
});
const edge = { name: "EDGE", role: "Edge", site: "A" } as const;

it("are all Mailbox servers whose site is known, sources or not", () => {
  const servers = [{ name: "EX2", site: "B" }, { name: "EX1", site: "A" }, { name: "EX3" }, edge];
  expect(deciding({ servers, send: [from("EX3"), from("EDGE")] })).toEqual(["EX1", "EX2"]);
});

it("are the sources of enabled connectors where no site is known, each once", () => {
  const servers = [{ name: "EX1", fqdn: "ex1.corp.example" }, { name: "EX2" }, { name: "EX3" }];
  const send = [
    from("ex1", "EX1.corp.example"),
    from("EX2"),
    { ...from("EX3"), Name: "off", Enabled: false },
  ];
  expect(deciding({ servers, send })).toEqual(["EX1", "EX2"]);
});

it("are merely named as long as nobody listed the servers; of a list what it lacks is gone (S36)", () => {
  expect(deciding({ send: [from("EX7", "ex7"), from("EX8")] })).toHaveLength(2);
  expect(deciding({ servers: [{ name: "EX1" }], send: [from("EX1", "GONE")] })).toEqual(["EX1"]);
  expect(deciding({ send: [from()] })).toEqual([]);
});

it("are Edge servers only where nothing else sends", () => {
  const servers = [edge, { name: "EX1" }];
  expect(deciding({ servers, send: [from("EDGE"), from("EX1")] })).toEqual(["EX1"]);
  expect(deciding({ servers: [edge], send: [from("EDGE")] })).toEqual(["EDGE"]);
});
