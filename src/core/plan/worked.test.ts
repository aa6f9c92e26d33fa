import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../testing/caseOrganisation";
import { faultsOf, statesOf } from "../../testing/judgedPlan";
import { plain } from "../finding";
import { aligned } from "./aligned";
import { commandOf } from "./command";
import { gapsOf } from "./gaps";
import { needsOf } from "./needs";
import type { Plan } from "./plan";
import { planOf } from "./planOf";
import { search } from "./search";
import { whyOf } from "./words";

/** The worked examples of plan-order.md 8, on EX01 with the addresses of plan-cases.json. */
const ground = {
  servers: [{ name: "EX01", fqdn: "ex01.corp.example", addresses: ["10.0.0.11", "2001:db8::11"] }],
  whole: ["receive" as const],
};

const anonymous = { PermissionGroups: ["AnonymousUsers"], AuthMechanism: ["Tls"] };
const users = {
  PermissionGroups: ["ExchangeUsers"],
  AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "Tls"],
};
const front = (
  Name: string,
  RemoteIPRanges: readonly string[],
  more: Readonly<Record<string, string | boolean | readonly string[]>> = {},
) => ({
  ...{ Name, Server: "EX01", TransportRole: "FrontendTransport", Bindings: ["0.0.0.0:25"] },
  ...{ RemoteIPRanges, ...anonymous, ...more },
});
const frontend = front("Default Frontend EX01", ["0.0.0.0/0"]);
const out = (Name: string, space: string) => ({
  ...{ kind: "send", Name, AddressSpaces: [`SMTP:${space};1`], SourceTransportServers: ["EX01"] },
});

type Given = NonNullable<CaseOrganisation["connectors"]>;

const relayOf = (connectors: Given) =>
  connectors
    .filter(({ Relay }) => Relay)
    .map(({ Name }) => ({
      ...{ connector: `EX01\\${Name}`, user: "NT AUTHORITY\\ANONYMOUS LOGON" },
      ...{ rights: ["ms-Exch-SMTP-Accept-Any-Recipient"], deny: false },
    }));

const end = (connectors: Given) =>
  caseOrganisation({
    ...ground,
    connectors: connectors.map(({ Relay: _, ...each }) => each),
    permissions: relayOf(connectors),
  });

const planned = (from: Given, to: Given): Plan => planOf(aligned(end(from), end(to)));

/** `change EX01\B RemoteIPRanges`. */
const shape = (plan: Plan): string[] =>
  plan.steps.map((step) => {
    const command = commandOf(step, plan.new);
    const stated = "stated" in command ? command.stated.map(({ parameter }) => parameter.name) : [];
    const name = command.as === "change" && command.name !== undefined ? [command.name] : [];
    const told = command.as === "change" ? [...name, ...stated].join() : "";
    return [command.as, command.identity.replace("EX01\\", ""), told].join(" ").trim();
  });

const relay = { Relay: true };

interface Worked {
  readonly id: string;
  readonly from: Given;
  readonly to: Given;
  readonly steps: readonly string[];
  readonly gaps?: readonly string[];
}

const worked: readonly Worked[] = [
  {
    id: "W1: what lies inside grows first",
    from: [frontend, front("A", ["10.1.0.0/16"], relay), front("B", ["10.2.0.0/24"], relay)],
    to: [
      frontend,
      front("A", ["10.1.0.0/17"], relay),
      front("B", ["10.2.0.0/24", "10.1.128.0/17"], relay),
    ],
    steps: ["change B RemoteIPRanges", "change A RemoteIPRanges"],
  },
  {
    id: "W3: ranges that cross go over pieces",
    from: [frontend, front("A", ["10.1.0.0-10.1.0.100"], relay), front("B", ["10.1.0.200"], relay)],
    to: [
      frontend,
      front("A", ["10.1.0.0-10.1.0.49"], relay),
      front("B", ["10.1.0.200", "10.1.0.50-10.1.0.150"], relay),
    ],
    steps: ["change B RemoteIPRanges", "change A RemoteIPRanges", "change B RemoteIPRanges"],
  },
  {
    id: "W5: single addresses go over exact bindings",
    from: [frontend, front("A", ["10.1.0.1"], relay), front("B", ["10.1.0.2"], relay)],
    to: [
      frontend,
      front("A", ["10.1.0.2"], { ...relay, Banner: "220 A" }),
      front("B", ["10.1.0.1"], { ...relay, Banner: "220 B" }),
    ],
    steps: [
      "change A Bindings,RemoteIPRanges",
      "change B RemoteIPRanges,Banner",
      "change A Bindings,RemoteIPRanges,Banner",
    ],
  },
  {
    id: "W6: two connectors of one port change their service",
    from: [
      front("App in", ["10.2.0.0/16"], {
        ...users,
        Bindings: ["0.0.0.0:2587"],
        TransportRole: "HubTransport",
      }),
      front("App lab", ["10.9.0.0/24"], {
        Bindings: ["0.0.0.0:2587"],
        TransportRole: "HubTransport",
      }),
    ],
    to: [
      front("App in", ["10.2.0.0/16"], { ...users, Bindings: ["0.0.0.0:2587"] }),
      front("App lab", ["10.9.0.0/24"], { Bindings: ["0.0.0.0:2587"] }),
    ],
    steps: [
      "change App lab Enabled,Bindings,TransportRole",
      "change App in TransportRole",
      "change App lab Enabled,Bindings",
    ],
    gaps: ["10.0.0.11:2587 service"],
  },
  {
    id: "W7: a connector takes the place of another",
    from: [frontend, front("Old relay", ["10.1.0.0/16"], relay)],
    to: [frontend, front("New relay", ["10.1.0.0/16"], relay)],
    steps: ["change Old relay New relay"],
  },
  {
    id: "W8: the way to a partner is replaced",
    from: [out("Internet", "*"), out("Old partner", "partner.example")],
    to: [out("Internet", "*"), out("Partner", "partner.example")],
    steps: ["create Partner", "remove Old partner"],
  },
  {
    id: "W10: rights grow after ranges shrink",
    from: [frontend, front("Printers", ["10.20.0.0/16"])],
    to: [frontend, front("Printers", ["10.20.4.0/24"], relay)],
    steps: ["change Printers RemoteIPRanges", "permissions Printers"],
  },
  {
    id: "O14: an old connector goes when a new one holds the halves of its range",
    from: [frontend, front("Old", ["10.1.0.0/16", "10.7.0.0/16"], relay)],
    to: [frontend, front("New", ["10.1.0.0/16"], relay)],
    steps: [
      "create New",
      "permissions New",
      "change New Enabled",
      "remove Old",
      "change New RemoteIPRanges",
    ],
  },
];

