import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyOrganisation, defaultReceivers } from "../../../testing/designs";
import { changedDesign, design } from "../../../testing/powershell/designs";
import { parseErrors } from "../../../testing/powershell/parse";
import { type Memory, play, type Way } from "../../../testing/powershell/play";
import { noPowerShell } from "../../../testing/powershell/run";
import { besideGroups, permissionGroups, properties } from "../../catalogue";
import {
  type Connector,
  circumstancesOf,
  emptyOrganisation,
  identityOf,
  type Organisation,
} from "../../model";
import { circumstancesMaking, defaultOf, isEmpty, twinOf, writable } from "../../plan";
import type { Options } from "./options";
import { scriptOf } from "./script";

const styles = ["oneline", "backtick", "splat"] as const;
const plain: Options = { style: "splat", full: false, whatIf: false, comments: true };
const sample = <T>(arbitrary: fc.Arbitrary<T>, amount: number) =>
  fc.sample(arbitrary, { numRuns: amount, seed: 7 });

/** How the memory of the stubs differs from the design, in words; empty when it does not. */
function differences(organisation: Organisation, memory: Memory): string[] {
  const all = Object.values(organisation.connectors);
  const entries = [...Object.values(memory.receive), ...Object.values(memory.send)];
  const extra = entries.length === all.length ? [] : [`${entries.length} connectors`];
  return [...extra, ...all.flatMap((each) => different(organisation, each, memory))];
}

function different(organisation: Organisation, connector: Connector, memory: Memory): string[] {
  const identity = identityOf(organisation, connector);
  const entry = Object.values(memory[connector.kind]).find((each) => each.identity === identity);
  if (!entry) return [`${identity} is missing`];
  const found = properties(connector.kind).flatMap((declared) => {
    const { name, kind } = declared;
    const said = connector.explicit[name];
    const expected = said === undefined ? undefined : writable(declared, said);
    const raw = entry.properties[name];
    if (raw === undefined) return isEmpty(expected) ? [] : [`${name}: nothing for ${expected}`];
    const value = kind.coerce(raw);
    if (!value.ok) return [`${name}: ${value.complaint.what}`];
    const made = [
      circumstancesMaking(organisation, connector),
      circumstancesOf(organisation, connector),
    ];
    const wanted =
      expected === undefined ? made.map((each) => defaultOf(declared, each)) : [expected];
    const same = wanted.some(
      (each) =>
        (isEmpty(each) && isEmpty(value.value)) ||
        (each !== undefined && kind.equal(each, value.value)) ||
        (each === undefined && twinOf(organisation, connector) !== undefined),
    );
    if (same || name === "AuthenticationCredential") return [];
    return [`${name}: ${JSON.stringify(raw)} for ${JSON.stringify(wanted)}`];
  });
  const rights = connector.kind === "receive" ? (connector.permissions ?? []) : [];
  const wanted = rights.flatMap(({ user, rights: some, deny }) =>
    some.map((right) => `${user}|${right}|${deny}`.toLowerCase()),
  );
  const granted = Object.keys(entry.permissions);
  const missing = wanted.filter((each) => !granted.includes(each));
  const surplus = granted.filter((each) => !wanted.includes(each) && !isDefault(each));
  return [...found, ...missing, ...surplus].map((each) => `${identity} ${each}`);
}

/** Rights that some group gives are left to Set- of the groups, which takes them; the stubs know no groups. */
function isDefault(key: string): boolean {
  const [user = "", right = "", deny] = key.split("|");
  const entry = { user, rights: [right], deny: deny === "true" };
  return (
    besideGroups(
      [entry],
      permissionGroups.map(({ name }) => name),
    ).length === 0
  );
}

/** What setup makes on a server, with every property said; nothing changes after. */
const made = { ...emptyOrganisation("Corp"), ...defaults() };
const setup = [made, { ...made, deployed: made.connectors }] as const;

