import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../run";

const folder = fileURLToPath(new URL("../../core/formats/queueListing/fixtures", import.meta.url));

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
      yield path === "strange" ? Buffer.from("hello\n") : readFileSync(`${folder}/${path}`);
    },
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
});
