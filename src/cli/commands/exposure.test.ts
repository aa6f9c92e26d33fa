import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandLine } from "../../testing/commandLine";
import { run } from "../run";

const { servers, connectors, permissions } = JSON.parse(
  readFileSync(new URL("../../core/simulate/fixtures/receive-cases.json", import.meta.url), "utf8"),
).organisation;

type Properties = Readonly<Record<string, unknown>>;
/** The worked organisation as `import --json` writes it. */
const imported = (change: Properties = {}, names: readonly string[] = ["EX01"]): string =>
  JSON.stringify({
    servers: names.map((name) => ({ ...servers[0], name })),
    connectors: names.flatMap((server) =>
      connectors.map(({ Name, Server: _, SizeEnabled: __, ...properties }: Properties) => ({
        kind: "receive",
        server,
        name: String(Name).replace("EX01", server),
        properties,
      })),
    ),
    permissions: permissions.map(({ connector, ...entry }: Properties) => ({
      identity: connector,
      ...entry,
    })),
    ...change,
  });
const { permissions: _, ...unread } = JSON.parse(imported());
for (const each of unread.connectors)
  if (each.name === "Relay A") each.properties.PermissionGroups = ["AnonymousUsers", "Custom"];

const files: Readonly<Record<string, string>> = {
  "corp.json": imported(),
  "named.json": imported({
    namedNetworks: [{ name: "Scanners", ranges: ["10.1.0.0/16"] }],
  }),
  "unread.json": JSON.stringify(unread),
  "two.json": imported({}, ["EX02", "EX01"]),
  "accounts.json": JSON.stringify({
    servers: [servers[0]],
    connectors: [
      {
        ...{ kind: "receive", server: "EX01", name: "Scanners" },
        properties: {
          ...{ TransportRole: "FrontendTransport", Bindings: ["0.0.0.0:25"] },
          ...{ RemoteIPRanges: ["10.1.5.20"], PermissionGroups: ["Custom"] },
          AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "Tls"],
        },
      },
    ],
    permissions: [
      ["CORP\\svc-scan", "ms-Exch-SMTP-Submit", "ms-Exch-SMTP-Accept-Any-Recipient"],
      ["CORP\\svc-idle", "ms-Exch-SMTP-Accept-Any-Sender"],
    ].map(([user, ...rights]) => ({ identity: "EX01\\Scanners", user, rights, deny: false })),
  }),
  // What Get-ReceiveConnector | Format-List shows of these properties: not whether all clients are trusted.
  "chosen.txt": ["Relay", "Default Frontend EX01"]
    .map((name, at) =>
      [
        `Identity         : EX01\\${name}`,
        "Bindings         : {0.0.0.0:25}",
        `RemoteIPRanges   : {${at === 0 ? "10.1.0.0/24" : "0.0.0.0-255.255.255.255"}}`,
        "PermissionGroups : ExchangeServers",
      ].join("\n"),
    )
    .join("\n\n"),
  "unbound.csv": [
    '"Identity","RemoteIPRanges","PermissionGroups","AuthMechanism"',
    String.raw`"EX01\Relay","0.0.0.0-255.255.255.255","ExchangeServers","Tls, ExternalAuthoritative"`,
  ].join("\n"),
  "broken.json": "{",
};

const cli = commandLine(run, files);

interface Shown {
  readonly servers: readonly {
    readonly server: string;
    readonly listeners: readonly {
      readonly endpoint: string;
      readonly service: string;
      readonly regions: readonly {
        readonly ranges: readonly string[];
        readonly addresses: string;
        readonly connector: string | null;
        readonly stranger: Readonly<Record<string, boolean | "unknown">>;
        readonly user: Readonly<Record<string, boolean | "unknown">> | null;
        readonly accounts?: readonly Readonly<Record<string, unknown>>[];
        readonly server: Readonly<Record<string, boolean | "unknown">> | null;
      }[];
    }[];
  }[];
}
async function shown(...words: readonly string[]): Promise<Shown> {
  const { status, out } = await cli("exposure", ...words, "--json");
  expect(status).toBe(0);
  return JSON.parse(out);
}

