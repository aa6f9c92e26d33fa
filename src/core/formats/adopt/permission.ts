import { rightNamed, spelledRight } from "../../catalogue";
import { type Bag, rawNamed, textNamed } from "./bag";

/** What Get-ADPermission shows besides, and decides nothing on a receive connector. */
const readOnly = new Set([
  "IsValid",
  "ObjectState",
  "PSComputerName",
  "PSShowComputerName",
  "RunspaceId",
  "SerializationData",
]);

/** What an access control entry says of itself beside who may do what: its form. */
const form = new Set([
  "AccessRights",
  "ChildObjectTypes",
  "InheritanceType",
  "InheritedObjectType",
  "Properties",
]);

/** They make an entry; `Inherited` is what the table of Get-ADPermission calls IsInherited. */
const needed = ["Identity", "User", "Deny", "IsInherited", "ExtendedRights"] as const;
export const usedOfEntry: ReadonlySet<string> = new Set([...needed, "Inherited"]);

export const namesOfEntry: readonly string[] = [...usedOfEntry, ...readOnly, ...form];

/** A property that is not told by its name. */
export const restatesEntry = (property: string): boolean => form.has(property);

/** How a property that makes no entry is told. */
export const isShownOnly = (property: string): boolean =>
  readOnly.has(property) || form.has(property);

/** One entry of Get-ADPermission: an access control entry of the object that Identity names. */
export type Entry =
  | {
      readonly is: "entry";
      /** `EX01\Relay`. */
      readonly identity: string;
      readonly user: string;
      readonly deny: boolean;
      readonly inherited: boolean;
      /** Those of a receive connector, as Exchange spells them. */
      readonly rights: readonly string[];
      /** Extended rights that mean nothing on a receive connector. */
      readonly others: readonly string[];
    }
  /** Of a send connector, or of something else whose identity names no server. */
  | { readonly is: "elsewhere" }
  | {
      readonly is: "unreadable";
      readonly identity: string | undefined;
      readonly reason: string;
      /** The property that the notation lost, and its line. */
      readonly property?: string;
      readonly line?: number;
    };

const inheritedEntry = {
  is: "entry" as const,
  ...{ user: "", deny: false, inherited: true, rights: [], others: [] },
};

/** Reads an object that Get-ADPermission showed, or a selection of its properties. */
export function readEntry(bag: Bag): Entry {
  const identity = connectorIdentity(textNamed(bag, "Identity"));
  const cut = bag.properties.find(({ name, lost }) => lost !== undefined && usedOfEntry.has(name));
  const missing = needed.filter((name) => contentOf(bag, name) === undefined);
  const isWhole = cut === undefined && missing.length === 0;
  // An inherited entry decides nothing: whatever it lacks is not missed.
  if (!isWhole && contentOf(bag, "IsInherited") === true && identity?.includes("\\"))
    return { ...inheritedEntry, identity };
  if (cut?.lost !== undefined)
    return {
      ...{ is: "unreadable", identity, reason: cut.lost, property: cut.name },
      ...(cut.line !== undefined && { line: cut.line }),
    };
  if (missing.length > 0 || identity === undefined) {
    const lacks = missing.length > 0 ? missing.join(", ") : "Identity";
    const reason = `This permission entry lacks ${lacks}. Export Get-ADPermission with all its properties.`;
    return { is: "unreadable", identity, reason };
  }
  if (!identity.includes("\\")) return { is: "elsewhere" };
  const named = contentOf(bag, "ExtendedRights") as readonly string[];
  return {
    is: "entry",
    identity,
    user: contentOf(bag, "User") as string,
    deny: contentOf(bag, "Deny") as boolean,
    inherited: contentOf(bag, "IsInherited") as boolean,
    rights: [...new Set(named.filter(isReceiveRight).map(spelledRight))],
    others: named.filter((each) => !isReceiveRight(each)),
  };
}

/** The catalogue's rights, and those of later versions that are of their kinds. */
const isReceiveRight = (right: string): boolean =>
  rightNamed(right) !== undefined || /^ms-Exch-(SMTP-|Accept-Headers-|Bypass-)/i.test(right);

/** `EX01\Relay`, also where the export gives the distinguished name. */
function connectorIdentity(text: string | undefined): string | undefined {
  const parts =
    /^CN=(.+?),CN=SMTP Receive Connectors,CN=Protocols,CN=((?:\\.|[^,\\])+),CN=Servers,/i.exec(
      text ?? "",
    );
  if (!parts) return text?.trim() || undefined;
  return `${unescaped(parts[2] ?? "")}\\${unescaped(parts[1] ?? "")}`;
}

/** A comma in a name stands behind a backslash there. */
const unescaped = (name: string): string => name.replace(/\\(.)/g, "$1");

/** The content of a property of an entry; undefined where the export does not hold it, or holds something else. */
function contentOf(
  bag: Bag,
  name: (typeof needed)[number],
): string | boolean | readonly string[] | undefined {
  if (name === "ExtendedRights") return rightsOf(rawNamed(bag, name));
  if (name === "Deny") return truthOf(rawNamed(bag, name));
  if (name === "IsInherited") return truthOf(rawNamed(bag, name) ?? rawNamed(bag, "Inherited"));
  return textNamed(bag, name)?.trim() || undefined;
}

/** A Boolean, or a switch by its text. */
function truthOf(raw: ReturnType<typeof rawNamed>): boolean | undefined {
  if (typeof raw === "boolean") return raw;
  const text = typeof raw === "string" ? raw.trim().toLowerCase() : "";
  return text === "true" ? true : text === "false" ? false : undefined;
}

/** Names of rights: a list, one text in which CSV joined it (O11, O12), or nothing for an entry of other access. */
function rightsOf(raw: ReturnType<typeof rawNamed>): readonly string[] | undefined {
  if (raw === null || raw === "") return [];
  const texts = typeof raw === "string" ? raw.trim().split(/[\s,;|]+/) : raw;
  if (!Array.isArray(texts)) return undefined;
  const names = texts.map((each) => (typeof each === "string" ? each.trim() : ""));
  return names.every((each) => each !== "") ? names : undefined;
}
