import type { PartExpectation } from "../edit";
import { type Expectation, partSchemas } from "../model";
import type { RefusedPart } from "./adopt";

/** Reads expectations as they stand in import JSON: without ids, or with ids that are given anew. One that cannot be read is refused. */
export function expectationsOf(
  said: readonly unknown[],
  file: string,
  refused: RefusedPart[],
): readonly PartExpectation[] {
  return said.flatMap((each, index) => {
    const read = partSchemas.expectations.safeParse({ ...Object(each), id: "imported" });
    if (read.success) {
      const { id: _, ...expectation } = read.data as Expectation;
      return [expectation as PartExpectation];
    }
    const { name } = Object(each) as { readonly name?: unknown };
    const which = typeof name === "string" ? name : `number ${index + 1}`;
    refused.push({ file, reason: `Expectation ${which}: it is no question with an answer.` });
    return [];
  });
}
