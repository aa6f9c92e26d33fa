/** Bits of ServerRole where an export has the number alone (msExchCurrentServerRoles). */
const bits: readonly (readonly [number, string])[] = [
  [1, "ClientAccess"],
  [2, "Mailbox"],
  [4, "ClientAccess"],
  [16, "UnifiedMessaging"],
  [32, "HubTransport"],
  [64, "Edge"],
  [16_384, "FrontendTransport"],
];

/** The roles that a text, or a number of bits, names; undefined where it is neither. `None` is no role at all. */
export function rolesOf(raw: unknown): ReadonlySet<string> | undefined {
  const number = typeof raw === "string" && /^\d+$/.test(raw.trim()) ? Number(raw) : raw;
  if (typeof number === "number") {
    if (!Number.isInteger(number) || number < 0) return undefined;
    return new Set(
      bits.flatMap(([bit, name]) => (Math.floor(number / bit) % 2 === 1 ? [name] : [])),
    );
  }
  if (typeof raw !== "string" || raw.trim() === "") return undefined;
  const names = raw.split(",").map((each) => each.trim());
  return new Set(
    names.filter((name) => name !== "" && name !== "None" && name !== "ProvisionedServer"),
  );
}
