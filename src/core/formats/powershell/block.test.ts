import { describe, expect, it } from "vitest";
import { organisationOf, out, relay } from "../../../testing/powershell/samples";
import type { Connector, Organisation } from "../../model";
import { blocksOf, removalsOf } from "./block";
import type { Options } from "./options";

const plain: Options = { style: "oneline", full: false, whatIf: false, comments: false };

function written(connector: Connector, options: Partial<Options> = {}): string[] {
  const block = blocksOf(organisationOf([connector]), { ...plain, ...options })(connector);
  return (block?.lines ?? []).map(({ text }) => text);
}

describe("blocksOf", () => {
  it("never writes Custom among the permission groups, and says so", () => {
    const explicit = { ...relay.explicit, PermissionGroups: ["AnonymousUsers", "Custom"] };
    const [note, made] = written({ ...relay, explicit });
    expect(note).toBe(
      "# PermissionGroups is written without Custom: it stands for rights granted one by one.",
    );
    expect(made).toContain("-PermissionGroups 'AnonymousUsers'");
    expect(made).not.toContain("'Custom' -P");
  });

  it("holds back a connector whose text no script can carry, and leaves out a value", () => {
    expect(written({ ...relay, name: "\uD800" })[0]).toMatch(/^# <U\+D800> is held back/);
    const explicit = { ...relay.explicit, Comment: "a\uDC00" };
    const [note, made] = written({ ...relay, explicit });
    expect(note).toMatch(/^# Comment is left out\./);
    expect(made).not.toContain("-Comment");
  });

  it("says what was typed and not read", () => {
    const text = written({ ...relay, drafts: { Bindings: ["0.0.0.0:25", "x\ny"] } });
    expect(text[0]).toBe(
      '# Bindings is held back: "0.0.0.0:25, x<U+000A>y" could not be read, the last good value stands.',
    );
  });

  it("names no change where text that cannot be read is all that differs", () => {
    const after = { ...relay, drafts: { Bindings: ["0.0.0.0:99999"] } };
    const changed = blocksOf(organisationOf([after], [relay]), { ...plain, comments: true });
    const lines = (changed(after)?.lines ?? []).map(({ text }) => text).filter(Boolean);
    expect(lines).toEqual([
      "# Change EX01\\Relay: nothing yet",
      expect.stringMatching(/^# Bindings is held back/),
    ]);
  });

  it("marks what Exchange refuses, and writes it all the same", () => {
    const refusals = new Map([["c3", "10.1.2.3 is taken."]]);
    const write = blocksOf(organisationOf([relay, out]), { ...plain, refusals });
    const { lines = [] } = write(relay) ?? {};
    expect(lines.every(({ text, refused }) => refused || text === "")).toBe(true);
    expect(lines[0]?.text).toBe("# Exchange refuses this as it stands: 10.1.2.3 is taken.");
    expect(lines[1]?.text).toMatch(/^New-ReceiveConnector /);
    expect(write(out)?.lines.some(({ refused }) => refused)).toBe(false);
  });

  it("tells in comments what is made, changed and removed, with units", () => {
    const explicit = { ...relay.explicit, MaxMessageSize: 36 * 2 ** 20 };
    expect(written({ ...relay, explicit }, { comments: true }).slice(0, 2)).toEqual([
      "# New receive connector EX01\\Relay, usage Custom",
      expect.stringMatching(/^# MaxMessageSize 36 MB/),
    ]);
    const before = { ...relay, explicit };
    const after = { ...before, name: "Neu", explicit: { ...explicit, MaxMessageSize: 2 ** 20 } };
    const changed = blocksOf(organisationOf([after], [before]), { ...plain, comments: true });
    expect(changed(after)?.lines[0]?.text).toMatch(
      /^# Change EX01\\Relay: Name Neu; MaxMessageSize 1 MB.* \(was 36 MB.*\)$/,
    );
    const removed = removalsOf(organisationOf([], [relay]), { ...plain, comments: true })(relay);
    expect(removed?.lines.map(({ text }) => text)).toEqual([
      "# Remove EX01\\Relay",
      "Remove-ReceiveConnector -Identity 'EX01\\Relay' -Confirm:$false",
      "",
    ]);
  });

  it("makes a block anew when something that it rests on is another", () => {
    const organisation = organisationOf([relay]);
    const block = blocksOf(organisation, plain)(relay);
    const others: Partial<Organisation>[] = [
      { servers: { ...organisation.servers } },
      { certificates: { ...organisation.certificates } },
      { version: "SE" },
      { deployed: { c3: out } },
    ];
    expect(blocksOf({ ...organisation, nextId: 9, name: "x" }, plain)(relay)).toBe(block);
    for (const other of others)
      expect(blocksOf({ ...organisation, ...other }, plain)(relay)).not.toBe(block);
  });
});
