import type { Checked } from "../../core/check";

/** What differs, in words: `verdict is accepted, expected refused`. */
export function differenceOf({ expectation, differs, got }: Checked): string {
  const expected: Readonly<Record<string, unknown>> = { ...expectation.expect };
  return differs
    .map(
      (each) => `${labels[each] ?? each} is ${text(got[each])}, expected ${text(expected[each])}`,
    )
    .join("; ");
}

const labels: Readonly<Record<string, string>> = {
  nextHop: "next hop",
  permissionsInclude: "held rights",
  strangerRelayAddresses: "addresses that may relay",
};

function text(value: unknown): string {
  if (value === null || value === undefined) return "none";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
  return String(value);
}
