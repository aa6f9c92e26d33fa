import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { source, sources } from ".";
import keys from "./keys.json";
import { noted, statements } from "./noted";
import { rows } from "./rows";
import standings from "./standings.json";

it("gives every row a standing and a statement", async () => {
  const said = await statements();
  expect(Object.keys(said).sort()).toEqual(Object.keys(standings).sort());
  for (const [id, { text }] of Object.entries(said)) expect(text.length, id).toBeGreaterThan(5);
  for (const [id, { standing }] of Object.entries(noted))
    expect(["documented", "observed", "inferred", "disputed"], id).toContain(standing);
});

it("takes the most doubtful word of a row that has several", () => {
  expect(source("R12").standing).toBe("documented");
  expect(source("R10").standing).toBe("observed");
  expect(source("R2").standing).toBe("inferred");
  expect(source("S35").standing).toBe("disputed");
  expect(source("R100").standing).toBe("inferred");
});

it("keeps the exact place where rows.ts names one", () => {
  expect(source("V3")).toBe(rows.V3);
  expect(source("R12")).toMatchObject({ title: "Notes on the receive side", section: "R12" });
});

it("names addresses only of documents", () => {
  for (const [id, { url }] of Object.entries(noted))
    if (url !== undefined)
      expect(url, id).toMatch(
        /^https:\/\/(?:learn\.microsoft\.com\/(?:powershell|exchange)\/[a-z\d/-]+|www\.rfc-editor\.org\/rfc\/rfc\d+)$/,
      );
});

it("cites documents that have a key", async () => {
  const said = await statements();
  const strange = Object.entries(said).flatMap(([id, each]) =>
    (each.source?.match(/\b[A-Z]{2,3}\b/g) ?? [])
      .filter((key) => !Object.hasOwn(keys, key) && !words.has(key))
      .map((key) => `${id}: ${key}`),
  );
  expect(strange).toEqual([]);
});

/** Capitals in the source column that are no key. */
const words = new Set([
  "EX",
  "TLS",
  "TCP",
  "SMTP",
  "NDR",
  "IP",
  "DNS",
  "CMD",
  "EHLO",
  "RFC",
  "AUTH",
]);

const notes = fileURLToPath(new URL("../../../../shared/reference/", import.meta.url));

describe.skipIf(!existsSync(notes))("the notes themselves (../shared)", () => {
  it.each(["receive-semantics.md", "send-semantics.md", "field-cases.md"])(
    "%s: every row is a source",
    (file) => {
      const found = readFileSync(`${notes}${file}`, "utf8").matchAll(/^\| ([RVWSF]\d+) \|/gm);
      const ids = [...found].map(([, id]) => id as string);
      expect(ids.length).toBeGreaterThan(10);
      expect(ids.filter((id) => !Object.hasOwn(sources, id))).toEqual([]);
    },
  );
});
