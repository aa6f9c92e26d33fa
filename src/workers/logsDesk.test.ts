import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { LogsDesk } from "./logsDesk";

const logs = fileURLToPath(new URL("../core/logs/fixtures/", import.meta.url));
const traces = fileURLToPath(new URL("../core/logs/traces/fixtures/", import.meta.url));
const [receive, send, second] = [
  "EX01-FrontEnd-RECV2026051206-1.LOG",
  "EX01-Hub-SEND2026051206-1.LOG",
  "EX01-Hub-SEND2026051207-1.LOG",
] as const;

const fileIn = (folder: string, name: string): File =>
  new File([readFileSync(folder + name)], name);
const manifest: {
  files: { name: string; lines: number; used: number; headers: number; faulty: number }[];
  accounts: string[];
  secrets: { clear: string[]; base64: string[] };
  together: { sessions: number; verdicts: Record<string, number>; causes: Record<string, number> };
} = JSON.parse(readFileSync(`${logs}manifest.json`, "utf8"));
const byStart = { by: "start", down: false } as const;
const ignore = (): void => undefined;

async function deskOf(...files: File[]): Promise<LogsDesk> {
  const desk = new LogsDesk();
  await desk.read(files, ignore);
  return desk;
}

it("counts every line, verdict and cause as the manifest of the samples does", async () => {
  let now = 0;
  const desk = new LogsDesk(() => {
    now += 1000;
    return now;
  });
  const files = manifest.files.map(({ name }) => fileIn(logs, name));
  const read: number[] = [];
  const outcome = await desk.read(files, (progress) => read.push(progress.read));
  for (const { name, lines, used, headers, faulty } of manifest.files) {
    const found = outcome.files.find((each) => each.name === name);
    expect(found).toMatchObject({ lines, used, headers, faulty });
  }
  const { sessions, verdicts, causes } = manifest.together;
  expect(outcome.sessions).toBe(sessions);
  expect(Object.fromEntries(outcome.verdicts.map(({ id, count }) => [id, count]))).toEqual(
    verdicts,
  );
  const { none: _, ...named } = causes;
  expect(Object.fromEntries(outcome.causes.map(({ id, count }) => [id, count]))).toEqual(named);
  expect(read.length).toBeGreaterThan(3);
  expect(read).toEqual([...read].sort((a, b) => a - b));
});

it("filters by verdict, cause, direction and text, and sorts both ways", async () => {
  const desk = await deskOf(fileIn(logs, receive), fileIn(logs, send));
  const all = desk.rows([...(await desk.list({}, byStart))]);
  const cut = (list: Uint32Array) => desk.rows([...list]);
  const timedOut = cut(await desk.list({ cause: ["conn-timeout-10060"] }, byStart));
  expect(timedOut).toEqual(all.filter(({ cause }) => cause === "conn-timeout-10060"));
  expect(timedOut.length).toBeGreaterThan(10);
  expect(cut(await desk.list({ verdict: ["failed"], way: ["in"] }, byStart))).toEqual(
    all.filter(({ verdict, direction }) => verdict === "failed" && direction === "in"),
  );
  const found = cut(await desk.list({ text: "HARBOURMAIL" }, byStart));
  expect(found.length).toBeGreaterThan(10);
  expect(found.every(({ connector }) => connector === "To Harbourmail relay")).toBe(true);
  const holding = (text: string) =>
    all.filter((each) => `${each.connector}\n${each.remote}`.toLowerCase().includes(text));
  for (const text of ["harbourmail", "to harbourmail relay", "app relay ex0", "203.0.113.25:25"])
    expect(cut(await desk.list({ text }, byStart)), text).toEqual(holding(text));
  expect(await desk.list({ text: "harbourmail", way: ["in"] }, byStart)).toHaveLength(0);
  expect(await desk.list({ cause: ["no-such-cause"] }, byStart)).toHaveLength(0);
  const remotes = cut(await desk.list({ remote: ["0.0.0.0/0"] }, { by: "remote", down: true }));
  const places = remotes.map(({ remote }) =>
    remote.split(/[.:]/).reduce((place, part) => place * 65_536 + Number(part), 0),
  );
  expect(places.length).toBeGreaterThan(30);
  expect(places).toEqual([...places].sort((a, b) => b - a));
  expect(cut(await desk.list({}, { by: "start", down: true }))).toEqual([...all].reverse());
});

