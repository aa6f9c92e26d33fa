import { expect, it } from "vitest";
import { type Connector, emptyOrganisation, type Organisation } from "../model";
import { apply, copiesTo, copyServer } from "./index";

const base = { drafts: {}, unknown: [] };
const receive = (
  id: string,
  name: string,
  explicit: Connector["explicit"],
  server = "old",
): Connector => ({
  ...{ ...base, id, kind: "receive", name, server, usage: "Custom", explicit },
  permissions: [],
});
const corp: Organisation = {
  ...emptyOrganisation("corp.example"),
  servers: {
    old: {
      id: "old",
      name: "EX01",
      fqdn: "ex01.corp.example",
      role: "Mailbox",
      addresses: ["10.0.0.11"],
    },
    new: {
      id: "new",
      name: "EX03",
      fqdn: "ex03.corp.example",
      role: "Mailbox",
      addresses: ["10.0.0.13"],
    },
  },
  connectors: {
    a: receive("a", "Default Frontend EX01", {
      Bindings: ["0.0.0.0:25"],
      Fqdn: "ex01.corp.example",
    }),
    b: receive("b", "Relay", {
      Bindings: ["10.0.0.11:25", "[2001:db8::11]:25"],
      RemoteIPRanges: ["10.1.0.5"],
    }),
    c: receive("c", "Default Frontend EX03", { Bindings: ["0.0.0.0:25"] }, "new"),
    s: {
      ...{ ...base, id: "s", kind: "send", name: "Internet" },
      explicit: { SourceTransportServers: ["ex01", "EX02"] },
    },
    t: {
      ...base,
      id: "t",
      kind: "send",
      name: "Other",
      explicit: { SourceTransportServers: ["EX02"] },
    },
    u: { ...base, id: "u", kind: "send", name: "Without sources", explicit: {} },
  },
  nextId: 7,
};
const wish = {
  ...{ from: "old", to: "new", sources: "leave" as const },
  addresses: { "10.0.0.11": "10.0.0.13", "2001:db8::11": "2001:db8::13" },
};
const after = (more: Partial<Parameters<typeof copyServer>[0]> = {}) => {
  const edit = copyServer({ ...wish, ...more })(corp);
  return { edit, result: apply(corp, edit.patches) };
};

it("copies what is free on the new server, with its name, its addresses and its greeting", () => {
  const { edit, result } = after();
  expect(edit.label).toBe("Copy 1 connector of EX01 to EX03");
  expect(edit.made).toEqual(["7"]);
  expect(result.connectors["7"]).toMatchObject({
    ...{ name: "Relay", server: "new" },
    explicit: { Bindings: ["10.0.0.13:25", "[2001:db8::13]:25"], RemoteIPRanges: ["10.1.0.5"] },
  });
  expect(apply(result, edit.inverse)).toEqual(corp);
});

it("tells before what is taken already, and which bindings have no address there", () => {
  const [first, second] = copiesTo(corp, { ...wish, addresses: { "10.0.0.11": "10.0.0.13" } });
  expect(first).toMatchObject({ taken: true, copy: { name: "Default Frontend EX03" } });
  expect(first?.copy.explicit.Fqdn).toBe("ex03.corp.example");
  expect(second).toMatchObject({ taken: false, unmapped: ["[2001:db8::11]:25"] });
  expect(copiesTo(corp, { ...wish, to: "gone" })).toEqual([]);
  const typed = { "10.0.0.11": "2001:DB8:0::13", "2001:db8::11": "10.0.0" };
  const [, odd] = copiesTo(corp, { ...wish, addresses: typed });
  expect(odd?.copy.explicit.Bindings).toEqual(["[2001:db8::13]:25", "[2001:db8::11]:25"]);
  expect(odd?.unmapped).toEqual(["[2001:db8::11]:25"]);
});

it("lets the new server send where the old one does, beside it or in its place", () => {
  const sourcesOf = ({ result }: ReturnType<typeof after>) =>
    ["s", "t"].map((id) => result.connectors[id]?.explicit.SourceTransportServers);
  expect(sourcesOf(after({ sources: "add" }))).toEqual([["ex01", "EX02", "EX03"], ["EX02"]]);
  expect(sourcesOf(after({ sources: "replace" }))).toEqual([["EX03", "EX02"], ["EX02"]]);
});

it("copies only those that were chosen, and nothing to the same server", () => {
  expect(after({ connectors: [] }).edit.made).toEqual([]);
  expect(copyServer({ ...wish, to: "old" })(corp).patches).toEqual([]);
});

it("makes no two of one name on the new server, and names it once as a source", () => {
  const twice = {
    ...corp,
    connectors: {
      a: receive("a", "Relay EX01", {}),
      b: receive("b", "Relay EX03", {}),
      s: {
        ...{ ...base, id: "s", kind: "send", name: "Internet" },
        explicit: { SourceTransportServers: ["EX01", "ex01.corp.example"] },
      },
    },
  } as Organisation;
  expect(copiesTo(twice, wish).map(({ taken }) => taken)).toEqual([false, true]);
  const result = apply(twice, copyServer({ ...wish, sources: "replace" })(twice).patches);
  const onNew = Object.values(result.connectors).filter(
    (each) => each.kind === "receive" && each.server === "new",
  );
  expect(onNew.map(({ name }) => name)).toEqual(["Relay EX03"]);
  expect(result.connectors.s?.explicit.SourceTransportServers).toEqual(["EX03"]);
});
