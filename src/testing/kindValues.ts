import fc from "fast-check";
import type { Kind } from "../core/catalogue";
import type { Value } from "../core/values";
import { hostileText } from "./powershell/hostile";

const octet = fc.integer({ min: 0, max: 255 });
const group = fc.integer({ min: 0, max: 0xffff }).map((each) => each.toString(16));
const ipv4 = fc.tuple(octet, octet, octet).map((rest) => `10.${rest.join(".")}`);
const ipv6 = fc.tuple(group, group).map((rest) => `2001:db8:${rest.join(":")}::1`);
const label = fc.stringMatching(/^[a-z][a-z0-9]{0,10}$/);
export const domainName = fc.tuple(label, label).map((labels) => `${labels.join(".")}.example`);
const port = fc.integer({ min: 1, max: 65_535 });

const list = (item: fc.Arbitrary<string>): fc.Arbitrary<Value> =>
  fc.uniqueArray(item, { maxLength: 4 });

const two = (value: number): string => String(value).padStart(2, "0");
function span(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3600);
  const rest = [hours, Math.floor((seconds % 3600) / 60), seconds % 60].map(two).join(":");
  return days > 0 ? `${days}.${rest}` : rest;
}

/** Texts of rows, before the kind makes them canonical. */
const rows: Partial<Record<Kind["type"], fc.Arbitrary<string>>> = {
  bindings: fc.oneof(
    fc.tuple(ipv4, port).map(([ip, at]) => `${ip}:${at}`),
    fc.tuple(ipv6, port).map(([ip, at]) => `[${ip}]:${at}`),
  ),
  ranges: fc.oneof(
    ipv4,
    ipv6,
    ipv4.map((ip) => ip.replace(/\d+$/, "0/24")),
    fc.tuple(octet, octet).map(([a, b]) => `10.0.${Math.min(a, b)}.1-10.0.${Math.max(a, b)}.9`),
  ),
  spaces: fc
    .tuple(domainName, fc.integer({ min: 1, max: 100 }))
    .map(([to, cost]) => `SMTP:${to};${cost}`),
  hosts: fc.oneof(ipv4, domainName),
  servers: fc.constantFrom("EX01", "EX02", "EX03"),
  capabilities: domainName.map((domain) => `${domain}:AcceptCloudServicesMail`),
};

function candidates(kind: Kind, text: fc.Arbitrary<string>): fc.Arbitrary<Value> {
  if (kind.list) {
    const row = rows[kind.type] ?? text;
    return list(
      row.map((each) => {
        const read = kind.parseItem(each);
        return read.ok ? read.value : each;
      }),
    );
  }
  const names = (kind.options ?? []).map(({ name }) => name);
  const { min = 0, max = 2 ** 31 - 1 } = kind;
  switch (kind.type) {
    case "boolean":
    case "switch":
      return fc.boolean();
    case "integer":
    case "size":
      return kind.unlimited
        ? fc.oneof(fc.integer({ min, max }), fc.constant("Unlimited"))
        : fc.integer({ min, max });
    case "duration":
      return fc.integer({ min, max: Math.min(max, 864_000) }).map(span);
    case "choice":
      return fc.constantFrom(...names);
    case "flags":
      return fc.subarray(names.filter((name) => name !== "None")).map((some) => {
        const read = kind.coerce(some.length > 0 ? some : ["None"]);
        return read.ok ? read.value : ["None"];
      });
    case "certificate":
      return text.map((each) => `<I>CN=Authority<S>CN=${each}`);
    case "credential":
      return fc.constant("credential");
    case "address":
      return ipv4;
    case "fqdn":
    case "domain":
      return domainName;
    default:
      return fc.oneof(
        text,
        text.map((each) => `220 ${each}`),
      );
  }
}

/** Canonical values of a kind; texts are hostile on request. */
export function valuesOf(kind: Kind, { hostile = false } = {}): fc.Arbitrary<Value> {
  const text = hostile ? hostileText : fc.stringMatching(/^[A-Za-z0-9 .-]{1,20}$/);
  const isCanonical = (value: Value): boolean => kind.fault(value) === undefined;
  const given = candidates(kind, text).filter(isCanonical);
  return isCanonical(null)
    ? fc.oneof({ weight: 9, arbitrary: given }, { weight: 1, arbitrary: fc.constant(null) })
    : given;
}
