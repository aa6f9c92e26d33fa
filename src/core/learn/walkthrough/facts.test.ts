import { expect, it } from "vitest";
import { factOf } from "./facts";

it("finds rows, keys, causes and sections, with their standing", () => {
  expect(factOf("R12")).toMatchObject({ section: "R12", standing: "documented" });
  expect(factOf("R11 (log-formats)")).toMatchObject({
    title: "Notes on logs and queues",
    standing: "observed",
  });
  expect(factOf("I13")).toMatchObject({ section: "I13", standing: "observed" });
  expect(factOf("AR")?.url).toMatch(/^https:/);
  expect(factOf("PG")?.title).toBe("Receive connectors");
  expect(factOf("log-formats 4")?.standing).toBe("inferred");
  expect(factOf("conn-timeout-10060")).toMatchObject({ section: "conn-timeout-10060" });
});

it("finds nothing else", () => {
  for (const id of ["Z9", "", "constructor", "log-formats 99", "no-such-cause"])
    expect(factOf(id)).toBeUndefined();
});
