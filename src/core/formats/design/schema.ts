import { z } from "zod";
import { properties, type Side } from "../../catalogue";
import { organisationSchema } from "../../model";
import { valueSchema } from "./valueSchema";
import { designFormat } from "./write";

type JsonSchema = z.core.JSONSchema.BaseSchema;

const sides: readonly Side[] = ["receive", "send"];

/**
 * The shape of `.portolan.json` files as JSON Schema, with every parameter of the catalogue, its help and its range.
 * The reader checks more than a schema can say: canonical spelling, and that what is named is there.
 */
export function designSchema(): JsonSchema {
  const { $schema, ...whole } = z.toJSONSchema(organisationSchema, {
    reused: "ref",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      nameParameters(jsonSchema);
      leaveOptional(zodSchema, jsonSchema);
    },
  });
  return {
    ...($schema !== undefined && { $schema }),
    title: "Portolan design",
    description: "An organisation with its connectors, as Portolan saves and opens it.",
    ...whole,
    properties: {
      portolan: { const: designFormat, description: "The number of the format." },
      ...whole.properties,
    },
    required: ["portolan", ...(whole.required ?? [])],
  };
}

/** Puts the parameters of its side into a connector. */
function nameParameters(schema: JsonSchema): void {
  const side = sides.find((each) => constantOf(schema.properties?.kind) === each);
  if (side === undefined || !schema.properties?.explicit) return;
  schema.properties.explicit = {
    type: "object",
    description: "What is said of the connector; a parameter that is absent has its default.",
    properties: Object.fromEntries(
      properties(side).map(({ name, label, help, kind }) => {
        const { $schema: _, ...value } = z.toJSONSchema(valueSchema(kind), {
          unrepresentable: "any",
        });
        const options = kind.list ? undefined : kind.options?.map((each) => each.name);
        const closed = options && value.type === "array" ? { items: { enum: options } } : {};
        return [name, { title: label, description: help, ...value, ...closed }];
      }),
    ),
    additionalProperties: false,
  };
}

const constantOf = (schema: JsonSchema | boolean | undefined): unknown =>
  typeof schema === "object" ? schema.const : undefined;

/** What has a default when it is read need not stand in the file. */
function leaveOptional(schema: z.core.$ZodTypes, json: JsonSchema): void {
  const { def } = schema._zod;
  if (def.type !== "object" || !json.required) return;
  json.required = json.required.filter((name) => def.shape[name]?._zod.def.type !== "default");
}
