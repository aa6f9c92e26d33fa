import fc from "fast-check";
import { type Kind, parameter, properties, type Side } from "../core/catalogue";
import type { Value } from "../core/values";
import { valuesOf } from "./kindValues";

/** A connector as Get- shows some of its properties. */
export interface ShownConnector {
  readonly kind: Side;
  readonly server: string | null;
  readonly name: string;
  readonly properties: Readonly<Record<string, Value>>;
}

type Shape = readonly (readonly [name: string, text: string])[];

const plain = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9,.:;{} ()_-]{0,90}[A-Za-z0-9]$/);
const oneBlank = plain.map((text) => text.replace(/\s+/g, " "));

/** Connectors of one side that show the same properties, as the output of one command; `anyText` = line ends and the like in texts. */
export function shownConnectors({
  anyText = false,
}: {
  readonly anyText?: boolean;
} = {}): fc.Arbitrary<readonly ShownConnector[]> {
  return fc
    .constantFrom<Side>("receive", "send")
    .chain((side) => fc.tuple(fc.constant(side), chosenProperties(side)))
    .chain(([side, names]) => {
      const model = Object.fromEntries(
        names.map((name) => [name, arbitraryOf(side, name, anyText)] as const),
      );
      const one = fc.record({
        kind: fc.constant(side),
        server: side === "send" ? fc.constant(null) : fc.constantFrom("EX01", "EX02"),
        name: oneBlank.map((text) =>
          text
            .replace(/[{}:;,]/g, "-")
            .slice(0, 60)
            .trim(),
        ),
        properties: fc.record(model),
      });
      return fc.array(one, { minLength: 1, maxLength: 4 });
    });
}

export const kindOf = (side: Side, name: string): Kind => {
  const found = parameter(side, name);
  if (!found) throw new Error(`${side} has no ${name}`);
  return found.kind;
};

/** Some properties, and the one by which the side is known. */
const chosenProperties = (side: Side): fc.Arbitrary<readonly string[]> =>
  fc
    .subarray(
      properties(side).map(({ name }) => name),
      { minLength: 2, maxLength: 12 },
    )
    .map((names) => [...new Set([side === "receive" ? "Bindings" : "AddressSpaces", ...names])]);

/** Made once: each takes its time to make. */
const made = new Map<string, fc.Arbitrary<Value>>();

function arbitraryOf(side: Side, name: string, anyText: boolean): fc.Arbitrary<Value> {
  const key = `${side} ${name} ${anyText}`;
  const known = made.get(key) ?? valueArbitrary(kindOf(side, name), anyText);
  made.set(key, known);
  return known;
}

function valueArbitrary(kind: Kind, anyText: boolean): fc.Arbitrary<Value> {
  if (kind.type !== "text") return anyText ? valuesOf(kind, { hostile: true }) : valuesOf(kind, {});
  const text = anyText ? fc.oneof(oneBlank, fc.constant("two\nlines"), fc.constant("")) : oneBlank;
  return text.map((each) => {
    const read = kind.coerce(each.slice(0, kind.list ? undefined : kind.maxLength));
    return read.ok ? read.value : null;
  });
}

/** The text of a value as an output shows it; a list by what joins it. */
export function shownText(
  kind: Kind,
  value: Value,
  joined: (items: readonly string[]) => string,
): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return kind.list ? joined(value) : value.join(", ");
  return kind.type === "size" && typeof value === "number"
    ? `${value} B (${value.toLocaleString("en-US")} bytes)`
    : String(value);
}

function shapeOf(
  { kind, server, name, properties: own }: ShownConnector,
  joined: (items: readonly string[], kind: Kind) => string,
): Shape {
  const identity = server === null ? name : `${server}\\${name}`;
  return [
    ["Identity", identity],
    ...(server === null ? [] : ([["Server", server]] as const)),
    ...Object.entries(own).map(([property, value]) => {
      const known = kindOf(kind, property);
      return [property, shownText(known, value, (items) => joined(items, known))] as const;
    }),
    ["Name", name],
  ];
}

/** Format-List, cut at a width. */
export function asFormatList(connectors: readonly ShownConnector[], width: number): string {
  const objects = connectors.map((each) => shapeOf(each, (items) => `{${items.join(", ")}}`));
  const longest = Math.max(...objects.flatMap((shape) => shape.map(([name]) => name.length)));
  const indent = longest + 3;
  const lines = (name: string, text: string): readonly string[] => {
    const room = Math.max(1, width - indent);
    const found = [`${name.padEnd(longest)} : ${text.slice(0, room)}`];
    for (let at = room; at < text.length; at += room)
      found.push(" ".repeat(indent) + text.slice(at, at + room));
    return found;
  };
  return objects
    .map((shape) => `\n${shape.flatMap(([name, text]) => lines(name, text)).join("\n")}\n`)
    .join("");
}

