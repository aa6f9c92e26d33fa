import fc from "fast-check";
import { expect, it } from "vitest";
import type { Raw } from "../../catalogue";
import { Refusal } from "../fault";
import { Adopter } from "./adopter";
import type { Bag } from "./bag";

const configuration = "Microsoft.Exchange.Data.Directory.SystemConfiguration.";
const management = "Microsoft.Exchange.Data.Directory.Management.";
const tasks = "Microsoft.Exchange.Management.";

const type = fc
  .tuple(
    fc.constantFrom("", "Deserialized.", "Selected.", "Selected.Deserialized."),
    fc.constantFrom(
      ...[
        "ReceiveConnector",
        "SmtpSendConnectorConfig",
        "AcceptedDomain",
        "HybridConfiguration",
      ].map((name) => configuration + name),
      `${configuration}TransportConfigContainer`,
      ...["ExchangeServer", "TransportServer", "OrganizationConfig", "Mailbox"].map(
        (name) => management + name,
      ),
      `${tasks}SystemConfigurationTasks.ExchangeCertificate`,
      `${tasks}SystemConfigurationTasks.NetworkConnectionInfo`,
      `${tasks}RecipientTasks.ADAcePresentationObject`,
      "System.Management.Automation.PSCustomObject",
    ),
  )
  .map((parts) => parts.join(""));

const name = fc.constantFrom(
  ...["Name", "Identity", "Server", "Fqdn", "Site", "ServerRole", "AdminDisplayVersion"],
  ...["IsEdgeServer", "IPAddresses", "PSComputerName", "MaxSendSize", "MaxRecipientEnvelopeLimit"],
  ...["TLSSendDomainSecureList", "RemoteIPRanges", "AddressSpaces", "Bindings", "DomainName"],
  ...["DomainType", "Thumbprint", "Subject", "Issuer", "SerializationData", "User", "Deny"],
  ...["IsInherited", "ExtendedRights", "Guid", "Odd", "__proto__", "constructor"],
);

const text = fc.constantFrom(
  ...["", "True", "EX01", "EX01\\Relay", "Version 15.2 (Build 1748.10)", "Mailbox, Edge", "64"],
  ...["Version 14.3 (Build 1.1)", "None", "10.0.0.1", "fe80::1%3", "36 MB (37,748,736 bytes)"],
  ...[
    "Unlimited",
    "corp.example",
    "Authoritative",
    "A".repeat(40),
    "{a, b...}",
    "ex01.corp.example",
  ],
);

const raw: fc.Arbitrary<Raw | undefined> = fc.oneof(
  text,
  fc.array(text, { maxLength: 3 }),
  fc.boolean(),
  fc.integer({ min: -1, max: 70_000 }),
  fc.constantFrom(null, undefined),
);

const bag: fc.Arbitrary<Bag> = fc
  .record({ types: fc.array(type, { maxLength: 2 }), shown: fc.array(fc.tuple(name, raw)) })
  .map(({ types, shown }) => ({
    line: 1,
    types,
    properties: shown.map(([property, value]) => ({ name: property, raw: value, line: 2 })),
  }));

it("gives every property of every object one fate, whatever the objects are", () => {
  fc.assert(
    fc.property(fc.array(bag, { maxLength: 8 }), (bags) => {
      const adopter = new Adopter("x");
      for (const each of bags) adopter.take(each);
      let fates: ReadonlyMap<string, number>;
      try {
        fates = adopter.result().fates;
      } catch (error) {
        // Nothing of use in the file.
        expect(error).toBeInstanceOf(Refusal);
        return;
      }
      const sum = [...fates.values()].reduce((all, each) => all + each, 0);
      expect(sum).toBe(bags.reduce((all, { properties }) => all + properties.length, 0));
    }),
    { numRuns: 500 },
  );
});
