import { expect, it } from "vitest";
import { queueAdvice } from "./queueAdvice";

it("fills the next hop of a queue into the steps for its cause", () => {
  const queue = { identity: "EX01\\14", cause: "conn-timeout-10060", endpoint: "203.0.113.26" };
  const advice = queueAdvice(queue);
  expect(advice?.failure.id).toBe("conn-timeout-10060");
  const values = Object.assign({}, ...(advice?.steps.map((each) => each.values) ?? []));
  expect(values).toMatchObject({ "next hop": "203.0.113.26" });
  // Whose connector it is, a listing does not say.
  expect(values).not.toHaveProperty("name");
  expect(queueAdvice({ identity: "EX01\\3", cause: "none" })).toBeUndefined();
  expect(queueAdvice({ identity: "EX01\\3" })).toBeUndefined();
});

it("knows the domain of a queue that is looked up, and the host where no address is told", () => {
  const queue = {
    ...{ identity: "EX01\\9", cause: "dns-nxdomain-permanent", host: "mx.example" },
    ...{ deliveryType: "DnsConnectorDelivery", nextHopDomain: "gone.example" },
  };
  const places = queueAdvice(queue)?.steps.flatMap(({ values }) => Object.values(values));
  expect(places).toContain("gone.example");
});
