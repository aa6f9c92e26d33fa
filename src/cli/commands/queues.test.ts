import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../run";

const folder = fileURLToPath(new URL("../../core/formats/queueListing/fixtures", import.meta.url));

const sendLog = fileURLToPath(
  new URL("../../core/logs/fixtures/EX01-Hub-SEND2026051206-1.LOG", import.meta.url),
);
const design = `New-SendConnector -Name Relay -AddressSpaces customer.example -SmartHosts 203.0.113.25,203.0.113.26
New-SendConnector -Name Internet -AddressSpaces '*' -DNSRoutingEnabled $true
`;

async function queues(...words: readonly string[]) {
  let out = "";
  let err = "";
  const status = await run(["queues", ...words], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    open: async function* (path) {
      if (path === "missing") throw Object.assign(new Error(path), { code: "ENOENT" });
      if (path === "send.log") yield readFileSync(sendLog);
      else if (path === "design") yield Buffer.from(design);
      else yield path === "strange" ? Buffer.from("hello\n") : readFileSync(`${folder}/${path}`);
    },
    openAt: async () => null,
    list: async () => null,
    save: async () => undefined,
  });
  return { status, out, err };
}

describe("portolan queues", () => {
  it("tells queues and messages of several files, masked", async () => {
    const { status, out, err } = await queues(
      "EX01-Get-Queue.csv",
      "EX01-Get-Message-list.txt",
      "--json",
    );
    const { queues: told, messages } = JSON.parse(out);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(told).toHaveLength(11);
    expect(told[0]).toMatchObject({
      identity: "EX01\\14",
      status: "Retry",
      count: 57,
      nextHopConnector: "383c98a1-ec18-5535-50b7-c73c5eaac32b",
      lastReply: "SocketTimedout: Socket error code 10060",
      cause: "conn-timeout-10060",
    });
    expect(told[7]).not.toHaveProperty("lastReply");
    expect(messages).toHaveLength(6);
    expect(out).not.toMatch(/rush|orders@|buyer0/);
  });

  it("shows what is asked for, and tells it for people", async () => {
    const { out } = await queues("EX01-Get-Message-list.txt", "--unmasked", "--json");
    expect(out).toContain("orders@seaford.example");
    const told = await queues("EX01-Get-Queue-list.txt");
    expect(told.out).toContain("EX01\\14  Retry  57 messages  to [203.0.113.25],[203.0.113.26]");
    expect(told.out).toContain("conn-timeout-10060: ");
  });

  it("says that a table has no cause, and refuses what is no listing", async () => {
    const table = await queues("EX01-Get-Queue-table.txt", "--json");
    expect(table.status).toBe(0);
    expect(table.err).toContain("no cause can be told");
    expect(JSON.parse(table.out).queues[0]).not.toHaveProperty("cause");
    const strange = await queues("strange", "missing", "--json");
    expect(strange.status).toBe(2);
    expect(strange.err).toContain("strange: This is no output of Get-Queue");
    expect(strange.err).toContain("missing: There is no such file.");
  });

  it("links queues with the design's connectors, and tells how long mail waits", async () => {
    const words = ["EX01-Get-Queue-list.txt", "--design", "design"];
    const { out, status } = await queues(
      ...words,
      ...["--now", "2026-05-12T07:00:00Z", "--zone", "120", "--json"],
    );
    expect(status).toBe(0);
    const [first, second] = JSON.parse(out).queues;
    expect(first.connector).toEqual({ name: "Relay", by: "smart-host" });
    expect(first.age).toEqual({ seconds: 4001, from: "first-retry" });
    expect(second.connector).toEqual({ name: "Internet", by: "address-space" });
    const told = await queues(...words, "--now", "2026-05-12T07:00:00Z");
    expect(told.out).toContain(
      "to [203.0.113.25],[203.0.113.26] by Relay\n  waits for 0 h 19 min at least",
    );
    expect((await queues(...words, "--now", "yesterday")).status).toBe(2);
  });

  it("links queues with the sessions of send logs", async () => {
    const { out } = await queues("EX01-Get-Queue.csv", "--logs", "send.log", "--json");
    const [first, second] = JSON.parse(out).queues;
    expect(first.sessions.undelivered).toHaveLength(14);
    expect(first.sessions.undelivered).toContain("08DEADF00F03A1AC");
    expect(first.sessions.delivered).toBe(7);
    expect(second).not.toHaveProperty("sessions");
    const told = await queues("EX01-Get-Queue.csv", "--logs", "send.log");
    expect(told.out).toContain("  In the logs: 14 sessions that did not deliver, 7 that did");
  });
});
