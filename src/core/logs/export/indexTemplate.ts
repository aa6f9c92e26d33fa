import { type Branch, plant } from "./documents";
import { exportFields, type FieldType } from "./fields";

type Property = { readonly [setting: string]: string | number | boolean };

const properties: Readonly<Record<FieldType, Property>> = {
  date: { type: "date" },
  keyword: { type: "keyword", ignore_above: 1024 },
  long: { type: "long" },
  ip: { type: "ip", ignore_malformed: true },
  boolean: { type: "boolean" },
  float: { type: "float" },
};

/** Where sessions are kept; the pattern lets each estate or month have its own. */
export const indexName = "portolan-sessions";

/** The index template, for Elasticsearch 7.8 and newer and for OpenSearch, as the text of its file. */
export function indexTemplate(): string {
  const tree: Branch<Property> = {};
  for (const { name, type } of exportFields) plant<Property>(tree, name, properties[type]);
  const mappings = { dynamic: false, properties: nested(tree) };
  return `${JSON.stringify({ index_patterns: [`${indexName}*`], template: { mappings } }, null, 2)}\n`;
}

/** In a mapping, what is within stands under `properties`. */
function nested(tree: Branch<Property>): object {
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [
      name,
      isLeaf(value) ? value : { properties: nested(value) },
    ]),
  );
}

const isLeaf = (value: Branch<Property> | Property): value is Property =>
  typeof value.type === "string";
