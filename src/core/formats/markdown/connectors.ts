import { properties } from "../../catalogue";
import { chartOf, type RowIn, type RowOut, tableOf } from "../../chart";
import { firstOf, name, type Phrase, parameterName, value } from "../../finding";
import {
  type Connector,
  circumstancesOf,
  identityOf,
  type Organisation,
  orderedConnectors,
  type ReceiveConnector,
} from "../../model";
import { defaultOf } from "../../plan";
import { counted } from "../../values";
import { type Block, heading, joined, paragraph, type Row, table } from "./content";

/** So many ranges of one connector are written out; of more their number is told. */
const most = 24;

/** Receive connectors server by server, then send connectors: the rows of the chart's own table. */
export function connectorsSection(organisation: Organisation): readonly Block[] {
  const rows = tableOf(chartOf(organisation));
  const byServer = new Map<string, RowIn[]>();
  const out: RowOut[] = [];
  for (const each of rows) {
    if (each.way === "out") out.push(each);
    else byServer.set(each.server, [...(byServer.get(each.server) ?? []), each]);
  }
  return [
    ...(byServer.size > 0 ? [heading(2, ["Receive connectors"])] : []),
    ...[...byServer].flatMap(([server, own]) => [
      heading(3, [name(server)]),
      ...table(
        ["Name", "Listens on", "Remote ranges", "TLS", "Sign-in", "May send", "State"],
        own.map((each) => inRow(organisation, each)),
      ),
    ]),
    ...(out.length > 0 ? [heading(2, ["Send connectors"])] : []),
    ...table(
      ["Name", "Address space", "Cost", "From", "To", "TLS", "Size limit", "State"],
      out.map(outRow),
    ),
    ...(rows.length === 0 ? [paragraph(["The design holds no connectors."])] : []),
  ];
}

function inRow(organisation: Organisation, each: RowIn): Row {
  return [
    [name(each.name)],
    [value(each.listener)],
    rangesOf(organisation, each.connector),
    [each.tls],
    [each.signIn],
    [each.maySend],
    [each.state],
  ];
}

const outRow = (each: RowOut): Row => [
  [name(each.name)],
  [value(each.space)],
  [each.cost],
  [each.from],
  [each.to],
  [each.tls],
  [each.limit],
  [each.state],
];

function rangesOf(organisation: Organisation, id: string): Phrase {
  const connector = (organisation.connectors[id] ?? organisation.deployed[id]) as
    | ReceiveConnector
    | undefined;
  const ranges = connector?.explicit.RemoteIPRanges;
  if (!Array.isArray(ranges)) return ["default"];
  return firstOf(ranges.map(value), most);
}

/** Rights beside those of the permission groups, as Add-ADPermission gives them; where they were not imported, that. */
export function rightsSection(organisation: Organisation): readonly Block[] {
  const receive = orderedConnectors(organisation).filter((each) => each.kind === "receive");
  const rows = receive.flatMap((connector) =>
    (connector.permissions ?? []).map(
      ({ user, rights, deny }): Row => [
        [name(identityOf(organisation, connector))],
        [name(user)],
        [deny ? "denied" : "given"],
        joined(
          rights.map((each) => [value(each)]),
          ", ",
        ),
      ],
    ),
  );
  const unknown = receive.filter(({ permissions }) => permissions === undefined).length;
  if (rows.length + unknown === 0) return [];
  return [
    heading(2, ["Explicit rights"]),
    ...table(["Connector", "Account", "", "Rights"], rows),
    ...(unknown > 0
      ? [paragraph([`Of ${counted(unknown, "receive connector")} the rights were not imported.`])]
      : []),
  ];
}

/** What the design says of its connectors where it is not the default, with unit and meaning of each setting once. */
export function settingsSection(organisation: Organisation): readonly Block[] {
  const rows = orderedConnectors(organisation).flatMap((each) => settingRows(organisation, each));
  if (rows.length === 0) return [];
  const used = new Set(rows.map(({ key }) => key));
  const meanings = (["receive", "send"] as const).flatMap((side) =>
    properties(side)
      .filter((each) => used.has(`${side} ${each.name}`))
      .map((each): Row => [[each.label], [parameterName(each.name)], [sides[side]], [each.help]]),
  );
  return [
    heading(2, ["Settings that differ from the default"]),
    ...table(
      ["Connector", "Setting", "Parameter", "Value"],
      rows.map(({ row }) => row),
    ),
    heading(3, ["What the settings mean"]),
    ...table(["Setting", "Parameter", "Of", "Meaning"], meanings),
  ];
}

const sides = { receive: "receive connectors", send: "send connectors" } as const;

/** What the tables of connectors show already. */
const shown: ReadonlySet<string> = new Set([
  "Bindings",
  "RemoteIPRanges",
  "AddressSpaces",
  "SmartHosts",
  "SourceTransportServers",
]);

function settingRows(
  organisation: Organisation,
  connector: Connector,
): { readonly key: string; readonly row: Row }[] {
  const circumstances = circumstancesOf(organisation, connector);
  return properties(connector.kind).flatMap((declared) => {
    const said = connector.explicit[declared.name];
    if (said === undefined || shown.has(declared.name)) return [];
    const usual = defaultOf(declared, circumstances);
    if (usual !== undefined && declared.kind.equal(usual, said)) return [];
    return [
      {
        key: `${connector.kind} ${declared.name}`,
        row: [
          [name(identityOf(organisation, connector))],
          [declared.label],
          [parameterName(declared.name)],
          [value(declared.kind.show(said))],
        ],
      },
    ];
  });
}
