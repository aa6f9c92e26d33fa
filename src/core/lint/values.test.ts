import { describe, expect, it } from "vitest";
import { plain } from "../finding";
import type { Draft, ReceiveConnector } from "../model";
import { missing, unreadable } from "./values";

const connector = (drafts: Record<string, Draft>, explicit = {}): ReceiveConnector => ({
  id: "c1",
  kind: "receive",
  server: "s1",
  name: "Relay",
  usage: "Custom",
  explicit,
  drafts,
  unknown: [],
});

describe("unreadable", () => {
  it("tells of each row that cannot be read, and keeps silent about rows that can or are empty", () => {
    const found = [
      ...unreadable(connector({ RemoteIPRanges: ["10.1.1.1", "", "10.1.1.256", "x/24"] })),
    ];
    expect(found.map(({ place }) => place.row)).toEqual([2, 3]);
    expect(plain(found[0]?.what ?? [])).toBe("256 is not part of an IPv4 address.");
    expect(found.every(({ severity }) => severity === "error")).toBe(true);
  });

  it("offers the text that would be right, where there is one", () => {
    const [range] = unreadable(connector({ MaxMessageSize: "64B" }));
    expect(range?.code).toMatch(/^value\//);
    expect(plain(range?.mend ?? [])).toContain("64 KB");
    expect(range?.fixes.map(({ changes }) => changes)).toEqual([
      [{ connector: "c1", parameter: "MaxMessageSize", value: 65_536 }],
    ]);
  });

  it("offers no text for a row, as a fix sets the whole list", () => {
    const [row] = unreadable(connector({ RemoteIPRanges: ["010.0.0.1"] }));
    expect([row?.place.row, row?.fixes]).toEqual([0, []]);
    const [size] = unreadable(connector({ MaxMessageSize: "much" }));
    expect(size?.fixes).toEqual([]);
  });

  it("ignores a draft of a parameter that does not exist", () => {
    expect([...unreadable(connector({ constructor: "x" }))]).toEqual([]);
  });
});

describe("missing", () => {
  it("asks for what New- demands of the usage (R30)", () => {
    const names = (each: ReceiveConnector) =>
      [...missing(each)].map(({ place }) => place.parameter);
    expect(names(connector({}))).toEqual(["Bindings", "RemoteIPRanges"]);
    expect(names({ ...connector({}), usage: "Client" })).toEqual(["RemoteIPRanges"]);
    expect(names({ ...connector({}), usage: "Internet" })).toEqual(["Bindings"]);
    expect(names(connector({ RemoteIPRanges: ["10."] }, { Bindings: ["0.0.0.0:25"] }))).toEqual([]);
  });
});
