import {
  byName,
  type Connector,
  identityOf,
  type Organisation,
  orderedConnectors,
  serverOf,
} from "../../model";
import { comment, quote } from "../powershell/quote";
import { absent, present, type Written } from "./resource";
import { moduleVersion } from "./schema";

/** One node with the connectors that are applied there. */
interface Node {
  readonly name: string;
  readonly written: Written[];
}

/**
 * A DSC configuration that keeps the connectors of a design as it says them: present with every value that it says,
 * absent where they were deployed and are designed no more. Line ends are LF; save it as a script is saved.
 */
export function dscConfiguration(organisation: Organisation): string {
  const nodes = nodesOf(organisation);
  const credentials = [...nodes.values()].flatMap(({ written }) =>
    written.flatMap(({ credential }) => credential ?? []),
  );
  return [
    ...headOf(organisation),
    "Configuration PortolanConnectors {",
    "    param (",
    "        [Parameter(Mandatory = $true)]",
    "        [System.Management.Automation.PSCredential]",
    `        $ExchangeCredential${credentials.length > 0 ? "," : ""}`,
    ...credentials.flatMap(({ variable, name }, at) => [
      "",
      `        ${comment(`The account with which ${name} signs in at its smart hosts.`)}`,
      "        [Parameter(Mandatory = $true)]",
      "        [System.Management.Automation.PSCredential]",
      `        ${variable}${at < credentials.length - 1 ? "," : ""}`,
    ]),
    "    )",
    "",
    `    Import-DscResource -ModuleName 'ExchangeDsc' -ModuleVersion '${moduleVersion}'`,
    ...[...nodes.values()].flatMap(nodeLines),
    "}",
    "",
  ].join("\n");
}

const headOf = ({ name, version }: Organisation): string[] =>
  [
    `Connectors of ${name}, Exchange ${version}, for ExchangeDsc ${moduleVersion} in Windows PowerShell.`,
    "It keeps what is there as it is designed. It does not know the order of the plan: make the change with apply.ps1,",
    "then let this configuration keep it. $ExchangeCredential is the account that opens the Exchange session.",
    "Compile it with a certificate that encrypts credentials; without one they would stand in the MOF file as text.",
  ].map(comment);

function nodeLines({ name, written }: Node): string[] {
  const node = quote(name);
  const lines = written.flatMap((each) => ["", ...each.lines]).slice(1);
  // The name of a node becomes the name of a file when the configuration is compiled.
  if (!node.ok || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
    return [
      "",
      `    ${comment(`The connectors of ${name || "a server that the design does not hold"} are left out: this is no name of a node.`)}`,
    ];
  return [
    "",
    `    Node ${node.value} {`,
    ...lines.map((each) => (each ? `        ${each}` : "")),
    "    }",
  ];
}

function nodesOf(organisation: Organisation): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  const put = (connector: Connector, made: Written): void => {
    const name = placeOf(organisation, connector);
    const node = nodes.get(name) ?? { name, written: [] };
    node.written.push(made);
    nodes.set(name, node);
  };
  let number = 0;
  const seen = new Set<string>();
  for (const connector of orderedConnectors(organisation)) {
    number += 1;
    const again = seen.has(keyOf(organisation, connector));
    seen.add(keyOf(organisation, connector));
    put(connector, again ? twice(connector) : present(organisation, connector, number));
  }
  for (const connector of goneFrom(organisation)) {
    number += 1;
    put(connector, absent(organisation, connector, number));
  }
  return nodes;
}

/** Where a connector is applied: its server; for a send connector its first source, else the first Mailbox server. */
function placeOf(organisation: Organisation, connector: Connector): string {
  const own = serverOf(organisation, connector);
  if (own || connector.kind === "receive") return own?.name ?? "";
  const servers = Object.values(organisation.servers).sort((a, b) => byName(a.name, b.name));
  return (servers.find(({ role }) => role === "Mailbox") ?? servers[0])?.name ?? "localhost";
}

const keyOf = (organisation: Organisation, connector: Connector): string =>
  `${connector.kind} ${identityOf(organisation, connector).toLowerCase()}`;

const twice = ({ name }: Connector): Written => ({
  lines: [comment(`${name} is left out: another connector has its name.`)],
});

/** Deployed connectors whose identity no connector of the design has, among them those under a former name. */
function goneFrom(organisation: Organisation): readonly Connector[] {
  const key = (connector: Connector): string => keyOf(organisation, connector);
  const kept = new Set(Object.values(organisation.connectors).map(key));
  return Object.values(organisation.deployed)
    .filter((each) => !kept.has(key(each)))
    .sort((a, b) => byName(identityOf(organisation, a), identityOf(organisation, b)));
}
