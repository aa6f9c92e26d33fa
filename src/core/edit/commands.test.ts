import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import type { Organisation } from "../model";
import {
  addAcceptedDomain,
  addCertificate,
  addReceiveConnector,
  addSendConnector,
  addServer,
  apply,
  type Command,
  changeAcceptedDomain,
  changeServer,
  duplicate,
  removeConnectors,
  removeNetwork,
  removeServer,
  restoreConnector,
  setDraft,
  setNotes,
  setPermissions,
  setValue,
  setValues,
  together,
} from "./index";

const [ex01, ex02] = [server("EX01"), server("EX02")];
const done = (before: Organisation, command: Command): Organisation =>
  apply(before, command(before).patches);
const named = (organisation: Organisation, name: string) =>
  Object.values(organisation.connectors).find((each) => each.name === name);

describe("values", () => {
  const before = organisation([ex01], [receiver("Relay", { drafts: { Banner: "22" } })]);

  it("says a value, and drops the text that was typed in its place", () => {
    const next = done(
      before,
      setValue({ connector: "relay", parameter: "Banner", value: "220 x" }),
    );
    expect(next.connectors.relay).toMatchObject({ explicit: { Banner: "220 x" }, drafts: {} });
  });

  it("keeps the last good value while text cannot be read", () => {
    const command = setDraft({ connector: "relay", parameter: "Bindings", draft: ["0.0.0.0:"] });
    const relay = done(before, command).connectors.relay;
    expect(relay?.explicit.Bindings).toEqual(["0.0.0.0:25"]);
    expect(relay?.drafts.Bindings).toEqual(["0.0.0.0:"]);
  });

  it("sets the value that stands beside such a text in the same edit", () => {
    const text = { connector: "relay", parameter: "Bindings", draft: ["0.0.0.0:2x"] };
    const edit = setDraft({ ...text, beside: { value: ["0.0.0.0:587"] } })(before);
    const relay = done(before, () => edit).connectors.relay;
    expect(relay?.explicit.Bindings).toEqual(["0.0.0.0:587"]);
    expect(relay?.drafts.Bindings).toEqual(["0.0.0.0:2x"]);
    expect(edit.inverse).toHaveLength(1);
    const back = done(before, setDraft({ ...text, beside: { value: undefined } }));
    expect(back.connectors.relay?.explicit).not.toHaveProperty("Bindings");
    const wrong = setDraft({ ...text, beside: { value: ["0.0.0.0"] } });
    expect(() => wrong(before)).toThrow();
  });

  it("changes nothing where the value is the same or the connector is gone", () => {
    const same = setValue({ connector: "relay", parameter: "Bindings", value: ["0.0.0.0:25"] });
    const gone = setValue({ connector: "gone", parameter: "Banner", value: "220 x" });
    expect(same(before).patches).toEqual([]);
    expect(gone(before).patches).toEqual([]);
  });

  it.each([
    ["MaxMessageSize", "36MB"],
    ["NoSuchParameter", true],
    ["__proto__", true],
    ["Name", "x"],
  ])("refuses %s as %j", (parameter, value) => {
    expect(() => setValue({ connector: "relay", parameter, value })(before)).toThrow(RangeError);
    const create = () =>
      addReceiveConnector({
        name: "x",
        server: "ex01",
        usage: "Custom",
        explicit: Object.fromEntries([[parameter, value]]),
      });
    expect(create).toThrow(RangeError);
  });

  it("makes the changes of a fix one step", () => {
    const edit = setValues({
      label: "Mend",
      changes: [
        { connector: "relay", parameter: "Enabled", value: false },
        { connector: "relay", parameter: "Bindings", value: undefined },
      ],
    })(before);
    expect(edit.label).toBe("Mend");
    const explicit = apply(before, edit.patches).connectors.relay?.explicit;
    expect(Object.keys(explicit ?? {}).sort()).toEqual([
      "Enabled",
      "RemoteIPRanges",
      "TransportRole",
    ]);
  });
});

