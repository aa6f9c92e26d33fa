import { type Branch, plant } from "./documents";
import { type ExportField, exportFields, type FieldType } from "./fields";

const types: Readonly<Record<FieldType, string>> = {
  date: "DateTime64(3, 'UTC')",
  keyword: "String",
  long: "Int64",
  // IPv4 stands in it as ::ffff:10.0.0.5, as ClickHouse reads and compares it.
  ip: "IPv6",
  boolean: "Bool",
  float: "Float64",
};

/** Fields that every session has: all others may be missing. */
const always = new Set(["@timestamp", "event.id", "portolan.verdict", "portolan.cause"]);

function columnType({ name, type, few, many }: ExportField): string {
  if (many) return `Array(${types[type]})`;
  if (few) return "LowCardinality(String)";
  return always.has(name) || type === "keyword" ? types[type] : `Nullable(${types[type]})`;
}

export const tableName = "portolan_sessions";

/**
 * The table that takes the documents as they are: what is nested in them is a tuple with names, so that
 * `source.ip` is asked for as `source.ip`.
 */
export function clickhouseTable(): string {
  const tree: Branch<string> = {};
  for (const field of exportFields) plant<string>(tree, field.name, columnType(field));
  const columns = Object.entries(tree).map(([name, value]) => `  \`${name}\` ${told(value)}`);
  return [
    `CREATE TABLE IF NOT EXISTS ${tableName}`,
    "(",
    columns.join(",\n"),
    ")",
    "ENGINE = MergeTree",
    "PARTITION BY toYYYYMM(`@timestamp`)",
    "ORDER BY `@timestamp`;",
    "",
  ].join("\n");
}

const told = (value: Branch<string> | string): string =>
  typeof value === "string"
    ? value
    : `Tuple(${Object.entries(value)
        .map(([name, inner]) => `\`${name}\` ${told(inner)}`)
        .join(", ")})`;
