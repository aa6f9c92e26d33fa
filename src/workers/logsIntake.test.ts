import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { LogsDesk } from "./logsDesk";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const logs = folder("../core/logs/fixtures/");
const traces = folder("../core/logs/traces/fixtures/");
const listings = folder("../core/formats/queueListing/fixtures/");
const receive = "EX01-FrontEnd-RECV2026051206-1.LOG";
const send = "EX01-Hub-SEND2026051206-1.LOG";
const bytes = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path));
const file = (name: string, ...parts: (Uint8Array | string)[]): File =>
  new File(parts as BlobPart[], name, { lastModified: 1_778_570_000_000 });

async function read(...files: File[]) {
  const desk = new LogsDesk();
  const outcome = await desk.read(files, () => undefined);
  return { desk, outcome };
}
const byStart = { by: "start", down: false } as const;

it("reads the files of an archive, and their lines again", async () => {
  const archive = zipSync({
    [`Hub/${send}`]: bytes(logs + send),
    [`${receive}.gz`]: gzipSync(bytes(logs + receive)),
    "secret.log": bytes(logs + send),
    "notes/readme.txt": new TextEncoder().encode("hello\n"),
  });
  // The third is made to look encrypted, as its directory has it.
  const view = new DataView(archive.buffer);
  let at = view.getUint32(archive.length - 6, true);
  for (let skip = 0; skip < 2; skip += 1)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
  view.setUint16(at + 8, 1, true);
  const { desk, outcome } = await read(file("all.zip", archive));
  expect(outcome.files.map(({ name, kind, lines }) => [name, kind, lines])).toEqual([
    [`all.zip/Hub/${send}`, "smtp-send", 313],
    [`all.zip/${receive}.gz`, "smtp-receive", 293],
    ["all.zip/secret.log", "unknown", 0],
    ["all.zip/notes/readme.txt", "unknown", 1],
  ]);
  expect(outcome.files[2]?.left).toContain("encrypted");
  const plain = await read(file(send, bytes(logs + send)), file(receive, bytes(logs + receive)));
  expect(outcome.sessions).toBe(plain.outcome.sessions);
  for (const number of [0, 5, outcome.sessions - 1, 2]) {
    const detail = await desk.detail(number);
    const before = await plain.desk.detail(number);
    expect(detail?.lines.map(({ data }) => data)).toEqual(before?.lines.map(({ data }) => data));
    expect(detail?.lines.length).toBeGreaterThan(0);
  }
});

it("shows the lines of a log in UTF-16, as Windows PowerShell writes what it filtered", async () => {
  const text = new TextDecoder().decode(bytes(logs + send));
  const wide = Buffer.from(`\ufeff${text}`, "utf16le");
  const plain = await read(file(send, bytes(logs + send)));
  const before = await plain.desk.detail(3);
  expect(before?.lines.length).toBeGreaterThan(0);
  const big = Buffer.from(wide).swap16();
  for (const [name, content] of [
    ["a.log", wide],
    ["a.log", big],
    ["a.log.gz", gzipSync(wide)],
    ["a.zip", zipSync({ "a.log": wide })],
  ] as const) {
    const { desk, outcome } = await read(file(name, new Uint8Array(content)));
    expect(outcome.sessions).toBe(plain.outcome.sessions);
    const detail = await desk.detail(3);
    expect(detail?.lines.map(({ data, line }) => [data, line])).toEqual(
      before?.lines.map(({ data, line }) => [data, line]),
    );
  }
});

it("tells archives in archives, damaged ones, and swelling ones are read in pieces", async () => {
  const inner = zipSync({ "b.log": bytes(logs + send) });
  const outer = zipSync({ "inner.zip": inner, "zeros.log": new Uint8Array(5_000_000) });
  const { outcome } = await read(file("outer.zip", outer), file("cut.zip", outer.subarray(0, 400)));
  expect(outcome.files.map(({ left }) => left)).toEqual([
    expect.stringContaining("archive in an archive"),
    expect.stringContaining("no log that is known"),
    expect.stringContaining("cut or damaged"),
  ]);
});