/** Format-Table, wide enough for all; numbers and Booleans stand to the right. */
export function asFormatTable(connectors: readonly ShownConnector[]): string {
  const rows = connectors.map((each) => shapeOf(each, (items) => `{${items.join(", ")}}`));
  const names = rows[0]?.map(([name]) => name) ?? [];
  const texts = rows.map((row) => row.map(([, text]) => text));
  const columns = names.map((name, index) => {
    const cells = texts.map((row) => row[index] ?? "");
    const width = Math.max(name.length, ...cells.map((cell) => cell.length));
    const isRight = cells.every((cell) => /^(?:True|False|-?\d+)$/.test(cell));
    const set = (text: string): string => (isRight ? text.padStart(width) : text.padEnd(width));
    return [name, "-".repeat(name.length), ...cells].map(set);
  });
  const lines = columns[0]?.map((_, row) => columns.map((column) => column[row]).join(" ")) ?? [];
  return `\n${lines.map((line) => line.trimEnd()).join("\n")}\n\n`;
}

/** Export-Csv, lists joined by a separator. */
export function asCsv(
  connectors: readonly ShownConnector[],
  delimiter: string,
  separator: string,
): string {
  const rows = connectors.map((each) => shapeOf(each, (items) => items.join(separator)));
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const header = rows[0]?.map(([name]) => name) ?? [];
  return [header, ...rows.map((row) => row.map(([, text]) => text))]
    .map((fields) => fields.map(quoted).join(delimiter))
    .join("\r\n");
}

/** ConvertTo-Json of a remote session: strings; or of remote objects, two levels deep. */
export function asJson(connectors: readonly ShownConnector[], objects: boolean): string {
  const all = connectors.map(({ kind, server, name, properties: own }) => ({
    Name: name,
    ...(server !== null && { Server: objects ? { Name: server } : server }),
    ...Object.fromEntries(
      Object.entries(own).map(([property, value]) => [
        property,
        objects
          ? asObject(kindOf(kind, property), value)
          : asStrings(kindOf(kind, property), value),
      ]),
    ),
  }));
  return JSON.stringify(all, null, 2);
}

const asStrings = (kind: Kind, value: Value): unknown =>
  kind.type === "flags" && Array.isArray(value) ? value.join(", ") : value;

const beside = { SerializationData: "AAEAAAD/////" };

function asObject(kind: Kind, value: Value): unknown {
  if (value === null) return null;
  if (Array.isArray(value))
    return kind.list
      ? value.map((item) => itemObject(kind, item))
      : { value: 1, Value: value.join(", ") };
  if (kind.type === "choice") return { value: 0, Value: value };
  if (kind.type === "fqdn") return { ...beside, Domain: value };
  if (kind.type === "duration" && typeof value === "string") return { ...beside, ...spanOf(value) };
  if ((kind.type === "integer" || kind.type === "size") && !kind.list && kind.unlimited)
    return value === "Unlimited" ? { IsUnlimited: true } : { IsUnlimited: false, Value: value };
  return value;
}

function itemObject(kind: Kind, item: string): unknown {
  if (kind.type === "bindings") {
    const at = item.lastIndexOf(":");
    return {
      ...beside,
      Port: Number(item.slice(at + 1)),
      Address: item.slice(0, at).replace(/[[\]]/g, ""),
    };
  }
  if (kind.type === "ranges") return { ...beside, RangeFormat: "CIDR", Expression: item };
  if (kind.type === "servers") return { ...beside, Depth: 9, Name: item };
  if (kind.type === "hosts")
    return { Address: item, IsIPAddress: /^[\d.]+$|:/.test(item), Domain: item };
  if (kind.type !== "spaces") return item;
  const [, type, address, cost] = /^(\w+):(.*);(\d+)$/.exec(item) ?? [];
  return { Address: address, Type: type, Cost: Number(cost) };
}

function spanOf(text: string) {
  const [, days = "0", hours, minutes, seconds] =
    /^(?:(\d+)\.)?(\d+):(\d+):([\d.]+)$/.exec(text) ?? [];
  const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return { Days: Number(days), Ticks: Math.round(total * 10_000_000), TotalSeconds: total };
}
