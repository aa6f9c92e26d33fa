import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { commandLine } from "../../testing/commandLine";
import { run } from "../run";

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../core/logs/fixtures/${name}`, import.meta.url));

const trace = (name: string): Uint8Array =>
  readFileSync(new URL(`../../core/logs/traces/fixtures/${name}`, import.meta.url));
const listing = (name: string): Uint8Array =>
  readFileSync(new URL(`../../core/formats/queueListing/fixtures/${name}`, import.meta.url));

const manifest = JSON.parse(new TextDecoder().decode(fixture("manifest.json")));
const first = "EX01-Hub-SEND2026051206-1.LOG";
const second = "EX01-Hub-SEND2026051207-1.LOG";
const received = "EX01-FrontEnd-RECV2026051206-1.LOG";

const cli = commandLine(run, {
  [`logs/${first}`]: fixture(first),
  [`logs/Hub/${second}`]: gzipSync(fixture(second)),
  [`logs/${received}`]: fixture(received),
  "a/Hub/SEND.LOG": fixture(first),
  "a/FrontEnd/SEND.LOG": fixture("EX02-send-extract.txt"),
  "text.txt": "no log\n",
  "CONNECTLOG.LOG": fixture("EX01-CONNECTLOG2026051206-1.LOG"),
  "saved.csv": new TextDecoder()
    .decode(fixture(first))
    .replace(/^2026-05-12T(\d\d:\d\d)\S+?Z,/gm, "12.05.2026 $1,"),
  [`beside/${first}`]: fixture(first),
  "beside/fw-edge-asa.log": trace("fw-edge-asa.log"),
  "beside/queues.txt": listing("EX01-Get-Queue-list.txt"),
  "beside/lb.log.gz": gzipSync(trace("provider-haproxy.log")),
  "any.csv":
    "When;From;Port;To;Verdict\n2026-05-12 09:10:03;10.20.1.11;51069;203.0.113.25:25;deny\n",
  "gw.log":
    "May 12 08:10:03 gw kernel: [1.5] FWD-9: IN=eth1 OUT=eth0 SRC=10.20.1.11 DST=203.0.113.25 LEN=52 PROTO=TCP SPT=51069 DPT=25 SYN \n",
  "cut.zip": Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
  "logs.zip": zipSync({
    [`Hub/${first}`]: fixture(first),
    [`Hub/${second}.gz`]: gzipSync(fixture(second)),
    [received]: [fixture(received), { level: 0 }],
    "queues.txt": listing("EX01-Get-Queue-list.txt"),
  }),
  "nested.zip": zipSync({
    "a.log": fixture(first),
    "inner.zip": zipSync({ "b.log": fixture(second) }),
  }),
  "cut.gz": gzipSync(fixture(first)).subarray(0, 400),
  "empty.log": "",
  "bell.log": `2026-05-12T06:00:00.000Z,"A\u0007",08DEADF00F03A1AC,0,,203.0.113.25:25,*,,"Failed to connect. Winsock error code: 10060"\n`,
});

it("answers a folder as one JSON value: files by their paths, sessions over files, causes counted", async () => {
  const { status, out, err } = await cli("logs", "logs/", "--json");
  expect([status, err]).toEqual([0, ""]);
  const { files, sessions, causes, traces } = JSON.parse(out);
  expect(
    files.map(({ name, lines, faulty }: Record<string, unknown>) => [name, lines, faulty]),
  ).toEqual([
    [received, 293, 0],
    [first, 313, 0],
    [`Hub/${second}`, 469, 0],
  ]);
  expect(traces).toEqual([]);
  expect(causes).toMatchObject({ "conn-timeout-10060": 16, "rep-spamhaus": 1, "client-abort": 1 });
  expect(Object.keys(causes)).toEqual(Object.keys(causes).sort());
  const { files: _, ...over } = manifest.together.spanning[0];
  expect(sessions.find(({ id }: { id: string }) => id === over.id)).toEqual({
    ...over,
    service: "hub",
    direction: "out",
    firstSequence: 0,
    evidence: null,
  });
  const starts = sessions.map(({ start }: { start: string }) => start);
  expect(starts).toEqual([...starts].sort());
  expect(await cli("logs", "logs", "--json")).toEqual({ status, out, err });
});

it("reads a ZIP archive as its files, packed again or not", async () => {
  const { status, out, err } = await cli("logs", "logs.zip", "--json");
  expect([status, err]).toEqual([0, ""]);
  const { files, sessions } = JSON.parse(out);
  expect(
    files.map(({ name, kind, lines }: Record<string, unknown>) => [name, kind, lines]),
  ).toEqual([
    [`logs.zip/Hub/${first}`, "smtp-send", 313],
    [`logs.zip/Hub/${second}.gz`, "smtp-send", 469],
    [`logs.zip/${received}`, "smtp-receive", 293],
    ["logs.zip/queues.txt", "queue-list", 340],
  ]);
  const ids = ({ id, service }: Record<string, unknown>) => [id, service];
  const alone = JSON.parse((await cli("logs", "logs", "--json")).out).sessions;
  expect(sessions.map(ids)).toEqual(alone.map(ids));
});

it("answers the same line by line", async () => {
  const { out } = await cli("logs", "logs", "--ndjson");
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const { out: whole } = await cli("logs", "logs", "--json");
  const { files, sessions, causes } = JSON.parse(whole);
  expect(lines).toEqual([
    ...files.map((file: unknown) => ({ file })),
    ...sessions.map((session: unknown) => ({ session })),
    ...Object.entries(causes).map(([id, count]) => ({ cause: { id, count } })),
  ]);
});

it("writes the sessions alone for search engines and for spreadsheets", async () => {
  const { sessions } = JSON.parse((await cli("logs", "logs", "--json")).out);
  const ecs = (await cli("logs", "logs", "--ecs")).out.trimEnd().split("\n");
  expect(ecs.map((line) => JSON.parse(line).event.id)).toEqual(
    sessions.map(({ id }: { id: string }) => id),
  );
  const bulk = (await cli("logs", "logs", "--bulk")).out.trimEnd().split("\n");
  expect(bulk.filter((_, at) => at % 2 === 0)).toEqual(ecs.map(() => '{"create":{}}'));
  expect(bulk.filter((_, at) => at % 2 === 1)).toEqual(ecs);
  const csv = (await cli("logs", "logs", "--csv")).out.trimEnd().split("\r\n");
  expect(csv).toHaveLength(sessions.length + 1);
  expect(csv[0]).toContain('"Start (UTC)"');
});

it("matches traces with the sessions beside them, and names listings", async () => {
  const { status, out, err } = await cli("logs", "beside", "--json");
  expect([status, err]).toEqual([0, ""]);
  const { files, traces, answer } = JSON.parse(out);
  expect(answer[0]).toContain("Found: fw-edge-asa.log shows where mail is stopped.");
  expect(files.map(({ name, kind }: Record<string, unknown>) => [name, kind])).toEqual([
    [first, "smtp-send"],
    ["fw-edge-asa.log", "cisco-asa"],
    ["lb.log.gz", "haproxy-tcplog"],
    ["queues.txt", "queue-list"],
  ]);
  expect(files[1]).toMatchObject({
    ...{ lines: 94, used: 94, faulty: 0, events: 92, offsetMinutes: 120, clockErrorMs: 1000 },
    unanswered: [{ dst: "198.51.100.200", port: 25, attempts: 1 }],
  });
  expect(files[1].dropped[2]).toEqual({ dst: "203.0.113.25", port: 25, packets: 21, attempts: 7 });
  expect(traces[0]).toMatchObject({ name: "fw-edge-asa.log", attempts: 14, packets: 42 });
  expect(traces[0].sessions).toHaveLength(10);
  expect(traces[0].failedSessions).toHaveLength(14);
  expect(traces[1]).toMatchObject({ name: "lb.log.gz", offsetMinutes: 60, attempts: 0 });
  expect(traces[1].absentSessions).toEqual(traces[0].failedSessions);
  const told = await cli("logs", "beside");
  expect(told.out).toContain(
    "  The firewall dropped 14 connection attempts (42 packets) in the minutes",
  );
  expect(told.out).toContain("queues.txt: queue-list, 340 lines, for portolan queues\n");
});

it("takes the offset, pairs of addresses and the columns of any CSV from flags", async () => {
  const columns = "time=When,source=From,sourcePort=Port,destination=To,action=Verdict";
  const words = [`logs/${first}`, "any.csv", "--columns", columns, "--nat", "10.20.1.11=192.0.2.1"];
  const { out } = await cli("logs", ...words, "--offset", "180", "--json");
  const { files, traces } = JSON.parse(out);
  expect(files[1]).toMatchObject({ kind: "trace-csv", used: 1, headers: 1, offsetMinutes: 180 });
  expect(traces[0]).toMatchObject({ failedSessions: ["08DEADF00F03A1AC"], offsetFrom: "set" });
  for (const wrong of [
    ["--offset", "2h"],
    ["--nat", "10.0.0.5"],
    ["--columns", "time=When"],
  ])
    expect((await cli("logs", `logs/${first}`, ...wrong)).status).toBe(2);
});

it("masks accounts unless they are asked for, and never shows a credential", async () => {
  const { clear, base64 } = manifest.secrets;
  for (const form of [[], ["--json"], ["--ndjson"], ["--ecs"], ["--csv"]]) {
    const masked = await cli("logs", "logs", ...form);
    for (const word of [
      "SEAFORD\\copier",
      "SEAFORD\\\\copier",
      "erp.service@",
      ...clear,
      ...base64,
    ])
      expect(masked.out, word).not.toContain(word);
  }
  const { out } = await cli("logs", "logs", "--json", "--unmasked");
  expect(out).toContain("erp.service@seaford.example");
  for (const word of [...clear, ...base64]) expect(out).not.toContain(word);
});

it("tells people what went wrong most, why, and what to do", async () => {
  const { status, out } = await cli("logs", `logs/${first}`);
  expect(status).toBe(0);
  expect(out).toContain(`${first}: smtp-send, 313 lines: 308 used, 5 headers, 0 faulty\n`);
  expect(out).toContain("29 sessions: 1 open, 18 failed, 10 delivered\n");
  expect(out.indexOf("15 × conn-timeout-10060: ")).toBeLessThan(
    out.indexOf("2 × conn-refused-10061"),
  );
  expect(out).toContain(`08DEADF00F03A1AC at 2026-05-12T06:10:02.310Z, To Harbourmail relay`);
  expect(out).toContain("  Next: Retry-Queue after the fix");
  expect((await cli("logs", "bell.log")).out).not.toContain("\u0007");
});

it("tells what connectivity logs say of connections that failed", async () => {
  const { status, out } = await cli("logs", "CONNECTLOG.LOG");
  expect(status).toBe(0);
  expect(out).toContain("\n0 sessions\n");
  expect(out).toMatch(/\n\d+ connections and look-ups failed, by connectivity logs:\n/);
  expect(out).toMatch(
    /\n {2}\d+ × conn-timeout-10060, relay\.harbourmail\.example at 203\.0\.113\.25 port 25: /,
  );
});

it("refuses a log whose times another program changed, and says so", async () => {
  const { status, err } = await cli("logs", "saved.csv");
  expect(status).toBe(2);
  expect(err).toMatch(/^saved\.csv: .*none could be read \(line 6: date-time not readable\)/);
});

it("tells files of one name apart by their folders", async () => {
  const { out } = await cli("logs", "a/Hub/SEND.LOG", "a/FrontEnd/SEND.LOG", "--json");
  const names = JSON.parse(out).files.map(({ name }: { name: string }) => name);
  expect(names).toEqual(["Hub/SEND.LOG", "FrontEnd/SEND.LOG"]);
});

it.each([
  [
    ["nowhere"],
    "nowhere: There is no such file. Give the path of a log or of a folder with logs.\n",
  ],
  [
    ["cut.zip"],
    "cut.zip: This ZIP archive is cut or damaged: its directory, which stands at its end, is missing.\n",
  ],
  [
    ["nested.zip"],
    "nested.zip/inner.zip: This is an archive in an archive. Unpack it and give its folder.\n",
  ],
  [["cut.gz"], "cut.gz: This gzip file is damaged or cut. Unpack what is left of it.\n"],
  [["text.txt"], "text.txt: This is no log that is known here.\n"],
  [
    ["any.csv"],
    'any.csv: This CSV may be a trace: name its columns, as --columns "time=When,source=From,destination=To,action=Verdict,sourcePort=Port".\n',
  ],
  [
    ["logs", "--json", "--ndjson"],
    "--json and --ndjson are two forms of one answer: give one.\nTry logs --help.\n",
  ],
])("refuses %j with a reason and a way out", async (words, err) => {
  expect(await cli("logs", ...words)).toMatchObject({ status: 2, err });
});
