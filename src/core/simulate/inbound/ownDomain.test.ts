import { describe, expect, it } from "vitest";
import { askedSession } from "../../../testing/askedSession";
import { caseOrganisation } from "../../../testing/caseOrganisation";
import { acceptedFor } from "./ownDomain";

const list = [
  { name: "corp", domain: "corp.example", type: "Authoritative" as const },
  { name: "all", domain: "*.corp.example", type: "InternalRelay" as const },
];
const told = { organisation: caseOrganisation({ acceptedDomains: list }) };
const untold = { organisation: { ...told.organisation, facts: { whole: [], listed: [] } } };

describe("accepted domains", () => {
  it("are found by the most specific one, or are none", () => {
    const typeOf = (domain: string) => {
      const found = acceptedFor(told, domain);
      return found === "unknown" ? found : found?.type;
    };
    expect(["corp.example", "a.corp.example", "corp.example.net"].map(typeOf)).toEqual([
      "Authoritative",
      "InternalRelay",
      undefined,
    ]);
  });

  it("are unknown where the list was not told whole, but for those that were told", () => {
    expect(acceptedFor(untold, "corp.example")).toMatchObject({ name: "corp" });
    expect(acceptedFor(untold, "far.example")).toBe("unknown");
  });
});

it("DefaultDomain is the name of an accepted domain or a domain", () => {
  const sent = (DefaultDomain: string | null) =>
    askedSession({ DefaultDomain }, { rcptTo: ["b"] }).reply?.id;
  expect([sent("CORP"), sent("corp.example"), sent(null), sent("far.example")]).toEqual([
    "queued",
    "queued",
    "rcpt-invalid",
    "relay-denied",
  ]);
});
