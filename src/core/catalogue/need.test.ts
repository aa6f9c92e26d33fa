import { expect, it } from "vitest";
import { needText } from "./need";
import { parameter } from "./registry";

it("tells a prerequisite in words", () => {
  const words = (side: "receive" | "send", name: string) =>
    (parameter(side, name)?.needs ?? []).map((need) => needText(side, need));
  expect(words("send", "SmartHosts")).toEqual(["DNSRoutingEnabled Off"]);
  expect(words("receive", "RequireTLS")).toEqual(["AuthMechanism with Tls"]);
  expect(words("send", "AuthenticationCredential")).toEqual([
    "SmartHostAuthMechanism Basic or Basic, only after TLS",
  ]);
});
