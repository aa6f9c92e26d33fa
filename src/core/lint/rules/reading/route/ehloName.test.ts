import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { sendConnectors } from "../../../../model";
import { type Sender, senderOf } from "../../../../simulate";
import { ehloNames, ownFqdn } from "./ehloName";

function said(Fqdn: string | null | undefined, sources: string[]) {
  const organisation = caseOrganisation({
    servers: [
      { name: "EX01", fqdn: "ex01.corp.local" },
      { name: "EX02", fqdn: "EX02.corp.example" },
      { name: "EX03" },
      { name: "EX04", fqdn: "" },
    ],
    send: [
      {
        Name: "Out",
        AddressSpaces: ["*"],
        SourceTransportServers: sources,
        ...(Fqdn !== undefined && { Fqdn }),
      },
    ],
  });
  const senders = sendConnectors(organisation).map((each) => senderOf(organisation, each));
  const sender = senders[0] as Sender;
  return {
    own: ownFqdn(sender),
    names: ehloNames(sender, { organisation, receivers: [], senders }),
  };
}

it("is the Fqdn of the connector, whatever its servers are called (S100)", () => {
  expect(said("mail.corp.example", ["EX01"])).toEqual({
    own: "mail.corp.example",
    names: ["mail.corp.example"],
  });
});

it("is else the FQDN of each source server, as far as it is known", () => {
  for (const empty of ["", null, undefined])
    expect(said(empty, ["ex01", "EX02", "EX03", "EX04", "EX99"])).toEqual({
      own: undefined,
      names: ["ex01.corp.local", "EX02.corp.example"],
    });
  expect(said("", ["EX03"]).names).toEqual([]);
});