it("reads listings beside logs, links their queues with the sessions, and masks their messages", async () => {
  const { desk, outcome } = await read(
    file("queues.txt", bytes(`${listings}EX01-Get-Queue-list.txt`)),
    file("messages.txt", bytes(`${listings}EX01-Get-Message-list.txt`)),
    file(send, bytes(logs + send)),
  );
  expect(outcome.listings).toEqual([
    { name: "queues.txt", queues: 11, messages: 0 },
    { name: "messages.txt", queues: 0, messages: 6 },
  ]);
  expect(outcome.files[0]).toMatchObject({ kind: "queue-list", lines: 340, used: 11 });
  const { queues, messages } = await desk.queues();
  const relay = queues.find(({ queue }) => queue.nextHopDomain?.includes("203.0.113.25"));
  expect(relay).toMatchObject({ modified: 1_778_570_000_000, undelivered: 14, delivered: 7 });
  const among = `queue/${relay?.queue.identity}`;
  const rows = desk.rows([...(await desk.list({ among }, byStart))]);
  expect(rows).toHaveLength(14);
  expect(new Set(rows.map(({ cause }) => cause))).toEqual(new Set(["conn-timeout-10060"]));
  expect(messages[0]?.from).toMatch(/^\*\*\*@/);
  await desk.set({ unmasked: true });
  const shown = await desk.queues();
  expect(shown.messages[0]?.from).not.toContain("***");
  expect(shown.queues.find(({ queue }) => queue.identity === relay?.queue.identity)).toEqual({
    ...relay,
    queue: expect.anything(),
  });
});

it("reads a CSV as a trace once its columns are named, without reading the logs again", async () => {
  const csv =
    "When;From;Port;To;Dst;Verdict\n2026-05-12 09:10:03;10.20.1.11;51069;203.0.113.25;25;deny\n";
  const { desk, outcome } = await read(file(send, bytes(logs + send)), file("any.csv", csv));
  expect(outcome.csvs).toMatchObject([
    { name: "any.csv", supposed: { time: "When", source: "From" } },
  ]);
  expect(outcome.files[1]?.left).toContain("Name its columns");
  const columns = { time: "When", source: "From", sourcePort: "Port", destination: "To" };
  const named = await desk.set({
    columns: [{ ...columns, destinationPort: "Dst", action: "Verdict" }],
  });
  expect(named.csvs).toEqual([]);
  expect(named.files[1]).toMatchObject({ kind: "trace-csv", used: 1, headers: 1 });
  expect(named.files[1]).not.toHaveProperty("left");
  expect(named.sessions).toBe(outcome.sessions);
  expect(named.traces[0]).toMatchObject({
    clock: { from: "found", minutes: 180 },
    groups: [{ id: "failed", count: 1 }],
  });
  const [number] = await desk.list({ among: "trace/any.csv/failed" }, byStart);
  expect((await desk.detail(number ?? -1))?.session.id).toBe("08DEADF00F03A1AC");
  const set = await desk.set({ offsets: { "any.csv": 0 } });
  expect(set.traces[0]).toMatchObject({ clock: { from: "set", minutes: 0 }, groups: [] });
});

it("loses nothing else where a listing cannot be read once more, and shows it unmasked no longer", async () => {
  const name = "EX01-Get-Message-list.txt";
  const gone = (opens: number) => {
    const made = file(name, bytes(listings + name));
    const stream = made.stream.bind(made);
    let left = opens;
    made.stream = () => {
      left -= 1;
      if (left < 0) throw new Error("it was changed");
      return stream();
    };
    return made;
  };
  const changed = "The browser cannot read all of this file: it was changed.";
  const at = await read(file(send, bytes(logs + send)), gone(1));
  expect(at.outcome.sessions).toBeGreaterThan(0);
  expect(at.outcome.files[1]).toMatchObject({ name, left: changed });
  const { desk, outcome } = await read(gone(3));
  expect(outcome.listings).toHaveLength(1);
  expect((await desk.set({ unmasked: true })).listings).toHaveLength(1);
  const masked = await desk.set({ unmasked: false });
  expect(masked.listings).toEqual([]);
  expect(masked.files[0]).toMatchObject({ name, left: changed });
});

