import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import type { SendConnector } from "../../../../model";
import { senderOf } from "../../../../simulate";
import { sendsFrom, sourcesOf } from "./sendsFrom";

const from = (sources: readonly string[], proxy: boolean) => {
  const organisation = caseOrganisation({
    servers: [
      { name: "EX01", fqdn: "ex01.corp.example", site: "Berlin" },
      { name: "EX02", site: "berlin" },
      { name: "EX03", site: "Paris" },
      { name: "EX04" },
      { name: "EDGE1", role: "Edge", site: "Berlin" },
    ],
    connectors: [
      {
        kind: "send",
        Name: "Out",
        AddressSpaces: ["SMTP:*;1"],
        SourceTransportServers: sources,
        FrontendProxyEnabled: proxy,
      },
    ],
  });
  const sender = senderOf(organisation, organisation.connectors.Out as SendConnector);
  const names = (of: typeof sourcesOf) => of(organisation, sender).map(({ name }) => name);
  return { sources: names(sourcesOf), all: names(sendsFrom) };
};

it("is the source servers, each once, by whatever name", () => {
  expect(from(["ex01", "EX01.corp.example", "GONE"], false)).toEqual({
    sources: ["EX01", "GONE"],
    all: ["EX01", "GONE"],
  });
});

it("is with the proxy every Mailbox server of their sites, and none beside a server without site", () => {
  expect(from(["EX01"], true).all).toEqual(["EX01", "EX02"]);
  expect(from(["EX03", "EX02"], true).all).toEqual(["EX03", "EX02", "EX01"]);
  expect(from(["EX04"], true)).toEqual({ sources: ["EX04"], all: ["EX04"] });
  expect(from([], true).all).toEqual([]);
});
