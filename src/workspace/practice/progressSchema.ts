import { z } from "zod";
import { partSchemas } from "../../core/model";

const when = z.number().int().nonnegative();
const text = z.string().min(1).max(300);

/**
 * How far a walkthrough is on this machine. `own` holds the whole of one that came from a file, so that it
 * can go on after a reload; it is read like any file.
 */
export const progressSchema = z.strictObject({
  format: z.literal(1),
  walkthrough: text,
  /** Tells one version of the text from another. */
  version: text,
  /** Id of the step that is looked at; `end` after the last. */
  step: text,
  ticked: z.array(text).max(100),
  skipped: z.array(text).max(100),
  /** Choice by id of the step, 0 being the first. */
  answers: z.record(text, z.int().min(0).max(9)),
  /** Choices of the closing question in the order in which they were made. */
  closing: z.array(z.int().min(0).max(9)).max(20),
  /** Hints that were looked at, by id of the step: 1 to 3. */
  hints: z.record(text, z.int().min(0).max(3)),
  /** The practice organisation. */
  workspace: text,
  /** The workspace that was open before. */
  before: text.exactOptional(),
  started: when,
  changed: when,
  finished: when.exactOptional(),
  /** What was deployed before it was read back first: what a plan held then stays true. */
  readBack: z.record(text, partSchemas.deployed).exactOptional(),
  own: z.unknown().optional(),
});