it("reads files again for a setting though the reading of others was cancelled before", async () => {
  const csv =
    "When;From;Port;To;Dst;Verdict\n2026-05-12 09:10:03;10.20.1.11;51069;203.0.113.25;25;deny\n";
  const { desk } = await read(file("any.csv", csv));
  desk.stop();
  const columns = { time: "When", source: "From", sourcePort: "Port", destination: "To" };
  const named = await desk.set({ columns: [{ ...columns, destinationPort: "Dst" }] });
  expect(named.files[0]).toMatchObject({ kind: "trace-csv", used: 1 });
  expect(named.files[0]).not.toHaveProperty("left");
});

it("says what was done with packets once the words of a prefix are named", async () => {
  const line =
    "May 12 08:10:03 gw kernel: [1.5] FWD-9: IN=eth1 OUT=eth0 SRC=10.20.1.11 DST=203.0.113.25 LEN=52 PROTO=TCP SPT=51069 DPT=25 SYN \n";
  const { desk, outcome } = await read(file(send, bytes(logs + send)), file("gw.log", line));
  expect(outcome.traces[0]).toMatchObject({ isStopping: false, dropped: [] });
  const named = await desk.set({ prefixes: [["FWD-9", "dropped"]] });
  expect(named.traces[0]).toMatchObject({ isStopping: true, dropped: [{ dst: "203.0.113.25" }] });
});

it("finds the sessions that a trace speaks of, and tells what it knows of its clock", async () => {
  const { desk, outcome } = await read(
    file(send, bytes(logs + send)),
    file("fw.log", bytes(`${traces}fw-edge-asa.log`)),
  );
  expect(outcome.traces[0]).toMatchObject({
    ...{ kind: "cisco-asa", place: "firewall", isStopping: true, events: 92 },
    clock: { from: "found", minutes: 120, errorMs: 1000 },
  });
  for (const { id, count } of outcome.traces[0]?.groups ?? [])
    expect(await desk.list({ among: `trace/fw.log/${id}` }, byStart)).toHaveLength(count);
  expect(await desk.list({ among: "trace/other/failed" }, byStart)).toHaveLength(0);
});

it("shows accounts once a person asked for it, and hides them again", async () => {
  const { accounts, secrets } = JSON.parse(readFileSync(`${logs}manifest.json`, "utf8"));
  const { desk, outcome } = await read(file(receive, bytes(logs + receive)));
  const all = Uint32Array.from({ length: outcome.sessions }, (_, at) => at);
  const told = async () =>
    `${JSON.stringify(await Promise.all([...all].map((at) => desk.detail(at))))}${await desk.piece(all, "ndjson", true).text()}`;
  const word = JSON.stringify(accounts[0]).slice(1, -1);
  expect(await told()).not.toContain(word);
  expect((await desk.set({ unmasked: true })).settings.unmasked).toBe(true);
  const shown = await told();
  expect(shown).toContain(word);
  for (const secret of [...secrets.clear, ...secrets.base64]) expect(shown).not.toContain(secret);
  await desk.set({ unmasked: false });
  expect(await told()).not.toContain(word);
});

it("exports piece by piece, with one head", async () => {
  const { desk, outcome } = await read(file(send, bytes(logs + send)));
  const list = await desk.list({}, byStart);
  const first = await desk.piece(list.subarray(0, 10), "csv", true).text();
  const rest = await desk.piece(list.subarray(10), "csv", false).text();
  expect(`${first}${rest}`.trimEnd().split("\r\n")).toHaveLength(outcome.sessions + 1);
  expect(first).toContain('"Start (UTC)"');
  expect(await desk.piece(list.subarray(0, 1), "rows", true).text()).toMatch(/^Start \(UTC\)\t/);
  expect(desk.schema("table")).toContain("CREATE TABLE");
});

it("puts failures of a connectivity log together that are alike", async () => {
  const name = "EX01-CONNECTLOG2026051206-1.LOG";
  const { desk, outcome } = await read(file(name, bytes(logs + name)));
  const groups = desk.failures();
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(outcome.failures);
  expect(groups[0]).toMatchObject({ cause: "conn-timeout-10060", port: 25, winsock: 10060 });
  expect(groups[0]?.meaning).toBeTruthy();
});