describe("exposure --json", () => {
  it("names the accounts that may do more than any account, where sign-in is offered (R62, R65)", async () => {
    const { servers: all } = await shown("accounts.json");
    const nothing = { submit: false, relay: false, sendAsInternal: false };
    const rest = { skipFilters: false, countsAsInternal: false };
    const [nobody, scanners] = all[0]?.listeners[0]?.regions ?? [];
    expect(scanners).toMatchObject({ connector: "Scanners", user: { ...nothing, ...rest } });
    expect(scanners?.accounts).toEqual([
      { account: "CORP\\svc-scan", ...nothing, ...rest, submit: true, relay: true },
    ]);
    expect(nobody).not.toHaveProperty("accounts");
    const { out } = await cli("exposure", "accounts.json");
    expect(out).toContain("user: nothing; CORP\\svc-scan: anywhere\n");
  });

  it("W29: 65,535 addresses may relay at 10.0.0.11:25", async () => {
    const { servers: all } = await shown("corp.json");
    const listener = all[0]?.listeners.find(({ endpoint }) => endpoint === "10.0.0.11:25");
    expect([all[0]?.server, listener?.service]).toEqual(["EX01", "frontend"]);
    const relay = listener?.regions.filter(({ stranger }) => stranger.relay === true);
    expect(
      relay?.map(({ connector, addresses, ranges }) => [connector, addresses, ranges]),
    ).toEqual([
      ["Relay A", "65280", ["10.1.0.0-10.1.4.255", "10.1.6.0-10.1.255.255"]],
      ["Secured B", "255", ["10.1.5.0-10.1.5.19", "10.1.5.21-10.1.5.255"]],
    ]);
    const sum = listener?.regions.reduce((all, { addresses }) => all + BigInt(addresses), 0n);
    expect(sum).toBe(1n << 32n);
  });

  it("has the shape of the contract and nothing more", async () => {
    const [server] = (await shown("corp.json")).servers;
    const app = server?.listeners.find(({ endpoint }) => endpoint === "0.0.0.0:2587");
    expect(app).toEqual({
      endpoint: "0.0.0.0:2587",
      service: "frontend",
      regions: [
        {
          ranges: ["0.0.0.0-10.1.255.255", "10.3.0.0-255.255.255.255"],
          addresses: "4294901760",
          connector: null,
          stranger: powers(false, false, false, false, false),
          user: null,
          server: null,
        },
        {
          ranges: ["10.2.0.0/16"],
          addresses: "65536",
          connector: "App F",
          stranger: powers(false, false, false, false, false),
          user: powers(true, true, false, true, false),
          server: null,
        },
      ],
    });
  });

  it("says unknown where permissions were not read", async () => {
    const [server] = (await shown("unread.json")).servers;
    const regions = server?.listeners.flatMap((each) => each.regions) ?? [];
    const relay = regions.find(({ connector }) => connector === "Relay A")?.stranger;
    expect(relay).toMatchObject({ submit: true, relay: "unknown" });
  });

  it("says unknown where it was not shown whether a connector trusts all its clients (R61)", async () => {
    const regions = (await shown("chosen.txt")).servers[0]?.listeners[0]?.regions;
    expect(regions?.map(({ connector, stranger }) => [connector, stranger.relay])).toEqual([
      ["Default Frontend EX01", false],
      ["Relay", "unknown"],
    ]);
    const { out } = await cli("lint", "chosen.txt", "--json");
    expect(JSON.parse(out).notChecked).toContainEqual({
      code: "receive/open-relay",
      needs: "mechanisms of receive connectors",
    });
    const session = ["--server", "EX01", "--listen", "0.0.0.0:25", "--from", "10.1.0.3"];
    const asked = await cli("simulate", "chosen.txt", ...session, "--mail-from", "a@x.example");
    expect(asked.out).not.toContain("belongs to the back end");
    expect(asked.out).toContain(
      "Cannot tell for certain: Whether Relay takes every client as externally secured",
    );
  });

  it("says of a connector that it stands in no region, where it was not shown where it listens", async () => {
    const told = "Relay, whose Bindings were not shown";
    const { out } = await cli("exposure", "unbound.csv");
    expect(out).toContain(`  In no region: ${told}\n`);
    expect(out).toContain("may relay without signing in, as far as connectors were shown\n");
    expect((await cli("exposure", "unbound.csv", "--json")).err).toBe(
      `EX01: in no region: ${told}.\n`,
    );
    const asked = await cli(
      ...["simulate", "unbound.csv", "--server", "EX01", "--listen", "10.0.0.11:25"],
      ...["--from", "10.1.0.3", "--json"],
    );
    expect(JSON.parse(asked.out)).toMatchObject({
      verdict: "no-listener",
      missing: [{ fact: "places", what: expect.stringContaining("its Bindings were not shown") }],
    });
  });

  it("is the same each time, by server, and one alone where that is asked for", async () => {
    const first = await cli("exposure", "two.json", "--json");
    expect(await cli("exposure", "two.json", "--json")).toEqual(first);
    expect((await shown("two.json")).servers.map(({ server }) => server)).toEqual(["EX01", "EX02"]);
    const one = await shown("two.json", "--server", "ex02");
    expect(one.servers.map(({ server }) => server)).toEqual(["EX02"]);
  });
});

const powers = (
  submit: boolean,
  relay: boolean,
  sendAsInternal: boolean,
  skipFilters: boolean,
  countsAsInternal: boolean,
) => ({ submit, relay, sendAsInternal, skipFilters, countsAsInternal });

describe("exposure for people", () => {
  it("counts who may relay, and names networks", async () => {
    const { status, out, err } = await cli("exposure", "named.json", "--server", "EX01");
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain(
      "EX01\n  10.0.0.11:25, frontend: 65,535 addresses may relay without signing in\n",
    );
    expect(out).toContain(
      "    Relay A: 65,280 addresses, Scanners without 10.1.5.0/24\n      stranger: anywhere, as anyone of the organisation\n",
    );
    expect(out).toContain("    no connector: 4,294,901,760 addresses, ");
    expect(out).toMatch(/\nIn all 65,535 addresses may relay without signing in\n$/);
  });

  it("says of whom it cannot be told", async () => {
    const { out } = await cli("exposure", "unread.json");
    expect(out).toContain(
      "255 addresses may relay without signing in, and of 65,280 addresses nobody can tell",
    );
    expect(out).toContain("accepted domains, perhaps anywhere");
  });
});

describe("exposure, wrong usage", () => {
  it.each([
    [
      ["corp.json", "--server", "EX1"],
      "There is no server EX1. Did you mean EX01? There is EX01.\n",
    ],
    [["two.json", "--server", "mailbox"], "There is no server mailbox. There are EX01, EX02.\n"],
    [["corp.json", "--sever", "EX01"], "Unknown flag --sever. Did you mean --server?\n"],
    [[], "exposure needs a file; - is standard input.\n"],
  ])("%j", async (words, message) => {
    const { status, out, err } = await cli("exposure", ...words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(`${message}Try exposure --help.\n`);
  });

  it("refuses an input that cannot be read", async () => {
    const { status, out, err } = await cli("exposure", "broken.json", "--json");
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("broken.json");
    expect((await cli("exposure", "gone.json")).status).toBe(2);
  });
});
