import { describe, expect, it } from "vitest";
import { learnState, relayApps } from "../../../testing/learnState";
import { trainersFile } from "../../../testing/trainersFile";
import { apply } from "../../edit";
import type { Leaf } from "./check";
import { isTrue } from "./holding";
import { editFor, type Move, play } from "./move";
import { solveAll } from "./run";
import { solveOf } from "./solve";
import { startOf } from "./start";
import { stillHolds, undone } from "./stillHolds";
import type { Step } from "./walkthrough";
import { wrongTurnsOf } from "./wrongTurns";

const relay = "EX01\\Relay apps";
const state = learnState([relayApps({ Comment: "Scans" })]);

describe("moves", () => {
  it("that change the organisation are one step to undo each", () => {
    const moves: readonly Move[] = [
      { does: "edit", commands: [relayApps({ Name: "Again", RemoteIPRanges: ["10.9.0.0/16"] })] },
      { does: "unset", connector: relay, parameter: "Comment" },
      {
        does: "keep",
        expectation: { name: "x", route: { rcptTo: "a@far.example" }, expect: { connector: null } },
      },
      { does: "read-back" },
    ];
    for (const move of moves) {
      const edit = editFor(state, move)?.(state.organisation);
      if (!edit) throw new Error(move.does);
      const after = apply(state.organisation, edit.patches);
      expect(after).not.toEqual(state.organisation);
      expect(apply(after, edit.inverse)).toEqual(state.organisation);
      const moved = play(state, "step", move);
      expect(moved.ok && moved.state.organisation).toEqual(after);
    }
    expect(editFor(state, { does: "queue", identity: "EX01\\14" })).toBeUndefined();
    expect(
      editFor(state, { does: "unset", connector: "EX01\\No", parameter: "Comment" }),
    ).toBeUndefined();
  });

  it("that cannot be done say why", () => {
    const refused = (move: Move) => {
      const moved = play(state, "step", move);
      return moved.ok ? "done" : moved.why;
    };
    expect(refused({ does: "edit", commands: [relayApps()] })).toMatch(/already/);
    expect(refused({ does: "leave-out", connector: "EX01\\No" })).toMatch(/No step/);
    expect(refused({ does: "show", place: "design", select: "EX01\\No" })).toMatch(/no connector/);
    expect(refused({ does: "unset", connector: "EX01\\No", parameter: "Comment" })).toMatch(
      /cannot/,
    );
  });
});

describe("what solves a step", () => {
  const step = (check: Step["check"], solve?: Step["solve"]) =>
    solveOf({ check, ...(solve && { solve }) });

  it("is derived from its check, the answer first", () => {
    const answer = { kind: "answer" as const, choice: 1 };
    const property = {
      ...({ kind: "property", connector: "Internet", parameter: "Port" } as const),
      test: { is: 587 },
    };
    expect(step({ kind: "all", of: [property, answer] })).toEqual([
      { does: "answer", choice: 1 },
      {
        does: "edit",
        commands: [
          { cmdlet: "Set-SendConnector", identity: "Internet", properties: { Port: 587 } },
        ],
      },
    ]);
    expect(step({ ...property, test: { said: false } })).toEqual([
      { does: "unset", connector: "Internet", parameter: "Port" },
    ]);
    expect(step({ kind: "any", of: [answer, property] })).toEqual([{ does: "answer", choice: 1 }]);
    expect(step({ kind: "not", of: [property] })).toEqual([]);
  });

  it("is what the step says, where it says it", () => {
    const commands = [{ cmdlet: "Remove-SendConnector", identity: "Internet" }] as const;
    expect(step({ kind: "no-connector", of: "send", name: "Internet" }, [...commands])).toEqual([
      { does: "edit", commands },
    ]);
  });

  it("makes and takes away connectors and rights", () => {
    const made = step({
      ...{ kind: "connector", of: "receive", server: "EX01" },
      where: [
        { parameter: "Name", test: { is: "Fax" } },
        { parameter: "Bindings", test: { has: "0.0.0.0:25" } },
      ],
    });
    expect(made).toMatchObject([
      { commands: [{ properties: { Name: "Fax", Server: "EX01", Bindings: ["0.0.0.0:25"] } }] },
    ]);
    const right = {
      connector: relay,
      user: "NT AUTHORITY\\ANONYMOUS LOGON",
      right: "ms-Exch-SMTP-Accept-Any-Recipient",
    };
    expect(step({ kind: "permission", ...right, state: "deny" })).toMatchObject([
      { commands: [{ cmdlet: "Add-ADPermission", deny: true }] },
    ]);
    expect(step({ kind: "permission", ...right, state: "none" })).toMatchObject([
      {
        commands: [
          { cmdlet: "Remove-ADPermission", deny: false },
          { cmdlet: "Remove-ADPermission", deny: true },
        ],
      },
    ]);
  });

  it("opens one session with all that is asked of the log", () => {
    const of: Leaf[] = [
      { kind: "log", cause: "none" },
      { kind: "log", filter: "remote", value: "10.20.1.250" },
    ];
    expect(step({ kind: "all", of })).toEqual([
      { does: "log", log: { session: { id: "", cause: null }, remote: "10.20.1.250" } },
    ]);
  });
});

