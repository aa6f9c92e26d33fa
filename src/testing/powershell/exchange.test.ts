import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parameter, type Side } from "../../core/catalogue";
import type { Value } from "../../core/values";
import { literal } from "./literal";
import { type Act, type Outcome, type Placed, rehearse, type Stage } from "./rehearse";
import { noPowerShell } from "./run";

/*
 * The fake is held against the worked plans: their good steps are accepted and end where they should, their naive
 * steps are refused where the sheet says so.
 */

const path = join(import.meta.dirname, "../../../../shared/reference/plan-cases.json");

interface End {
  readonly connectors: readonly Placed[];
  readonly permissions: readonly {
    readonly identity: string;
    readonly user: string;
    readonly rights: readonly string[];
    readonly deny: boolean;
  }[];
}

interface Move {
  readonly action: "create" | "change" | "remove";
  readonly connector: string;
  readonly parameters: Readonly<Record<string, Value>> & { readonly Permissions?: Granting };
}

type Granting = Readonly<Record<"add" | "remove", End["permissions"] | undefined>>;

interface Case {
  readonly id: string;
  readonly from: End;
  readonly to: End;
  readonly expect: { readonly steps: readonly Move[]; readonly refusedIfNaive: boolean };
  readonly naive: { readonly steps: readonly Move[] };
}

const servers = ["EX01", "EX02"].map((name) => ({
  name,
  fqdn: `${name.toLowerCase()}.corp.example`,
}));

const stageOf = ({ connectors, permissions }: End): Stage => ({
  servers,
  connectors: connectors.map((each) => ({
    ...each,
    permissions: permissions.filter(({ identity }) => identity === `${each.server}\\${each.name}`),
  })),
});

const text = (value: unknown): string => {
  if (Array.isArray(value)) return value.length > 0 ? value.map(text).join(", ") : "$null";
  if (value === null) return "$null";
  if (typeof value === "boolean") return `$${value}`;
  return typeof value === "number" ? String(value) : literal(String(value));
};

function commandsOf({ action, connector, parameters: given }: Move): string[] {
  const side: Side = connector.includes("\\") ? "receive" : "send";
  const noun = side === "receive" ? "ReceiveConnector" : "SendConnector";
  const { Permissions: permissions, ...values } = given;
  const said = Object.entries(values).map(([name, value]) => {
    const asked = parameter(side, name)?.kind.type === "credential";
    return `-${name} ${asked ? "(Get-Credential -Message 'x')" : text(value)}`;
  });
  const [server, name = server] = connector.split("\\");
  const rights = (["add", "remove"] as const).flatMap((verb) =>
    (permissions?.[verb] ?? []).map(
      ({ user, rights: some, deny }) =>
        `${verb === "add" ? "Add" : "Remove"}-ADPermission ${text(connector)} -User ${text(user)} -ExtendedRights ${text(some)} -Deny:${text(deny)} -Confirm:$false`,
    ),
  );
  if (permissions) return rights;
  if (action === "remove") return [`Remove-${noun} ${text(connector)} -Confirm:$false`];
  if (action === "change") return [`Set-${noun} ${text(connector)} ${said.join(" ")}`];
  const made =
    side === "receive" ? `${text(name)} -Server ${text(server)} -Usage Custom` : text(name);
  return [`New-${noun} -Name ${made} ${said.join(" ")}`];
}

const acts = ({ from, to, expect: { steps }, naive }: Case): Act[] => [
  { do: "load", stage: stageOf(to), look: true },
  { do: "load", stage: stageOf(from) },
  { do: "run", script: steps.flatMap(commandsOf).join("\n"), look: true },
  { do: "load", stage: stageOf(from) },
  { do: "run", script: naive.steps.flatMap(commandsOf).join("\n") },
];

const refused = ({ calls }: Outcome): boolean => calls.some(({ outcome }) => outcome === "refused");

describe.skipIf(noPowerShell() || !existsSync(path))("the fake, in a real PowerShell", () => {
  it("takes the worked plans and refuses the naive ones", async () => {
    const { cases } = JSON.parse(readFileSync(path, "utf8")) as { cases: readonly Case[] };
    const whole = cases.filter(({ id }) => /^P\d/.test(id));
    expect(whole.length).toBe(12);
    const outcomes = await rehearse(whole.flatMap(acts));
    whole.forEach((each, index) => {
      const [end, , good, , naive] = outcomes.slice(index * 5) as [
        Outcome,
        Outcome,
        Outcome,
        Outcome,
        Outcome,
      ];
      const it = { id: each.id, lines: good.lines, refused: refused(good), state: good.state };
      expect(it).toEqual({ id: each.id, lines: [], refused: false, state: end.state });
      // P11 names a parameter that Set- does not have: PowerShell refuses it, not the cmdlet.
      const bound = naive.lines.some((line) => line.includes("cannot be found that matches"));
      expect([each.id, refused(naive) || bound]).toEqual([each.id, each.expect.refusedIfNaive]);
    });
  }, 120_000);

  it("prints what it holds as Exchange does", async () => {
    const stage: Stage = {
      servers,
      connectors: [
        {
          kind: "receive",
          server: "EX01",
          name: "A*B [1]",
          properties: {
            Bindings: ["0.0.0.0:25"],
            RemoteIPRanges: ["10.1.0.0/16"],
            AuthMechanism: ["BasicAuth", "Tls"],
            TransportRole: "FrontendTransport",
          },
          permissions: [{ user: "CORP\\x", rights: ["ms-Exch-SMTP-Submit"], deny: false }],
        },
        {
          kind: "send",
          name: "Out",
          properties: {
            AddressSpaces: ["SMTP:*;1"],
            SmartHosts: ["192.0.2.1", "mx.example"],
            SourceTransportServers: ["EX01"],
          },
        },
      ],
    };
    const script = `$r = Get-ReceiveConnector -Server EX01; $s = Get-SendConnector
[string]$r.AuthMechanism; [string]$r.PermissionGroups; [string]$r.MaxMessageSize; [string]$r.ConnectionTimeout; [string]$r.TransportRole
@($s.AddressSpaces) + @($s.SmartHosts) + "$($s.MaxMessageSize)"`;
    const shown = [
      "Tls, BasicAuth",
      "Custom",
      "36 MB (37,748,736 bytes)",
      "00:10:00",
      "FrontendTransport",
      "smtp:*;1",
      "[192.0.2.1]",
      "mx.example",
      "35 MB (36,700,160 bytes)",
    ];
    const [, local, , remote] = await rehearse([
      { do: "load", stage },
      { do: "run", script },
      { do: "set", name: "Remote", value: true },
      { do: "run", script: `${script}\n"$($r.AuthMechanism)"` },
    ]);
    expect(local?.lines).toEqual(shown);
    // An enumeration that came from a remote session is a number inside quotes (plan-order.md 7).
    expect(remote?.lines).toEqual([...shown, "5"]);
  }, 60_000);
});
