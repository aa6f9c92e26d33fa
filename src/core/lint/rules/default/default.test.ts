import { describe, expect, it } from "vitest";
import {
  door,
  fixed,
  lacking,
  onEx01,
  oneServer,
  tellings,
} from "../../../../testing/ruleFindings";
import setup from "../reading/door/setup.json";
import { defaults } from "./list";

type Properties = ReturnType<typeof door>;

const made = (kind: string, more: Properties = {}): Properties =>
  door({
    ...setup.connectors.find((each) => each.kind === kind)?.values,
    Name: `${kind} EX01`,
    ...more,
  });
const installed = setup.connectors.map(({ kind }) => made(kind));

it("says nothing of a server as installed, nor of one where 587 and 717 are closed", () => {
  const closed = installed.map((each) =>
    /Client Frontend|Outbound Proxy/.test(String(each.Name)) ? { ...each, Enabled: false } : each,
  );
  for (const list of [installed, closed])
    for (const { code } of defaults)
      expect(tellings(code, onEx01(list, { whole: ["receive"] })), code).toEqual([]);
});

describe("servers are taken", () => {
  const code = "default/server-auth-removed";
  const open = made("Default", { AuthMechanism: ["Tls"] });
  const instead = made("Default", { Name: "Servers" });
  it("by another connector of the port, if it holds all of IPv4", () => {
    const [half, whole] = [["0.0.0.0/1"], ["0.0.0.0/1", "128.0.0.0-255.255.255.255"]];
    const told = (...more: Properties[]) => tellings(code, onEx01([open, ...more])).length;
    expect(told()).toBe(1);
    expect(told(instead)).toBe(0);
    expect(told({ ...instead, RemoteIPRanges: half })).toBe(1);
    expect(told({ ...instead, RemoteIPRanges: whole })).toBe(0);
    expect(told({ ...instead, Bindings: ["[::]:2525"] })).toBe(1);
    expect(told({ ...instead, Bindings: ["0.0.0.0:465"] })).toBe(1);
    expect(told({ ...instead, Enabled: false })).toBe(1);
    expect(told({ ...instead, TransportRole: "FrontendTransport" })).toBe(1);
  });
  it("again by the fix, with the name that goes with it", () => {
    expect(fixed(code, onEx01([{ ...open, Fqdn: "mail.corp.example" }]))).toEqual([
      {
        connector: "EX01\\Default EX01",
        parameter: "AuthMechanism",
        value: ["ExchangeServer", "Tls"],
      },
      { connector: "EX01\\Default EX01", parameter: "Fqdn", value: "ex01.corp.example" },
    ]);
    const trusted = { ...open, AuthMechanism: ["ExternalAuthoritative"] };
    expect(fixed(code, onEx01([trusted]))).toBeUndefined();
  });
  it("at the front door by any connector of its port; Client Frontend takes none", () => {
    const front = "default/frontend-auth-removed";
    const shut = door({ Name: "DEFAULT FRONTEND ex01", AuthMechanism: ["Tls"] });
    const edge = door({ Name: "From Edge", RemoteIPRanges: ["192.0.2.1"] });
    expect(tellings(front, onEx01([shut]))).toHaveLength(1);
    expect(tellings(front, onEx01([shut, edge]))).toEqual([]);
    expect(tellings(front, onEx01([shut, { ...edge, Bindings: ["0.0.0.0:26"] }]))).toHaveLength(1);
    expect(tellings(front, onEx01([made("Client Frontend", { AuthMechanism: ["Tls"] })]))).toEqual(
      [],
    );
    const internal = door({
      Name: "Default internal receive connector EDGE1",
      Server: "EDGE1",
      TransportRole: "HubTransport",
      PermissionGroups: ["AnonymousUsers"],
    });
    const perimeter = [{ name: "EDGE1", role: "Edge" as const }];
    expect(tellings(front, onEx01([internal], { servers: perimeter }))).toHaveLength(1);
  });
});