describe.each(worked)("$id", ({ from, to, steps, gaps = [] }) => {
  it("has these steps, is safe but for these gaps, and says why", () => {
    const plan = planned(from, to);
    expect(shape(plan)).toEqual(steps);
    expect(faultsOf([plan.old, plan.new], plan.steps, plan.gaps)).toEqual([]);
    expect(
      plan.gaps.map((gap) => (gap.kind === "receive" ? `${gap.endpoint} ${gap.lost}` : gap.domain)),
    ).toEqual(gaps);
    expect(statesOf(plan.old, plan.steps)).toHaveLength(steps.length + 1);
    for (const { why } of plan.steps) expect(plain(why)).toMatch(/^[A-Z].+\.$/);
  });
});

it("says which step waits for which, and what is temporary", () => {
  const swap = worked.find(({ id }) => id.startsWith("W3"));
  const plan = planned(swap?.from ?? [], swap?.to ?? []);
  const [first, second, third] = plan.steps;
  expect(first).toMatchObject({
    temporary: ["RemoteIPRanges"],
    rules: ["O14"],
    needs: ["EX01\\B/2"],
  });
  expect(second).toMatchObject({ temporary: [], needs: ["EX01\\B/1"] });
  expect(third?.needs).toEqual(["EX01\\B/1", "EX01\\A/1"]);
  expect(plan.order.map(plain)).toEqual([
    "Step 2, A, comes after step 1, B: else clients would lose what both ends give them, or get what neither does.",
    "Step 3, B, comes after step 2, A: Exchange refuses it while A is as it was.",
  ]);
});

it("asks for a confirmation of its own where the last one of a port or a domain goes, and has it last", () => {
  const gone = planned(
    [
      frontend,
      front("App", ["10.2.0.0/16"], { ...users, Bindings: ["0.0.0.0:2587"] }),
      out("Out", "*"),
      front("B", ["10.1.0.0/16"]),
    ],
    [frontend, front("B", ["10.1.5.0/24"])],
  );
  expect(shape(gone)).toEqual(["change B RemoteIPRanges", "remove App", "remove Out"]);
  expect(gone.steps.map(({ final }) => final)).toEqual([false, true, true]);
  expect(gone.steps[1]?.rules).toContain("O10");
});

it("has the last one of a port last also among those that it hangs together with", () => {
  const both = front("App", ["10.2.0.0/16"], { Bindings: ["0.0.0.0:25", "0.0.0.0:2587"] });
  const gone = planned([frontend, both, front("B", ["10.2.5.0/24"])], [frontend]);
  expect(shape(gone)).toEqual(["remove B", "remove App"]);
  expect(gone.steps.map(({ final }) => final)).toEqual([false, true]);
});

it("says what it cannot plan", () => {
  const one = front("A", ["10.1.0.0/16"]);
  const { old, new: now } = aligned(end([frontend, one]), end([frontend, one]));
  const a = now.connectors["EX01\\A"];
  if (!a) throw new Error("no A");
  const connectors = {
    ...now.connectors,
    "EX01\\A": { ...a, drafts: { Banner: "220" }, explicit: { ...a.explicit, Banner: "220 A" } },
  };
  const plan = planOf({ old, new: { ...now, connectors } });
  expect(plan.held.map(plain)).toEqual(["Banner of A cannot be read; its last good value stands."]);
});

it("has nothing to tell of a way without steps", () => {
  const judge = {
    accepts: () => true,
    weigh: () => ({ exposes: 0, opens: 0, loses: 0, weak: 0 }),
    lost: () => [],
  };
  expect(needsOf([], [], judge)).toEqual([]);
  expect(gapsOf([], [], judge, [])).toEqual([]);
  const options = { level: 0, limit: 1, haste: 1, price: () => 0 } as const;
  expect(
    search(
      [],
      judge,
      () => {
        throw new Error("nobody moves");
      },
      options,
    ),
  ).toEqual([]);
  expect(whyOf).toBeTypeOf("function");
});
