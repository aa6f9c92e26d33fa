import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LogReading } from "./index";

/** Logs written for us, held against the manifest of their generator: our copy, and those in place, which may be newer. */
const copied = fileURLToPath(new URL("fixtures", import.meta.url));
const inPlace = fileURLToPath(new URL("../../../../shared/samples/logs", import.meta.url));
const isThere = existsSync(inPlace);
if (!isThere) process.stderr.write("Skipped: ../shared/samples/logs is not there.\n");

interface Manifest {
  readonly files: readonly (Record<string, unknown> & {
    readonly name: string;
    readonly kind: string;
    readonly sessions?: readonly Record<string, unknown>[];
    readonly failures?: readonly Record<string, unknown>[];
  })[];
  readonly together: {
    readonly sessions: number;
    readonly verdicts: Record<string, number>;
    readonly causes: Record<string, number>;
    readonly spanning: readonly (Record<string, unknown> & { readonly files: readonly string[] })[];
  };
  readonly secrets: { readonly clear: readonly string[]; readonly base64: readonly string[] };
  readonly accounts: readonly string[];
}

const counted = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

describe.each(isThere ? [copied, inPlace] : [copied])("%s", (folder) => {
  const manifest: Manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8"));
  const ours = manifest.files.filter(({ kind }) =>
    /^(smtp-|connectivity|message-tracking)/.test(kind),
  );
  const protocol = ours.filter(({ sessions }) => sessions);

  function read(names: readonly string[]): LogReading {
    const reading = new LogReading();
    for (const name of names) {
      const file = reading.open(name);
      file.write(readFileSync(`${folder}/${name}`));
      file.end();
    }
    return reading;
  }

  it.each(ours.map((each) => [each.name, each] as const))("%s: lines", (name, expected) => {
    const [account] = read([name]).files();
    const { kind, lines, used, headers, faulty, faults = [] } = expected;
    expect(account).toMatchObject({ kind, lines, used, headers, faulty, faults });
  });

  it.each(protocol.map((each) => [each.name, each] as const))("%s: sessions", (name, expected) => {
    const sessions = [...read([name]).sessions({ unmasked: true })];
    const byId = new Map(sessions.map((each) => [each.id, each]));
    for (const each of expected.sessions ?? []) expect(byId.get(String(each.id))).toEqual(each);
    expect(sessions).toHaveLength(expected.sessions?.length ?? 0);
  });

  it.each(["as listed", "the other way round"])("all together, %s", (how) => {
    const names = protocol.map(({ name }) => name);
    const reading = read(how === "as listed" ? names : names.reverse());
    const sessions = [...reading.sessions({ unmasked: true })];
    expect({
      sessions: sessions.length,
      verdicts: counted(sessions.map(({ verdict }) => verdict)),
      causes: counted(sessions.map(({ cause }) => cause)),
    }).toMatchObject({
      sessions: manifest.together.sessions,
      verdicts: manifest.together.verdicts,
      causes: manifest.together.causes,
    });
    for (const { files: _, ...each } of manifest.together.spanning)
      expect(sessions.find(({ id }) => id === each.id)).toMatchObject(each);
  });

  it("failures of the connectivity log", () => {
    for (const { name, failures = [] } of ours.filter((each) => each.failures)) {
      const told = read([name]).failures(name);
      expect(told).toHaveLength(failures.length);
      expect(told.map(({ file: _, ...each }) => each)).toEqual(
        expect.arrayContaining([...failures]),
      );
    }
  });

  it("shows no secret and no account", () => {
    const reading = read(ours.map(({ name }) => name));
    const shown = JSON.stringify([[...reading.sessions()], reading.files(), reading.failures()]);
    const { clear, base64 } = manifest.secrets;
    for (const word of [
      ...clear,
      ...base64,
      ...manifest.accounts.map((each) => JSON.stringify(each).slice(1, -1)),
    ])
      expect(shown.includes(word), word).toBe(false);
    const unmasked = JSON.stringify([...reading.sessions({ unmasked: true })]);
    for (const word of [...clear, ...base64]) expect(unmasked.includes(word), word).toBe(false);
  });
});
