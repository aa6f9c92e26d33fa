import { z } from "zod";
import { designSchema } from "../core/formats/design";
import { walkthroughSchema } from "../core/learn";

/** A schema that people write files by, as it is published beside the app. */
export interface PublishedSchema {
  readonly file: string;
  /** The text of the file. */
  text(): string;
}

function published(
  file: string,
  title: string,
  description: string,
  schema: z.ZodType,
): PublishedSchema {
  return {
    file,
    text() {
      const { $schema, ...rest } = z.toJSONSchema(schema, { reused: "ref", io: "input" });
      return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
    },
  };
}

/** Made into `public/` by scripts/schemas.mjs; a test holds the files to the schemas that the app reads by. */
export const publishedSchemas: readonly PublishedSchema[] = [
  {
    file: "portolan.schema.json",
    text: () => `${JSON.stringify(designSchema(), null, 2)}\n`,
  },
  published(
    "portolan-walkthrough.schema.json",
    "Portolan walkthrough",
    "One walkthrough of the place Learn. Beside this schema the app plays a file once when it is opened: its start state has to build, and what solves a step has to reach its check.",
    walkthroughSchema,
  ),
];
