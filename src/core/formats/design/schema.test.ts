import { expect, it } from "vitest";
import { properties } from "../../catalogue";
import { designSchema } from "./schema";

const schema = designSchema() as unknown as {
  required: string[];
  properties: Record<string, unknown>;
  $defs: Record<string, { oneOf?: { properties: Record<string, { properties?: object }> }[] }>;
};

it("names every parameter of both sides, and what a file has to hold", () => {
  const connector = Object.values(schema.$defs).find(({ oneOf }) => oneOf)?.oneOf ?? [];
  expect(connector.map((each) => Object.keys(each.properties.explicit?.properties ?? {}))).toEqual(
    (["receive", "send"] as const).map((side) => properties(side).map(({ name }) => name)),
  );
  expect(schema.required).toEqual(
    Object.keys(schema.properties).filter(
      (name) => !["accepted", "expectations", "facts"].includes(name),
    ),
  );
});

it("tells an editor what a parameter is, takes and may be", () => {
  const text = JSON.stringify(schema);
  expect(text).toContain('"MaxMessageSize":{"title":"Maximum message size"');
  expect(text).toContain('"minimum":65536');
  expect(text).toContain('"AnonymousUsers"');
});
