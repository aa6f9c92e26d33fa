import {
  type Connector,
  effectiveOf,
  identityOf,
  type Organisation,
  orderedConnectors,
} from "../src/core/model";
import type { Value } from "../src/core/values";

/** A property as an export shows it. */
type Shown = readonly [name: string, value: Value];

/** Every property of a connector that is known, as Get-ReceiveConnector and Get-SendConnector list them. */
function shownOf(organisation: Organisation, connector: Connector): Shown[] {
  const shown: Shown[] = [["Name", connector.name]];
  if (connector.kind === "receive")
    shown.push(
      ["Server", organisation.servers[connector.server]?.name ?? ""],
      ["Identity", identityOf(organisation, connector)],
    );
  for (const [name, each] of Object.entries(effectiveOf(organisation, connector)))
    if (each.origin !== "unknown" && each.value !== "credential") shown.push([name, each.value]);
  return shown;
}

const all = (organisation: Organisation) =>
  orderedConnectors(organisation).map((each) => ({
    kind: each.kind,
    shown: shownOf(organisation, each),
  }));

const isFlags = (name: string): boolean =>
  ["AuthMechanism", "PermissionGroups", "ErrorPolicies"].includes(name);

const textOf = (name: string, value: Value): string => {
  if (Array.isArray(value)) return value.join(isFlags(name) ? ", " : " ");
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "True" : "False";
  return String(value);
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** As Export-Clixml writes the connectors of one side. */
export function clixmlOf(organisation: Organisation): string {
  const objects = all(organisation).map(({ kind, shown }, index) => {
    const type =
      kind === "receive"
        ? "Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector"
        : "Microsoft.Exchange.Data.Directory.SystemConfiguration.SmtpSendConnectorConfig";
    const members = shown.map(([name, value]) => member(name, value)).join("");
    return `<Obj RefId="${index}"><TN RefId="${index}"><T>Deserialized.${type}</T><T>System.Object</T></TN><Props>${members}</Props></Obj>`;
  });
  return `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\n${objects.join("\n")}\n</Objs>`;
}

function member(name: string, value: Value): string {
  if (value === null) return `<Nil N="${name}" />`;
  if (typeof value === "boolean") return `<B N="${name}">${value}</B>`;
  if (Array.isArray(value) && !isFlags(name)) {
    const texts = value as readonly string[];
    return `<Obj N="${name}"><LST>${texts.map((each) => `<S>${escaped(each)}</S>`).join("")}</LST></Obj>`;
  }
  return `<S N="${name}">${escaped(textOf(name, value))}</S>`;
}

/** As ConvertTo-Json writes what a remote session returned. */
export const jsonOf = (organisation: Organisation): string =>
  JSON.stringify(
    all(organisation).map(({ shown }) =>
      Object.fromEntries(
        shown.map(([name, value]) => [
          name,
          typeof value === "boolean" || value === null || (Array.isArray(value) && !isFlags(name))
            ? value
            : textOf(name, value),
        ]),
      ),
    ),
    null,
    2,
  );

/** As Export-Csv writes what a remote session returned. */
export function csvOf(organisation: Organisation): string {
  const rows = all(organisation).map(({ shown }) => shown);
  const names = [...new Set(rows.flatMap((shown) => shown.map(([name]) => name)))];
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return [
    names.map(cell).join(","),
    ...rows.map((shown) => {
      const values = new Map(shown);
      return names.map((name) => cell(textOf(name, values.get(name) ?? null))).join(",");
    }),
  ].join("\r\n");
}

/** As Format-List prints it, unwrapped. */
export const listOf = (organisation: Organisation): string =>
  all(organisation)
    .map(({ shown }) => {
      const width = Math.max(...shown.map(([name]) => name.length));
      return shown
        .map(([name, value]) => {
          const text =
            Array.isArray(value) && !isFlags(name) ? `{${value.join(", ")}}` : textOf(name, value);
          return `${name.padEnd(width)} : ${text}`;
        })
        .join("\r\n");
    })
    .join("\r\n\r\n\r\n");
