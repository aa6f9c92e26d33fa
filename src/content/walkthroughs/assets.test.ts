import { describe, expect, it } from "vitest";
import { readQueueListing } from "../../core/formats/queueListing";
import { type Check, isJunction } from "../../core/learn";
import {
  correlateTimed,
  LogReading,
  narrow,
  type Session,
  TraceReader,
  timedOf,
} from "../../core/logs";
import { loadWalkthrough, walkthroughHeads } from ".";
import { assetNames, loadAsset } from "./assets";

async function bytesOf(name: string): Promise<Uint8Array> {
  const text = await loadAsset(name);
  if (text === undefined) throw new Error(`There is no file ${name}.`);
  return new TextEncoder().encode(text);
}

async function sessionsOf(name: string): Promise<readonly Session[]> {
  const reading = new LogReading();
  const file = reading.open(name);
  file.write(await bytesOf(name));
  expect(file.end()).toMatchObject({ faulty: 0 });
  return [...reading.sessions()];
}

async function queuesOf(name: string) {
  const read = readQueueListing({ name, bytes: await bytesOf(name) });
  if (!read.ok) throw new Error(read.fault.what);
  return read.queues;
}

const counted = (all: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(all)].map((each) => [each, all.filter((one) => one === each).length]),
  );
const clock = ({ start }: Session): string => start.slice(11, 19);
const address = (endpoint: string): string => endpoint.slice(0, endpoint.lastIndexOf(":"));
const byId = (sessions: readonly Session[], id: string) => sessions.find((each) => each.id === id);

const front = "EX01-FrontEnd-RECV2026051206-1.LOG";
const six = "EX01-Hub-SEND2026051206-1.LOG";
const seven = "EX01-Hub-SEND2026051207-1.LOG";

it("has what start states name, and nothing else", async () => {
  expect(await loadAsset("toString")).toBeUndefined();
  const all = await Promise.all(walkthroughHeads.map(({ id }) => loadWalkthrough(id)));
  const named = all.flatMap((each) => [
    ...(each?.start.logs ?? []).map(({ file }) => file),
    ...(each?.start.traces ?? []),
    ...(each?.start.queue === undefined ? [] : [each.start.queue]),
  ]);
  expect([...new Set(named)].sort()).toEqual([...assetNames].sort());
});

function leaves(check: Check): readonly Check[] {
  return isJunction(check) ? check.of.flatMap(leaves) : [check];
}

describe("what the steps ask for is there", () => {
  const withLogs = ["read-a-log", "bounce-to-cause", "providers", "lock-down-relay"];
  it.each(withLogs)("%s", async (id) => {
    const walkthrough = await loadWalkthrough(id);
    if (!walkthrough) throw new Error(id);
    const { start, steps } = walkthrough;
    const sessions = (
      await Promise.all((start.logs ?? []).map(({ file }) => sessionsOf(file)))
    ).flat();
    const queues = start.queue === undefined ? [] : await queuesOf(start.queue);
    const asked = steps.flatMap(({ check, wrongTurns }) =>
      [check, ...wrongTurns.map(({ when }) => when)].flatMap(leaves),
    );
    const some = asked.filter(({ kind }) => kind === "log" || kind === "queue");
    expect(some.length).toBeGreaterThan(1);
    for (const each of some) {
      if (each.kind === "queue")
        expect(queues.map(({ identity }) => identity)).toContain(each.identity);
      if (each.kind !== "log") continue;
      if ("session" in each) expect(byId(sessions, each.session), each.session).toBeDefined();
      else if ("cause" in each) expect(sessions.map(({ cause }) => cause)).toContain(each.cause);
      else if (each.filter === "connector")
        expect(sessions.map(({ connector }) => connector)).toContain(each.value);
      else expect(sessions.map(({ remote }) => address(remote))).toContain(each.value);
    }
  });
});

