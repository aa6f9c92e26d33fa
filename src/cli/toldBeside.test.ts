import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { writeDesign } from "../core/formats";
import { organisation, receiver, sender, server } from "../testing/builders";
import { commandLine } from "../testing/commandLine";
import { run } from "./run";
import { toldBeside } from "./toldBeside";

const open = (name: string, ranges: readonly string[], port: string) =>
  receiver(name, {
    explicit: {
      Bindings: [`0.0.0.0:${port}`, `[::]:${port}`],
      RemoteIPRanges: ranges,
      TransportRole: "FrontendTransport",
    },
  });
const everybody = ["0.0.0.0/0", "::/0"];
const design = organisation(
  [server("EX01")],
  [
    open("Default Frontend EX01", everybody, "25"),
    open("Client Frontend EX01", everybody, "587"),
    open("App relay EX01", ["10.20.30.0/24"], "25"),
    sender("Internet"),
  ],
);
const log = "EX01-FrontEnd-RECV2026051206-1.LOG";
const cli = commandLine(run, {
  [log]: readFileSync(new URL(`../core/logs/fixtures/${log}`, import.meta.url)),
  "corp.portolan.json": writeDesign(design),
});

it("tells where the connector of a log is not the one that the design gives", async () => {
  const { status, out, err } = await cli("logs", log, "--design", "corp.portolan.json", "--json");
  expect(err).toBe("");
  expect(status).toBe(0);
  expect(JSON.parse(out).design).toEqual([
    {
      what: "other-connector",
      direction: "in",
      connector: "EX01\\Default Frontend EX01",
      predicted: "EX01\\App relay EX01",
      remotes: ["10.20.30.17", "10.20.30.18"],
      sessions: 2,
      first: "08DEA95BF414765D",
    },
  ]);
  const { out: lines } = await cli("logs", log, "--design", "corp.portolan.json", "--ndjson");
  expect(lines.trimEnd().split("\n").at(-1)).toMatch(/^\{"design":\{"what":"other-connector"/);
  const { out: told } = await cli("logs", log, "--design", "corp.portolan.json");
  expect(told).toContain(
    "2 sessions, first 08DEA95BF414765D: EX01\\Default Frontend EX01 took them, by the design EX01\\App relay EX01 does",
  );
  expect((await cli("logs", log, "--json")).out).not.toContain('"design"');
});

it("refuses a design that is none", async () => {
  expect(await cli("logs", log, "--design", log)).toMatchObject({ status: 2, out: "" });
});

it("has a sentence for each disagreement", () => {
  const of = {
    direction: "in",
    connector: "A\\B",
    remotes: ["192.0.2.1"],
    sessions: 1,
    first: "08DE",
  } as const;
  const told = toldBeside;
  expect(told(undefined)).toBe("");
  expect(told([])).toBe("\nThe logs agree with the design.\n");
  expect(
    told([
      { ...of, what: "no-such-connector", predicted: null },
      { ...of, what: "no-such-connector", predicted: "A\\C" },
      { ...of, what: "no-such-server", predicted: null },
      { ...of, what: "no-connector", predicted: null },
      { ...of, what: "one-address", predicted: "A\\B", connector: "A\\\u0007B" },
    ]),
  ).toMatchInlineSnapshot(`
    "
    Beside the design:
    1 session, first 08DE: The design has no connector A\\B. Other end: 192.0.2.1.
    1 session, first 08DE: The design has no connector A\\B; by it A\\C takes it. Other end: 192.0.2.1.
    1 session, first 08DE: The design has no server A. Other end: 192.0.2.1.
    1 session, first 08DE: A\\B took it, by the design no connector does: what is deployed differs from it. Other end: 192.0.2.1.
    1 session, first 08DE: All clients of A\\·B come from one address: something in front translates addresses, so ranges cannot tell them apart. Other end: 192.0.2.1.
    "
  `);
});
