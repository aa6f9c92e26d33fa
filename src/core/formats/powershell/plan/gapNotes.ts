import type { Gap, Plan } from "../../../plan";

/** What no order of the steps keeps served throughout (O12), in words, one line a gap. */
export const gapNotes = ({ gaps, steps, old, new: now }: Plan): readonly string[] =>
  gaps.map((gap) => {
    const open = steps.filter(({ id }) => gap.steps.includes(id)).map(({ n }) => n);
    const [first, last] = [Math.min(...open), Math.max(...open)];
    const server =
      gap.kind === "receive" ? (now.servers[gap.server] ?? old.servers[gap.server]) : undefined;
    return `From step ${first} to step ${last + 1} ${whatOf(gap, server?.name)}`;
  });

function whatOf(gap: Gap, server = ""): string {
  if (gap.kind === "send")
    return `mail for ${gap.domain} leaves by neither the old nor the new way.`;
  const where = `some clients of ${server} ${gap.endpoint}`;
  return gap.lost.includes("service")
    ? `nothing takes ${where}.`
    : `${where} lack what both ends grant: ${gap.lost.join(", ")}.`;
}
