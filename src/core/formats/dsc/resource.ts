import { type Connector, identityOf, type Organisation, type Permission } from "../../model";
import { circumstancesMaking, makingOf } from "../../plan";
import { comment, credentialVariable, type Quoted, quote, quoteList } from "../powershell/quote";
import { propertyOf } from "./property";
import { type Resource, resources } from "./schema";

/** A connector in the configuration: its lines, without the indent of where it stands. */
export interface Written {
  readonly lines: readonly string[];
  /** The credential that it asks for, and whose it is. */
  readonly credential?: { readonly variable: Quoted; readonly name: string };
}

const pair = (name: string, text: string): string => `    ${name.padEnd(39)} = ${text}`;

/** A connector as it is to be. `number` makes the name of the resource, which no value gets into. */
export function present(organisation: Organisation, connector: Connector, number: number): Written {
  const resource = resources[connector.kind];
  const opened = opening(organisation, connector, resource, number, "Present");
  if (typeof opened === "string") return { lines: [comment(opened)] };
  const circumstances = circumstancesMaking(organisation, connector);
  const usage = quote(circumstances.usage ?? "Custom");
  const { now, later } = makingOf(connector, circumstances);
  const variable = credentialVariable(String(number));
  // New- is told the usage, whose defaults the other values stand over; Set- does not know it, so the resource leaves it out.
  const lines = [...opened.lines, ...(usage.ok ? [pair("Usage", usage.value)] : [])];
  const said = new Map([...now, ...later].map((each) => [each.parameter.name, each]));
  if (connector.kind === "send" && !said.has("AddressSpaces"))
    return {
      lines: [comment(`${connector.name} is left out: the design says no address spaces.`)],
    };
  const lacks: string[] = [];
  for (const each of said.values()) {
    const property = propertyOf(resource, each, variable);
    if ("text" in property) lines.push(pair(property.name, property.text));
    else lacks.push(`${property.name} is not kept: ${property.lacks}.`);
  }
  if (connector.kind === "receive") {
    lines.push(...rightsOf("Allow", connector.permissions, lacks, false));
    lines.push(...rightsOf("Deny", connector.permissions, lacks, true));
  }
  const asks = said.has("AuthenticationCredential");
  return {
    lines: [...lacks.map(comment), ...lines, "}"],
    ...(asks && { credential: { variable, name: connector.name } }),
  };
}

/** A connector that is to be gone. */
export function absent(organisation: Organisation, connector: Connector, number: number): Written {
  const resource = resources[connector.kind];
  const opened = opening(organisation, connector, resource, number, "Absent");
  if (typeof opened === "string") return { lines: [comment(opened)] };
  if (connector.kind === "receive") return { lines: [...opened.lines, "}"] };
  const spaces = connector.explicit.AddressSpaces;
  const listed = quoteList(Array.isArray(spaces) ? spaces : []);
  const text =
    listed.ok && Array.isArray(spaces) && spaces.length > 0 ? `@(${listed.value})` : "@('*')";
  return { lines: [...opened.lines, pair("AddressSpaces", text), "}"] };
}

function opening(
  organisation: Organisation,
  connector: Connector,
  { name, key }: Resource,
  number: number,
  ensure: "Present" | "Absent",
): { readonly lines: readonly string[] } | string {
  const identity = identityOf(organisation, connector);
  const quoted = quote(identity);
  if (!quoted.ok) return `${identity} is left out. ${quoted.complaint.what}`;
  if (connector.kind === "receive" && identity.split("\\").length !== 2)
    return `${identity} is left out: the resource takes a server and a name with one backslash between them.`;
  return {
    lines: [
      `${name} ${ensure}${number} {`,
      pair(key, quoted.value),
      pair("Credential", "$ExchangeCredential"),
      pair("Ensure", ensure === "Present" ? "'Present'" : "'Absent'"),
    ],
  };
}

/** Entries of Add-ADPermission, one key a user: a hashtable has each once, in whatever case. */
function rightsOf(
  verb: "Allow" | "Deny",
  permissions: readonly Permission[] | undefined,
  lacks: string[],
  deny: boolean,
): string[] {
  const users = new Map<string, { user: string; rights: Set<string> }>();
  for (const each of permissions ?? []) {
    if (each.deny !== deny) continue;
    const known = users.get(each.user.toLowerCase()) ?? { user: each.user, rights: new Set() };
    for (const right of each.rights) known.rights.add(right);
    users.set(each.user.toLowerCase(), known);
  }
  const entries: string[] = [];
  for (const { user, rights } of users.values()) {
    const [who, what] = [quote(user), quote([...rights].join(","))];
    if (who.ok && what.ok) entries.push(`${who.value} = ${what.value}`);
    else lacks.push(`Rights of ${user} are not kept: no script can carry their text.`);
  }
  return entries.length === 0
    ? []
    : [pair(`ExtendedRight${verb}Entries`, `@{ ${entries.join("; ")} }`)];
}
