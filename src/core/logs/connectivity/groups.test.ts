import { expect, it } from "vitest";
import { failureGroups } from "./groups";

const failure = (session: string, destination: string, address: string | null, cause: string) => ({
  ...{ file: 0, session, destination, address, cause },
  ...(address === null ? { port: null, winsock: null } : { port: 25, winsock: 10_060 }),
});

it("puts failures that are alike together, the most frequent first, then by destination", () => {
  const groups = failureGroups([
    failure("A", "slow.example", null, "dns-errorretry"),
    failure("B", "relay.example", "203.0.113.25", "conn-timeout-10060"),
    failure("C", "relay.example", "203.0.113.25", "conn-timeout-10060"),
    failure("D", "bank.example", null, "none"),
  ]);
  expect(groups.map(({ destination, count, cause }) => [destination, count, cause])).toEqual([
    ["relay.example", 2, "conn-timeout-10060"],
    ["bank.example", 1, "none"],
    ["slow.example", 1, "dns-errorretry"],
  ]);
  expect(groups[0]).toMatchObject({ address: "203.0.113.25", port: 25, winsock: 10_060 });
  expect(groups[0]?.meaning).toMatch(/never answered/);
  expect(groups[1]).not.toHaveProperty("meaning");
});
