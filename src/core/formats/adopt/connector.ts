import {
  formerParameters,
  knownReadOnly,
  type Parameter,
  parameters,
  type Side,
} from "../../catalogue";
import { ascending, type Value } from "../../values";
import { lineFeeds } from "../lineFeeds";
import type { Account } from "./account";
import { type Bag, type BagProperty, textNamed } from "./bag";
import type { ImportedConnector } from "./imported";
import { scopeOfSpaces } from "./localScope";

/** They have their own places and are listed nowhere else. */
const placed = new Set(["Name", "Server", "Identity"]);

const sides = ["receive", "send"] as const;

const named: Record<Side, ReadonlyMap<string, Parameter>> = {
  receive: byLowerName("receive"),
  send: byLowerName("send"),
};

function byLowerName(side: Side): ReadonlyMap<string, Parameter> {
  return new Map(
    parameters(side).flatMap((each) => [
      [each.name, each],
      [each.name.toLowerCase(), each],
    ]),
  );
}

/** As spelled, which is how exports have it, or in another case. */
const parameterNamed = (side: Side, name: string): Parameter | undefined =>
  named[side].get(name) ?? named[side].get(name.toLowerCase());

/** Makes a connector of an object that Get-ReceiveConnector or Get-SendConnector showed; null where it has no name. */
export function adoptConnector(side: Side, bag: Bag, account: Account): ImportedConnector | null {
  const { name, server } = identityOf(side, bag);
  if (name === undefined) {
    const reason = `This ${side} connector has neither Name nor Identity. Export it with all its properties.`;
    account.refuseObject({ ...lineOf(bag), reason }, bag.properties.length);
    return null;
  }
  const connector = server === null ? name : `${server}\\${name}`;
  const found = new Map<string, Value>();
  const names = new Set<string>();
  for (const property of bag.properties) {
    const parameter = parameterNamed(side, property.name);
    if (placed.has(property.name) && names.has(property.name))
      account.ambiguous(`${connector} shows ${property.name} twice.`, "the first", property.line);
    else if (placed.has(property.name)) {
      names.add(property.name);
      account.use();
    } else if (parameter?.role === "property") take(parameter, property, connector, found, account);
    else if (parameter || isShownOnly(side, property.name)) account.setAside(property.name);
    else account.unknown(property.name);
  }
  if (side === "send") scopeOfSpaces(name, bag, found, account);
  account.object();
  const properties = Object.fromEntries([...found].sort(([a], [b]) => ascending(a, b)));
  const cmdlet = side === "receive" ? "Get-ReceiveConnector" : "Get-SendConnector";
  return { kind: side, server, name, properties, cmdlet, ...lineOf(bag) };
}

function take(
  parameter: Parameter,
  property: BagProperty,
  connector: string,
  found: Map<string, Value>,
  account: Account,
): void {
  const place = { ...lineOf(property), connector, property: parameter.name };
  if (found.has(parameter.name))
    account.ambiguous(`${connector} shows ${parameter.name} twice.`, "the first", property.line);
  else if (property.raw === undefined)
    account.refuse({ ...place, reason: property.lost ?? withoutContent });
  else {
    const said = parameter.kind.coerce(lineFeeds(property.raw));
    if (said.ok) {
      found.set(parameter.name, said.value);
      account.use();
    } else account.refuse({ ...place, reason: `${said.complaint.what} ${said.complaint.mend}` });
  }
}

const isShownOnly = (side: Side, name: string): boolean =>
  knownReadOnly[side].has(name) ||
  formerParameters[side].has(name) ||
  // What the other kind of connector has is known too, and means nothing here.
  sides.some((each) => knownReadOnly[each].has(name) || named[each].has(name));

const withoutContent = "The export holds the property without its content.";

function identityOf(side: Side, bag: Bag): { name: string | undefined; server: string | null } {
  const identity = textNamed(bag, "Identity");
  const at = side === "receive" ? (identity?.indexOf("\\") ?? -1) : -1;
  const name = textNamed(bag, "Name") ?? identity?.slice(at + 1);
  const server = textNamed(bag, "Server") ?? (at > 0 ? identity?.slice(0, at) : undefined);
  return { name: name || undefined, server: side === "send" ? null : (server ?? null) };
}

const lineOf = ({ line }: { line?: number | undefined }) => (line === undefined ? {} : { line });
