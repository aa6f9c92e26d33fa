import { z } from "zod";
import type { Progress } from "./progress";

/** What is told of a walkthrough to whoever trains: steps and hints, and nobody's name. */
export const reportSchema = z.strictObject({
  portolan: z.literal("walkthrough progress"),
  format: z.literal(1),
  walkthrough: z.string().min(1).max(300),
  steps: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(300),
        done: z.boolean(),
        skipped: z.boolean(),
        hints: z.int().min(0).max(3),
      }),
    )
    .max(100),
});

export type Report = z.infer<typeof reportSchema>;

interface Text {
  readonly id: string;
  readonly steps: readonly { readonly id: string }[];
}

export const reportOf = ({ id, steps }: Text, progress: Progress): Report => ({
  portolan: "walkthrough progress",
  format: 1,
  walkthrough: id,
  steps: steps.map((step) => ({
    id: step.id,
    done: progress.ticked.includes(step.id),
    skipped: progress.skipped.includes(step.id),
    hints: progress.hints[step.id] ?? 0,
  })),
});

/** The same in one line: `first-connector 6/7 hints 0,1,0,2,0,0,0`. */
export const reportLine = ({ walkthrough, steps }: Report): string =>
  `${walkthrough} ${steps.filter(({ done }) => done).length}/${steps.length} hints ${steps
    .map(({ hints }) => hints)
    .join(",")}`;

/** Reads a file of progress; a string says why it is none. */
export function readReport(text: string): Report | string {
  try {
    const read = reportSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : "It is no progress of a walkthrough.";
  } catch {
    return "It is no JSON.";
  }
}
