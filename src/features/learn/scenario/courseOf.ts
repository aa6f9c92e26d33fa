import type { Checked } from "../../../core/check";
import type { Organisation } from "../../../core/model";

/** The connectors that an expectation names, to be lit in the chart. */
export function courseOf(
  organisation: Organisation,
  { expectation }: Checked,
): ReadonlySet<string> {
  const expect = expectation.expect as { readonly connector?: string | null };
  const asked =
    "simulate" in expectation
      ? expectation.simulate
      : "exposure" in expectation
        ? expectation.exposure
        : undefined;
  const name = expect.connector?.toLowerCase();
  const server = asked?.server.toLowerCase();
  return new Set(
    Object.values(organisation.connectors)
      .filter((each) => {
        if (each.kind === "send") return each.name.toLowerCase() === name;
        const at = organisation.servers[each.server]?.name.toLowerCase();
        return at === server && (name === undefined || each.name.toLowerCase() === name);
      })
      .map(({ id }) => id),
  );
}