it("shows a session with its cause, its lines, and what the firewall did with it", async () => {
  const desk = await deskOf(fileIn(logs, send), fileIn(traces, "fw-edge-asa.log"));
  const [first = -1] = await desk.list({ cause: ["conn-timeout-10060"] }, byStart);
  const detail = await desk.detail(first);
  expect(detail?.advice?.failure.id).toBe("conn-timeout-10060");
  expect(detail?.advice?.steps.length).toBeGreaterThan(0);
  expect(detail?.lines.map(({ event }) => event)).toContain("*");
  expect(detail?.lines.some(({ context }) => context.includes("10060"))).toBe(true);
  expect(detail?.lines).toHaveLength(detail?.session.rows ?? -1);
  expect(detail?.traces).toEqual([
    "fw-edge-asa.log: the attempts of this session were stopped there.",
  ]);
  expect(await desk.detail(99_999)).toBeUndefined();
});

it("reads a session that spans two files, one of them packed, and keeps names apart", async () => {
  const plain = await deskOf(fileIn(logs, send), fileIn(logs, second));
  const desk = new LogsDesk();
  const packed = new File([gzipSync(readFileSync(logs + second))], send);
  const outcome = await desk.read([fileIn(logs, send), packed], ignore);
  expect(outcome.files.map(({ name }) => name)).toEqual([send, `${send} (2)`]);
  const [spanning = -1] = await desk.list({ text: "08DEADF00F03A1EA" }, byStart);
  const detail = await desk.detail(spanning);
  expect(detail?.lines).toHaveLength(23);
  const before = await plain.detail(spanning);
  expect(detail?.lines.map(({ data }) => data)).toEqual(before?.lines.map(({ data }) => data));
});

it("keeps what was read when it is stopped, and goes on with more files", async () => {
  const desk = new LogsDesk();
  const big = new File([readFileSync(logs + send), "\n".repeat(4_000_000)], send);
  const outcome = await desk.read([big, fileIn(logs, second)], () => desk.stop());
  expect(outcome.files).toHaveLength(1);
  expect(outcome.files[0]?.left).toMatch(/Cancelled/);
  expect(outcome.sessions).toBeGreaterThan(0);
  const more = await desk.read([fileIn(logs, second)], ignore);
  expect(more.sessions).toBeGreaterThan(outcome.sessions);
});

it("tells what there is so far, and answers questions about it while it reads on", async () => {
  let time = 0;
  const desk = new LogsDesk(() => {
    time += 400;
    return time;
  });
  const parts: number[] = [];
  const listed: Promise<Uint32Array>[] = [];
  const outcome = await desk.read([fileIn(logs, receive), fileIn(logs, send)], ignore, (part) => {
    parts.push(part.sessions);
    listed.push(desk.list({}, byStart));
  });
  expect(parts.length).toBeGreaterThan(0);
  expect((await Promise.all(listed)).map(({ length }) => length)).toEqual(parts);
  expect(parts.every((each) => each > 0 && each <= outcome.sessions)).toBe(true);
  const plain = await deskOf(fileIn(logs, receive), fileIn(logs, send));
  const all = async (of: LogsDesk) => of.rows([...(await of.list({}, byStart))]);
  expect(await all(desk)).toEqual(await all(plain));
});

it("says why a file was left", async () => {
  const desk = new LogsDesk();
  const cut = gzipSync(readFileSync(logs + send)).subarray(0, 2000);
  const { files } = await desk.read(
    [
      new File([], "empty.log"),
      new File(["hello\nworld\n"], "notes.txt"),
      new File(["PK\u0003\u0004rest"], "logs.zip"),
      new File([cut], "cut.gz"),
    ],
    ignore,
  );
  expect(files.map(({ left }) => left)).toEqual([
    "The file is empty.",
    expect.stringMatching(/no log that is known/),
    expect.stringMatching(/ZIP archive/),
    expect.stringMatching(/cannot read all/),
  ]);
});

it("shows no account and no credential", async () => {
  const desk = await deskOf(...manifest.files.map(({ name }) => fileIn(logs, name)));
  const told: string[] = [];
  for (const number of await desk.list({}, byStart))
    told.push(JSON.stringify(await desk.detail(number)));
  const text = told.join("\n");
  expect(told.length).toBe(manifest.together.sessions);
  const { accounts, secrets } = manifest;
  const words = [...accounts, ...secrets.clear, ...secrets.base64];
  expect(words.length).toBeGreaterThan(4);
  for (const word of words) expect(text).not.toContain(JSON.stringify(word).slice(1, -1));
});