describe("new connectors", () => {
  const edge = server("EDGE", { role: "Edge" });
  const before = organisation([ex01, edge], []);
  const add = (place: string) =>
    addReceiveConnector({ name: "Relay", server: place, usage: "Custom", explicit: {} });

  it("belong to the front end on a Mailbox server (R5, R6), and say nothing of it on Edge", () => {
    expect(named(done(before, add("ex01")), "Relay")).toMatchObject({
      explicit: { TransportRole: "FrontendTransport" },
      permissions: [],
    });
    expect(named(done(before, add("edge")), "Relay")?.explicit).toEqual({});
  });

  it("get ids that nothing else has, and tell them", () => {
    const both = together("Two", [
      add("ex01"),
      addSendConnector({ name: "Out", usage: "Internet", explicit: {} }),
    ])(before);
    expect(both.made).toEqual(["1", "2"]);
    const taken = organisation([server("1"), ex01], []);
    expect(add("ex01")(taken).made).toEqual(["2"]);
  });
});

describe("duplicate", () => {
  const relay = receiver("Relay EX01", {
    explicit: { Fqdn: "EX01.corp.example", MaxHopCount: 5 },
    unknown: ["Banner"],
  });
  const { fqdn: _, ...ex03 } = server("EX03");
  const before = organisation(
    [ex01, ex02, ex03],
    [relay, receiver("Relay EX02", { id: "other", server: "ex02" }), sender("Out")],
  );
  const copies = (command: Command) => {
    const edit = command(before);
    const after = apply(before, edit.patches);
    return edit.made?.map((id) => after.connectors[id]);
  };

  it("gives each server its own name in the connector's, and its own FQDN", () => {
    const servers = ["ex02", "ex03"];
    expect(copies(duplicate({ connector: relay.id, servers }))).toMatchObject([
      {
        name: "Relay EX02 2",
        server: "ex02",
        explicit: { Fqdn: "ex02.corp.example" },
        unknown: [],
      },
      {
        name: "Relay EX03",
        server: "ex03",
        explicit: { MaxHopCount: 5, Bindings: ["0.0.0.0:25"] },
      },
    ]);
    const third = copies(duplicate({ connector: relay.id, servers: ["ex03"] }))?.[0];
    expect(third?.explicit).not.toHaveProperty("Fqdn");
  });

  it("numbers a copy beside the original", () => {
    expect(copies(duplicate({ connector: relay.id }))).toMatchObject([{ name: "Relay EX01 2" }]);
    expect(copies(duplicate({ connector: "out" }))).toMatchObject([
      { name: "Out 2", kind: "send" },
    ]);
  });

  it("leaves a name alone in which the server's name is only a part of a word", () => {
    const part = receiver("REX01 relay", { id: "part" });
    const there = organisation([ex01, ex02], [part]);
    const after = done(there, duplicate({ connector: "part", servers: ["ex02"] }));
    expect(Object.values(after.connectors).map(({ name }) => name)).toEqual([
      "REX01 relay",
      "REX01 relay",
    ]);
  });
});

describe("servers", () => {
  const out = sender("Out", { explicit: { SourceTransportServers: ["ex01", "EX02"] } });
  const only = sender("Only", { explicit: { SourceTransportServers: ["EX01"] } });
  const before = organisation([ex01, ex02], [receiver("Relay"), out, only], { asDeployed: true });

  it("are followed by name where they are sources", () => {
    const after = done(before, changeServer({ server: "ex01", name: "MX01", site: undefined }));
    expect(after.connectors.out?.explicit.SourceTransportServers).toEqual(["MX01", "EX02"]);
    expect(after.connectors.relay).toBe(before.connectors.relay);
    expect(after.servers.ex01).toEqual({ ...ex01, name: "MX01" });
  });

  it("are followed through a name that cannot be one", () => {
    const between = done(before, changeServer({ server: "ex01", name: "MX 01" }));
    expect(between.connectors.out).toMatchObject({
      explicit: { SourceTransportServers: ["ex01", "EX02"] },
      drafts: { SourceTransportServers: ["MX 01", "EX02"] },
    });
    const after = done(between, changeServer({ server: "ex01", name: "MX01" }));
    expect(after.connectors.out).toMatchObject({
      explicit: { SourceTransportServers: ["MX01", "EX02"] },
      drafts: {},
    });
  });

  it("go with their connectors in one step, and leave send connectors that have others", () => {
    const edit = removeServer({ server: "ex01" })(before);
    const after = apply(before, edit.patches);
    expect(edit.label).toBe("Remove server EX01 with 1 connector");
    expect(Object.keys(after.connectors).sort()).toEqual(["only", "out"]);
    expect(Object.keys(after.deployed).sort()).toEqual(["only", "out"]);
    expect(after.connectors.out?.explicit.SourceTransportServers).toEqual(["EX02"]);
    expect(after.connectors.only).toBe(before.connectors.only);
    expect(apply(after, edit.inverse)).toEqual(before);
  });

  it("are Mailbox servers unless said otherwise", () => {
    const after = done(before, addServer({ name: "EX09", site: undefined }));
    expect(after.servers[1]).toEqual({ id: "1", name: "EX09", role: "Mailbox" });
  });
});

