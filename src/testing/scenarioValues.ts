import fc from "fast-check";
import type { Parameter, ParameterValue, ParameterValues, Scenario } from "../core/learn";

/** Values that a person may well fill into a scenario: other than its own, and of the same nature. */
export function variedValues(scenario: Scenario): fc.Arbitrary<ParameterValues> {
  // Names of one party belong together: hosts, their certificate, their domain.
  return fc
    .tuple(
      fc.record(
        Object.fromEntries(scenario.parameters.map((each) => [each.id, valuesOf(each)] as const)),
      ),
      fc.stringMatching(/^[a-z][a-z0-9]{2,9}$/),
    )
    .map(([values, party]) =>
      Object.fromEntries(
        Object.entries(values).map(([id, value]) => [
          id,
          ofParty.has(kindIn(scenario, id)) ? renamed(value, party) : value,
        ]),
      ),
    );
}

const kindIn = ({ parameters }: Scenario, id: string): Parameter["kind"] | undefined =>
  parameters.find((each) => each.id === id)?.kind;

const ofParty = new Set<Parameter["kind"] | undefined>([
  "domain",
  "domain-pattern",
  "domain-patterns",
  "host",
  "hosts",
]);

/** `mx.partner.example` → `mx.<party>.example`, in the own names of a tenant the label before. */
function renamed(value: ParameterValue, party: string): ParameterValue {
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return value.map((each) => String(renamed(each, party)));
  return value
    .replace(/(?<![\w-])(?!corp\.)([a-z-]+)\.example$/, `$1${party}.example`)
    .replace(/^corp-example\./, `${party}-example.`);
}

function valuesOf(parameter: Parameter): fc.Arbitrary<ParameterValue> {
  const given = parameter.default;
  const list = Array.isArray(given) ? given : [String(given)];
  switch (parameter.kind) {
    case "servers":
      // One alone is a single point of failure, and the rules say so.
      return fc.shuffledSubarray(list, { minLength: Math.min(2, list.length) });
    case "ranges":
    case "addresses":
      return fc.uniqueArray(fc.constantFrom(...list).chain(near), { minLength: 1, maxLength: 3 });
    case "host":
      return /^[\d.]+$/.test(String(given)) ? near(String(given)) : fc.constant(given);
    case "hosts":
      return fc.shuffledSubarray(list, { minLength: 1 });
    case "port":
      return fc.constantFrom(587, 2525);
    case "size":
      return fc.integer({ min: Number(given), max: Number(given) * 2 });
    case "count":
      return fc.integer({ min: Number(given), max: Number(given) * 3 });
    case "name":
      return fc.stringMatching(/^[A-Z][a-z]{2,12}( [a-z]{2,12}){0,2}$/);
    case "account":
      return fc.stringMatching(/^[A-Z]{2,8}\\[a-z][a-z0-9-]{1,14}$/);
    default:
      return fc.constant(given);
  }
}

/** A range as large as the given one, elsewhere: private stays private, documentation stays documentation. */
function near(text: string): fc.Arbitrary<string> {
  const [, prefix] = text.split("/");
  if (text.includes(":"))
    return fc
      .tuple(fc.integer({ min: 0x100, max: 0xfff }), fc.integer({ min: 56, max: 64 }))
      .map(([net]) => `2001:db8:${net.toString(16)}::/64`);
  const length = prefix === undefined ? 32 : Number(prefix);
  const block = (net: string, last: number): string => {
    const size = 2 ** Math.max(0, 32 - length);
    const own = length >= 24 ? last - (last % size) : 0;
    return length === 32 ? `${net}.${last}` : `${net}.${own}/${length}`;
  };
  const octet = fc.integer({ min: 1, max: 250 });
  // 192.0.2.0 to 192.0.2.127 hold hosts of the practice organisations.
  if (!text.startsWith("10."))
    return fc.integer({ min: 128, max: 250 }).map((last) => block("192.0.2", last));
  const second = fc.integer({ min: 30, max: 89 });
  return fc
    .tuple(second, length < 24 ? fc.constant(0) : octet, octet)
    .map(([a, b, c]) => block(`10.${a}.${b}`, c));
}