describe("a walkthrough", () => {
  const walkthrough = trainersFile();
  const begun = () => {
    const started = startOf(walkthrough, "2026-05-12");
    if (!started.ok) throw new Error(started.why);
    return started.state;
  };

  it("begins in the organisation of its kit, named after it, with what is designed deployed or not", () => {
    const { organisation } = begun();
    expect(organisation.name).toBe("Our relay");
    expect(organisation.deployed).toBe(organisation.connectors);
    const none = startOf(
      trainersFile({ start: { ...walkthrough.start, deployed: "none" } }),
      "2026-05-12",
    );
    expect(none.ok && none.state.organisation.deployed).toEqual({});
    const kitOnly = startOf(
      trainersFile({ start: { ...walkthrough.start, deployed: { add: [] } } }),
      "2026-05-12",
    );
    if (!kitOnly.ok) throw new Error(kitOnly.why);
    const { connectors, deployed } = kitOnly.state.organisation;
    expect(Object.keys(connectors).length - Object.keys(deployed).length).toBe(1);
  });

  it("has servers, certificates, domains and networks of its own, dated from the day", () => {
    const started = startOf(
      trainersFile({
        start: {
          ...walkthrough.start,
          servers: [
            {
              name: "EX09",
              fqdn: "ex09.corp.example",
              version: "2019",
              addresses: ["10.0.0.19"],
              site: "Main",
            },
          ],
          certificates: [
            {
              subject: "CN=x",
              issuer: "CN=y",
              names: ["x"],
              notAfter: "+20d",
              services: ["SMTP"],
              servers: ["EX01"],
            },
          ],
          acceptedDomains: [{ name: "sister", domain: "sister.example", type: "ExternalRelay" }],
          networks: [{ name: "Desks", ranges: ["10.3.0.0/16"] }],
        },
      }),
      "2026-05-12",
    );
    if (!started.ok) throw new Error(started.why);
    const { servers, certificates, acceptedDomains, networks, connectors } =
      started.state.organisation;
    expect(Object.values(servers).map(({ name }) => name)).toEqual(["EX01", "EX09"]);
    expect(Object.values(connectors).filter(({ name }) => name.endsWith("EX09"))).toHaveLength(5);
    expect(Object.values(certificates).map(({ notAfter }) => notAfter)).toEqual([
      "2026-06-01T00:00:00Z",
    ]);
    expect(Object.values(acceptedDomains).map(({ domain }) => domain)).toContain("sister.example");
    expect(Object.values(networks).map(({ name }) => name)).toEqual(["Desks"]);
  });

  it("is played to its end, and told where a step that must hold is undone", () => {
    const run = solveAll(walkthrough, begun());
    if (!run.ok) throw new Error(run.why);
    expect(undone(walkthrough, run.end, () => true)).toEqual([]);
    const wider = play(run.end, "narrow", {
      does: "edit",
      commands: [
        {
          cmdlet: "Set-ReceiveConnector",
          identity: "EX01\\Relay",
          properties: { RemoteIPRanges: ["10.0.0.0/8"] },
        },
      ],
    });
    if (!wider.ok) throw new Error(wider.why);
    expect(undone(walkthrough, wider.state, () => true).map(({ id }) => id)).toEqual(["narrow"]);
    expect(undone(walkthrough, wider.state, () => false)).toEqual([]);
  });

  it("knows its wrong turns as long as they are taken", () => {
    const [narrow] = walkthrough.steps;
    if (!narrow) throw new Error("no step");
    expect(wrongTurnsOf(narrow, begun())).toEqual([]);
    const gone = play(begun(), "narrow", {
      does: "edit",
      commands: [{ cmdlet: "Remove-ReceiveConnector", identity: "EX01\\Relay" }],
    });
    expect(gone.ok && wrongTurnsOf(narrow, gone.state)).toEqual(narrow.wrongTurns);
  });
});

it("keeps what was looked at, and what a plan held before it was read back", () => {
  const at = { kind: "at", place: "plan" } as const;
  const plan = { kind: "plan", action: "create", connector: relay } as const;
  expect(isTrue(stillHolds({ check: at }, state))).toBe(true);
  expect(
    isTrue(
      stillHolds({ check: { kind: "any", of: [at, { kind: "plan", only: "EX01\\No" }] } }, state),
    ),
  ).toBe(true);
  const check: Step["check"] = { kind: "all", of: [at, plan] };
  expect(isTrue(stillHolds({ check }, state))).toBe(true);
  const back = play(state, "step", { does: "read-back" });
  if (!back.ok) throw new Error(back.why);
  expect(isTrue(stillHolds({ check }, back.state))).toBe(true);
  const { readBack: _, ...forgotten } = back.state;
  expect(isTrue(stillHolds({ check }, forgotten))).toBe(false);
});
