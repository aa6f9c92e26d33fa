import type { Raw } from "../../catalogue";
import type { Json } from "./parse";

export type Members = { readonly [key: string]: Json };
/** The value of a member, with the notation taken off. */
export type Unwrap = (value: Json | undefined) => Raw | undefined;

interface Shape {
  /** Members that an object of this shape has, all of them. */
  readonly keys: readonly string[];
  readonly read: (members: Members, unwrap: Unwrap) => Raw | undefined;
}

const text = (raw: Raw | undefined): string | undefined =>
  typeof raw === "string" && raw !== "" ? raw : undefined;

/** Seconds as .NET writes a span: `00:10:00`, `1.00:00:00`, with a fraction where there is one. */
function span(ticks: number): string {
  const all = Math.floor(Math.abs(ticks) / 10_000_000);
  const rest = Math.abs(ticks) % 10_000_000;
  const [days, hours, minutes, seconds] = [
    Math.floor(all / 86_400),
    Math.floor(all / 3600) % 24,
    Math.floor(all / 60) % 60,
    all % 60,
  ].map((each, index) => (index === 0 ? String(each) : String(each).padStart(2, "0")));
  const fraction = rest === 0 ? "" : `.${String(rest).padStart(7, "0")}`;
  const day = days === "0" ? "" : `${days}.`;
  return `${ticks < 0 ? "-" : ""}${day}${hours}:${minutes}:${seconds}${fraction}`;
}

/** An IPv4 address as .NET keeps it: a number, its first octet in the lowest bits. */
const ofNumber = (address: number): string | undefined =>
  Number.isInteger(address) && address >= 0 && address <= 0xffff_ffff
    ? [0, 8, 16, 24].map((bits) => (address >>> bits) & 255).join(".")
    : undefined;

/** Objects of Exchange as ConvertTo-Json writes them, by their members (script-shapes O9, O9b, O10); the first that fits. */
export const shapes: readonly Shape[] = [
  // An enumeration of a remote object: two names that differ in case only.
  { keys: ["value", "Value"], read: ({ value, Value }, of) => text(of(Value)) ?? of(value) },
  {
    keys: ["IsUnlimited"],
    read: ({ IsUnlimited, Value }, of) => {
      if (IsUnlimited === true) return "Unlimited";
      return Value === null ? undefined : of(Value);
    },
  },
  { keys: ["IsPresent"], read: ({ IsPresent }, of) => of(IsPresent) },
  { keys: ["Expression"], read: ({ Expression }, of) => text(of(Expression)) },
  {
    keys: ["LowerBound", "UpperBound"],
    read: ({ LowerBound, UpperBound }, of) => {
      const [first, last] = [text(of(LowerBound)), text(of(UpperBound))];
      return first === undefined || last === undefined ? undefined : `${first}-${last}`;
    },
  },
  {
    keys: ["Port", "Address"],
    read: ({ Port, Address }, of) => {
      const address = text(of(Address));
      if (address === undefined || typeof Port !== "number") return undefined;
      return address.includes(":") ? `[${address}]:${Port}` : `${address}:${Port}`;
    },
  },
  {
    keys: ["Type", "Address", "Cost"],
    read: ({ Type, Address, Cost, IsX400Type, X400Address }, of) => {
      const space = text(of(Address)) ?? (IsX400Type === true ? text(of(X400Address)) : undefined);
      const [type, cost] = [text(of(Type)), of(Cost)];
      if (space === undefined || type === undefined || typeof cost !== "number") return undefined;
      return `${type}:${space};${cost}`;
    },
  },
  {
    keys: ["IsIPAddress"],
    read: ({ IsIPAddress, Address, Domain }, of) =>
      text(of(IsIPAddress === true ? Address : Domain)),
  },
  { keys: ["IPAddressToString"], read: ({ IPAddressToString }, of) => text(of(IPAddressToString)) },
  {
    keys: ["Address", "AddressFamily"],
    read: ({ Address, AddressFamily }) =>
      typeof Address === "number" && (AddressFamily === 2 || AddressFamily === "InterNetwork")
        ? ofNumber(Address)
        : undefined,
  },
  {
    keys: ["Ticks", "TotalSeconds"],
    read: ({ Ticks }) =>
      typeof Ticks === "number" && Number.isSafeInteger(Ticks) ? span(Ticks) : undefined,
  },
  {
    keys: ["Domain", "Capabilities"],
    read: ({ Domain, Capabilities }, of) => {
      const [domain, names] = [text(of(Domain)), text(of(Capabilities))];
      return domain === undefined || names === undefined
        ? undefined
        : `${domain}:${names.replace(/,\s+/g, ",")}`;
    },
  },
  {
    keys: ["CertificateIssuer", "CertificateSubject"],
    read: ({ CertificateIssuer, CertificateSubject }, of) => {
      const [issuer, subject] = [text(of(CertificateIssuer)), text(of(CertificateSubject))];
      return issuer === undefined || subject === undefined
        ? undefined
        : `<I>${issuer}<S>${subject}`;
    },
  },
  // AdminDisplayVersion of a server.
  {
    keys: ["Major", "Minor", "Build"],
    read: ({ Major, Minor, Build }) => `${Major}.${Minor}.${Build}`,
  },
  // A usage of a certificate.
  {
    keys: ["FriendlyName", "ObjectId"],
    read: ({ FriendlyName, ObjectId }, of) => text(of(ObjectId)) ?? text(of(FriendlyName)),
  },
  // Its text is a secret, and never kept.
  { keys: ["UserName", "Password"], read: () => "secret" },
  { keys: ["RawIdentity"], read: ({ RawIdentity }, of) => text(of(RawIdentity)) },
  { keys: ["Address", "IncludeSubDomains"], read: ({ Address }, of) => text(of(Address)) },
  {
    keys: ["Name"],
    read: ({ Name, DistinguishedName }, of) =>
      text(of(Name)) ?? firstName(text(of(DistinguishedName))),
  },
  {
    keys: ["DistinguishedName"],
    read: ({ DistinguishedName }, of) => firstName(text(of(DistinguishedName))),
  },
  { keys: ["Domain"], read: ({ Domain }, of) => text(of(Domain)) },
];

/** `EX01` of `CN=EX01,CN=Servers,…`. */
const firstName = (path: string | undefined): string | undefined =>
  /^CN=((?:\\.|[^,\\])+)/i.exec(path ?? "")?.[1]?.replace(/\\(.)/g, "$1");
