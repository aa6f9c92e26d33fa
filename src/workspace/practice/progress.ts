import type { z } from "zod";
import type { Organisation } from "../../core/model";
import type { progressSchema } from "./progressSchema";

export type Progress = Readonly<Omit<z.infer<typeof progressSchema>, "readBack">> & {
  readonly readBack?: Organisation["deployed"];
};

/** The step after the last: the closing question and what comes then. */
export const theEnd = "end";

/** What the functions here need to know of a walkthrough. */
export interface Steps {
  readonly steps: readonly { readonly id: string }[];
}

interface Beginning {
  readonly walkthrough: string;
  readonly version: string;
  readonly workspace: string;
  readonly before?: string | undefined;
  readonly own?: unknown;
}

/** The progress of a walkthrough that begins now. */
export function begin(
  { walkthrough, version, workspace, before, own }: Beginning,
  { steps }: Steps,
  now: number,
): Progress {
  return {
    ...{ format: 1, walkthrough, version, workspace, step: steps[0]?.id ?? theEnd },
    ...{ ticked: [], skipped: [], answers: {}, closing: [], hints: {} },
    ...{ started: now, changed: now },
    ...(before !== undefined && { before }),
    ...(own !== undefined && { own }),
  };
}

/** The same walkthrough from its start, in the same organisation. */
export const again = (progress: Progress, steps: Steps, now: number): Progress => {
  const { walkthrough, version, workspace, before, own } = progress;
  return begin({ walkthrough, version, workspace, before, own }, steps, now);
};

/** A step is done; it stays done. */
export const tick = (progress: Progress, step: string): Progress =>
  progress.ticked.includes(step)
    ? progress
    : {
        ...progress,
        ticked: [...progress.ticked, step],
        skipped: progress.skipped.filter((each) => each !== step),
      };

/** A step is passed over. */
export const skip = (progress: Progress, step: string): Progress =>
  isPassed(progress, step) ? progress : { ...progress, skipped: [...progress.skipped, step] };

export const isPassed = ({ ticked, skipped }: Progress, step: string): boolean =>
  ticked.includes(step) || skipped.includes(step);

/** What was said before the result was seen. */
export const answer = (progress: Progress, step: string, choice: number): Progress => ({
  ...progress,
  answers: { ...progress.answers, [step]: choice },
});

/** Shows the hints up to a level. */
export const hint = (progress: Progress, step: string, level: number): Progress => ({
  ...progress,
  hints: { ...progress.hints, [step]: Math.max(level, progress.hints[step] ?? 0) },
});

/** A choice of the closing question; the right one finishes the walkthrough, at a time. */
export function close(progress: Progress, choice: number, finished?: number): Progress {
  const closing = [...progress.closing.filter((each) => each !== choice), choice];
  return finished === undefined
    ? { ...progress, closing }
    : { ...progress, closing, finished: progress.finished ?? finished };
}

export const goTo = (progress: Progress, step: string): Progress => ({ ...progress, step });

/** The step to look at after this one: the next that is neither done nor skipped, else one before, else the end. */
export function after(progress: Progress, { steps }: Steps, step: string): string {
  const here = steps.findIndex(({ id }) => id === step);
  const order = [...steps.slice(here + 1), ...steps.slice(0, here + 1)];
  return order.find(({ id }) => !isPassed(progress, id) && id !== step)?.id ?? theEnd;
}

/** Takes over another version of the text: what belongs to steps of the same id stays. */
export function withText(progress: Progress, version: string, { steps }: Steps): Progress {
  if (progress.version === version) return progress;
  const known = new Set(steps.map(({ id }) => id));
  const some = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => known.has(id)));
  const kept: Progress = {
    ...progress,
    version,
    ticked: progress.ticked.filter((id) => known.has(id)),
    skipped: progress.skipped.filter((id) => known.has(id)),
    answers: some(progress.answers),
    hints: some(progress.hints),
  };
  const stays = progress.step === theEnd || known.has(progress.step);
  return stays
    ? kept
    : { ...kept, step: steps.find(({ id }) => !isPassed(kept, id))?.id ?? theEnd };
}