function defaults(): Pick<Organisation, "servers" | "connectors"> {
  const on = { id: "s1", name: "EX01", fqdn: "ex01.corp.example", role: "Mailbox" } as const;
  const connectors = defaultReceivers(on).map((each) => [each.id, each] as const);
  return { servers: { s1: on }, connectors: Object.fromEntries(connectors) };
}

const faults = ({ errors, refused }: Memory): readonly string[] => [...errors, ...refused];

/** How a line ends whose statement goes on in the next; designs here know no certificates, so nothing is nested. */
const goesOn = { oneline: /(?!)/, backtick: / `$/, splat: /^ {4}| \{$/ } as const;

describe("scripts, by law", () => {
  it("end each statement of several lines with exactly one empty line", () => {
    fc.assert(
      fc.property(design, fc.constantFrom(...styles), (organisation, style) => {
        const { text, blocks } = scriptOf(organisation, { ...plain, style });
        const isOpen = (line = "") => !line.startsWith("#") && goesOn[style].test(line);
        text.split("\n").forEach((line, index, all) => {
          if (isOpen(line)) expect(all[index + 1]).not.toBe("");
          else if (isOpen(all[index - 1])) expect(all[index + 1]).toBe("");
        });
        expect(text).not.toMatch(/\n\n\n/);
        expect(text.endsWith("\n\n")).toBe(true);
        expect(text.split("\n").length - 1).toBe(blocks.flatMap(({ lines }) => lines).length);
      }),
      { numRuns: 50 },
    );
  });

  it("are the same text for the same design, and the same blocks for the same connectors", () => {
    fc.assert(
      fc.property(changedDesign, ([, after]) => {
        const first = scriptOf(after, plain);
        const again = scriptOf({ ...after, nextId: 99 }, plain);
        const copy = scriptOf(structuredClone(after), plain);
        const others = again.blocks.filter((block, index) => block !== first.blocks[index]);
        expect(others.map(({ connector }) => connector)).toEqual([null]);
        expect(copy.text).toBe(first.text);
      }),
      { numRuns: 50 },
    );
  });
});

describe.skipIf(noPowerShell())("scripts, in a real PowerShell", () => {
  it("parse without an error in every style, full, dry and with comments", async () => {
    const designs = [
      ...sample(changedDesign, 12).flat(),
      ...sample(anyOrganisation({ hostile: true }), 24),
    ];
    const switches = [false, true];
    const all = designs.flatMap((organisation) =>
      styles.flatMap((style) =>
        switches.flatMap((full) =>
          switches.map(
            (whatIf) => scriptOf(organisation, { style, full, whatIf, comments: !full }).text,
          ),
        ),
      ),
    );
    expect((await parseErrors(all)).flat()).toEqual([]);
  }, 120_000);

  it.each<Way>(["file", "pasted"])(
    "make the design and then its change, %s",
    async (way) => {
      const pairs = [...sample(changedDesign, 45), ...styles.map(() => setup)];
      const plays = pairs.map((pair, index) => ({
        scripts: pair.map(
          (each) =>
            scriptOf(each, {
              ...plain,
              style: styles[index % 3] ?? "splat",
              full: index % 5 === 4,
            }).text,
        ),
      }));
      const memories = await play(plays, way);
      expect(memories.flatMap(faults)).toEqual([]);
      expect(
        pairs.flatMap(([, after], index) => differences(after, memories[index] as Memory)),
      ).toEqual([]);
    },
    120_000,
  );

  it("change nothing with -WhatIf", async () => {
    const pairs = sample(changedDesign, 15);
    const plays = pairs.flatMap(([before, after], index) => {
      const style = styles[index % 3] ?? "splat";
      const dry = scriptOf(after, { ...plain, style, whatIf: true }).text;
      const first = scriptOf(before, plain).text;
      return [{ scripts: [first] }, { scripts: [first, dry] }];
    });
    const memories = await play(plays, "file");
    expect(memories.flatMap(faults)).toEqual([]);
    pairs.forEach((_, index) => {
      const [before, after] = [memories[index * 2], memories[index * 2 + 1]];
      expect(after?.receive).toEqual(before?.receive);
      expect(after?.send).toEqual(before?.send);
    });
  }, 120_000);
});