describe("what the texts say of them is so", () => {
  it("read-a-log", async () => {
    const sessions = await sessionsOf(front);
    expect(counted(sessions.map(({ verdict }) => verdict))).toEqual({
      ...{ delivered: 5, rejected: 5, failed: 3, probe: 3, deferred: 2, partial: 1, aborted: 1 },
    });
    expect(byId(sessions, "08DEA95BF414765D")).toMatchObject({
      ...{ connector: "EX01\\Default Frontend EX01", verdict: "rejected", tarpitSeconds: 5 },
      start: expect.stringContaining("06:00:05"),
      remote: expect.stringContaining("10.20.30.17:"),
    });
    expect(byId(sessions, "08DEA95BF4147671")).toMatchObject({
      start: expect.stringContaining("06:01:03"),
      remote: expect.stringContaining("10.20.30.44:"),
      messages: [{ to: expect.arrayContaining(["a@partner.example"]), accepted: true }],
    });
    const login = sessions.filter(({ cause }) => cause === "auth-535-exchange");
    expect(login.map((each) => [clock(each), address(each.remote), each.local])).toEqual([
      ["06:00:08", "198.51.100.66", expect.stringMatching(/:587$/)],
    ]);
    const probes = sessions.filter(({ remote }) => address(remote) === "10.20.1.250");
    expect(counted(probes.map(({ verdict }) => verdict))).toEqual({ probe: 3 });
  });

  it("bounce-to-cause", async () => {
    const queues = await queuesOf("EX01-Get-Queue-list.txt");
    const waiting = queues.filter(({ status }) => status === "Retry");
    const most = Math.max(...waiting.map(({ count = 0 }) => count));
    expect(waiting.find(({ count }) => count === most)).toMatchObject({
      ...{ identity: "EX01\\14", count: 57, cause: "conn-timeout-10060" },
    });
    const sessions = await sessionsOf(six);
    const own = sessions.filter(({ connector }) => connector === "To Harbourmail relay");
    const failed = own.filter(({ cause }) => cause === "conn-timeout-10060");
    expect(failed).toHaveLength(14);
    expect([failed[0], failed.at(-1)].map((each) => each && clock(each).slice(0, 5))).toEqual([
      "06:10",
      "06:24",
    ]);
    expect(failed.map(clock)).toContain("06:10:02");
    const delivered = own
      .filter(({ verdict }) => verdict === "delivered")
      .map((each) => clock(each).slice(0, 5));
    expect(delivered).toEqual(expect.arrayContaining(["06:09", "06:42"]));
    expect(byId(sessions, "08DEADF00F03A1DF")).toMatchObject({
      ...{ start: expect.stringContaining("06:35:00"), cause: "conn-timeout-10060" },
      remote: "198.51.100.200:25",
    });
    const reader = new TraceReader("fw-edge-asa.log");
    reader.write(await bytesOf("fw-edge-asa.log"));
    const trace = reader.end();
    if (!trace) throw new Error("The trace is not known.");
    const beside = correlateTimed(trace, timedOf(sessions));
    expect(beside).toMatchObject({
      offsetMinutes: 120,
      isStopping: true,
      attempts: 14,
      packets: 42,
    });
    expect(beside.failedSessions).toEqual(failed.map(({ id }) => id));
    expect(beside.unansweredSessions).toContain("08DEADF00F03A1DF");
  });

  it("providers", async () => {
    const sessions = await sessionsOf(seven);
    const at = (cause: string) => sessions.find((each) => each.cause === cause);
    const times = ["ptr-google", "rate-m365-47500", "greylist", "rep-spamhaus", "spf-generic"].map(
      (cause) => [cause, at(cause)?.start.slice(11, 19)],
    );
    expect(times).toEqual([
      ["ptr-google", "07:10:00"],
      ["rate-m365-47500", "07:01:30"],
      ["greylist", "07:09:00"],
      ["rep-spamhaus", "07:08:00"],
      ["spf-generic", "07:12:00"],
    ]);
    expect(at("ptr-google")?.lastReply).toMatch(/550.5\.7\.25.*198\.51\.100\.20/);
    expect(at("rate-m365-47500")?.lastReply).toMatch(/^451 4\.7\.500/);
  });

  it("lock-down-relay", async () => {
    const sessions = await sessionsOf("relay-week.log");
    expect(
      new Set(sessions.map(({ connector, local, verdict }) => `${connector} ${local} ${verdict}`)),
    ).toEqual(new Set(["EX01\\Relay apps 10.0.0.11:25 delivered"]));
    expect(counted(sessions.map(({ remote }) => address(remote)))).toEqual({
      ...{ "10.20.4.31": 3, "10.20.4.32": 2, "10.20.9.14": 1, "10.20.30.7": 3, "10.20.77.200": 3 },
    });
    const seen = [...new Set(sessions.map(({ remote }) => address(remote)))];
    const relaying = seen.filter((each) => !/^10\.20\.(?:30\.7|77\.200)$/.test(each));
    expect(narrow(["10.20.0.0/16"], seen, seen)).toMatchObject({ after: 5n, cutOff: [] });
    expect(narrow(["10.20.0.0/16"], seen, relaying).after).toBe(3n);
    const bulk = sessions.filter(({ remote }) => address(remote) === "10.20.77.200");
    expect(bulk.map((each) => each.start.slice(0, 16))).toEqual(Array(3).fill("2026-05-09T02:14"));
    expect(new Date("2026-05-09").getUTCDay()).toBe(6);
    expect(bulk.map(({ messages }) => messages[0]?.to[0])).toEqual(
      ["n1", "n2", "n3"].map((each) => `${each}@far.example`),
    );
    const erp = sessions.find(({ remote }) => address(remote) === "10.20.9.14");
    expect(erp?.start.slice(0, 16)).toBe("2026-05-10T23:10");
    const backup = sessions.filter(({ remote }) => address(remote) === "10.20.30.7");
    expect(new Set(backup.map(({ messages }) => messages[0]?.to[0]))).toEqual(
      new Set(["it@corp.example"]),
    );
  });
});
