import type { Need, Side } from "./parameter";
import { parameter } from "./registry";

/** A prerequisite in words: `DNSRoutingEnabled Off`, `AuthMechanism with Tls`. */
export function needText(of: Side, need: Need): string {
  if ("has" in need) return `${need.parameter} with ${need.has}`;
  const kind = parameter(of, need.parameter)?.kind;
  const values = need.is.map((value) => kind?.show(value) ?? String(value));
  return `${need.parameter} ${values.join(" or ")}`;
}
