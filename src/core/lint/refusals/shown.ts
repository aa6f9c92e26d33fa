import type { Finding } from "../../finding";
import type { Connector, Server } from "../../model";
import { emptyOrganisation } from "../../model";
import { findingsOf } from "../connector";
import type { Example, Refusal } from "../refusal";

/** What a refusal tells of one of its examples: a connector on a server, alone in an organisation. */
export function refusalShown(rule: Refusal, example: Example): readonly Finding[] {
  const server: Server = {
    id: "s1",
    name: "EX01",
    role: example.role ?? "Mailbox",
    ...(example.fqdn ? { fqdn: example.fqdn } : {}),
  };
  const base = { id: "c2", name: example.name ?? "Relay", drafts: {}, unknown: [] };
  const connector: Connector =
    rule.of === "receive"
      ? { ...base, kind: "receive", server: "s1", usage: "Custom", explicit: example.explicit }
      : {
          ...base,
          kind: "send",
          usage: "Custom",
          explicit: { SourceTransportServers: ["EX01"], ...example.explicit },
        };
  const organisation = {
    ...emptyOrganisation("corp.example"),
    servers: { s1: server },
    connectors: { c2: connector },
  };
  return findingsOf(organisation, connector, server).filter((each) => each.code === rule.code);
}