describe("the rest", () => {
  const before = organisation([ex01], [receiver("Relay"), sender("Out")]);

  it("keeps notes, and leaves what is deployed as it is designed so", () => {
    const deployed = organisation([ex01], [receiver("Relay")], { asDeployed: true });
    const notes = [{ text: "Fixed addresses.", done: true as const }];
    const after = done(deployed, setNotes({ connector: "relay", notes }));
    expect(after.connectors.relay).toMatchObject({ notes });
    expect(after.deployed.relay).toBe(after.connectors.relay);
    expect(setNotes({ connector: "relay", notes })(after).patches).toEqual([]);
    const bare = done(after, setNotes({ connector: "relay", notes: [] }));
    expect(bare.connectors.relay).toEqual(deployed.connectors.relay);
    expect(setNotes({ connector: "gone", notes })(after).patches).toEqual([]);
  });

  it("sets permissions of receive connectors alone", () => {
    const permissions = [{ user: "CORP\\Scanners", rights: ["ms-Exch-SMTP-Submit"], deny: false }];
    const after = done(before, setPermissions({ connector: "relay", permissions }));
    expect(after.connectors.relay).toMatchObject({ permissions });
    expect(setPermissions({ connector: "out", permissions })(before).patches).toEqual([]);
    const unknown = done(after, setPermissions({ connector: "relay", permissions: undefined }));
    expect(unknown.connectors.relay).not.toHaveProperty("permissions");
  });

  it("has one default domain", () => {
    const domain = (name: string) =>
      addAcceptedDomain({ name, domain: name, type: "Authoritative", isDefault: true });
    const two = done(done(before, domain("a.example")), domain("b.example"));
    expect(Object.values(two.acceptedDomains).map(({ isDefault }) => isDefault)).toEqual([
      undefined,
      true,
    ]);
    const back = done(two, changeAcceptedDomain({ id: "1", isDefault: true }));
    expect(back.acceptedDomains[2]).not.toHaveProperty("isDefault");
  });

  it("removes several as one step, and nothing that is not there", () => {
    const edit = removeConnectors({ connectors: ["relay", "out", "gone"] })(before);
    expect(edit.label).toBe("Remove 2 connectors");
    expect(removeNetwork({ id: "gone" })(before).patches).toEqual([]);
    expect(
      addCertificate({ thumbprint: "AB", issuer: "CN=A", subject: "CN=B", names: [] })(before).made,
    ).toEqual(["1"]);
  });
});

describe("what is deployed and was taken out", () => {
  const before = organisation([ex01], [receiver("Relay")], { asDeployed: true });

  it("comes back as it is deployed", () => {
    const without = done(before, removeConnectors({ connectors: ["relay"] }));
    const back = done(without, restoreConnector({ connector: "relay" }));
    expect(back.connectors.relay).toBe(before.deployed.relay);
  });

  it("does not come back over what the design holds, nor from nowhere", () => {
    expect(restoreConnector({ connector: "relay" })(before).patches).toEqual([]);
    expect(restoreConnector({ connector: "other" })(before).patches).toEqual([]);
  });
});