describe("edited", () => {
  const code = "default/edited";
  it.each<[string, Properties, string[]]>([
    [
      "another role",
      made("Outbound Proxy Frontend", { TransportRole: "HubTransport" }),
      ["TransportRole"],
    ],
    ["another port", made("Outbound Proxy Frontend", { Bindings: ["0.0.0.0:718"] }), ["Bindings"]],
    [
      "one more port",
      made("Outbound Proxy Frontend", { Bindings: ["0.0.0.0:717", "0.0.0.0:718"] }),
      [],
    ],
    [
      "one group more",
      made("Client Proxy", { PermissionGroups: ["ExchangeServers", "Partners"] }),
      ["PermissionGroups"],
    ],
    [
      "Custom is no group",
      made("Client Frontend", { PermissionGroups: ["Custom", "ExchangeUsers"] }),
      [],
    ],
    ["nobody", made("Client Frontend", { PermissionGroups: ["None"] }), []],
    ["IPv6 left out", made("Default", { RemoteIPRanges: ["0.0.0.0/0"] }), []],
    [
      "one address left out",
      made("Default", { RemoteIPRanges: ["0.0.0.0-255.255.255.254"] }),
      ["RemoteIPRanges"],
    ],
    [
      "of another server",
      made("Default", { Name: "Default EX02", RemoteIPRanges: ["10.0.0.1"] }),
      [],
    ],
  ])("%s", (_, given, parameters) => {
    expect(tellings(code, onEx01([given]))).toEqual(
      parameters.map((each) => `${given.Name}: ${each} is not as setup made it`),
    );
  });
});

describe("no listener", () => {
  const code = "default/no-listener";
  const without = (kind: string) => installed.filter((each) => each.Name !== `${kind} EX01`);
  it("lacks the whole list, and then judges only what is switched off", () => {
    expect(lacking(code, onEx01(installed))).toEqual(["whole list of receive connectors"]);
    expect(lacking(code, onEx01(installed, { whole: ["receive"] }))).toEqual([]);
    const off = made("Default Frontend", { Enabled: false });
    expect(tellings(code, onEx01([...without("Default Frontend"), off]))).toEqual([
      "EX01: No FrontendTransport listener on port 25",
    ]);
    expect(fixed(code, onEx01([off]))).toEqual([
      { connector: "EX01\\Default Frontend EX01", parameter: "Enabled", value: true },
    ]);
  });
  it("asks for the right service, and for a server of which something was read", () => {
    const wrong = made("Client Proxy", { Name: "Own", TransportRole: "FrontendTransport" });
    expect(
      tellings(code, onEx01([...without("Client Proxy"), wrong], { whole: ["receive"] })),
    ).toEqual(["EX01: No HubTransport listener on port 465"]);
    const two = [...oneServer, { name: "EX02" }];
    expect(tellings(code, onEx01(installed, { whole: ["receive"], servers: two }))).toEqual([]);
  });
  it("knows an Edge server by its role, or by what setup made there", () => {
    const internal = door({
      Name: "Default internal receive connector EDGE1",
      Server: "EDGE1",
      TransportRole: "HubTransport",
    });
    const edge = [{ name: "EDGE1", role: "Edge" as const }];
    expect(tellings(code, onEx01([internal], { whole: ["receive"], servers: edge }))).toEqual([]);
    expect(tellings(code, { connectors: [internal], whole: ["receive"] })).toEqual([]);
  });
});

describe("hub throttled", () => {
  const code = "default/hub-throttled";
  it("reads what is said, and puts both back", () => {
    const said = made("Default", {
      MaxInboundConnectionPerSource: 20,
      MaxInboundConnectionPercentagePerSource: 2,
    });
    expect(tellings(code, onEx01([said]))).toEqual([
      "Default EX01: MaxInboundConnectionPerSource 20 throttles server mail",
      "Default EX01: MaxInboundConnectionPercentagePerSource 2 throttles server mail",
    ]);
    expect(tellings(code, onEx01([made("Default")]))).toEqual([]);
    expect(tellings(code, onEx01([{ ...said, Name: "Client Proxy EX01" }]))).toEqual([]);
  });
});
