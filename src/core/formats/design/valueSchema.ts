import { z } from "zod";
import { int32, type Kind } from "../../catalogue";

/** The shape of a kind's canonical values; `fault` of the kind says the rest, in words. */
export function valueSchema(kind: Kind): z.ZodType {
  if (kind.list || kind.type === "flags") return z.array(z.string());
  switch (kind.type) {
    case "boolean":
    case "switch":
      return z.boolean().nullable();
    case "credential":
      return z.literal("credential").nullable();
    case "integer":
    case "size": {
      const { min = int32.min, max = int32.max, unlimited } = kind;
      const number = z.int().min(min).max(max);
      return (unlimited ? z.union([number, z.literal("Unlimited")]) : number).nullable();
    }
    default:
      return z.string().nullable();
  }
}
