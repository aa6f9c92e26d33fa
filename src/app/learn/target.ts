import { groups, parameter } from "../../core/catalogue";
import type { Check, Place, Target } from "../../core/learn";

/** Fields of the question in Simulate, as walkthroughs call them and as the place does. */
const asked: Readonly<Record<string, string>> = {
  client: "Address",
  listener: "Address, port",
  server: "Server",
  sender: "From",
  recipient: "To",
  size: "Size",
  tls: "TLS",
  "sign-in": "Sign-in",
  certificate: "Certificate",
  port: "Port",
  auth: "AUTH",
  starttls: "STARTTLS",
};

const lists = { explorer: "Explorer", problems: "Problems", sessions: "Sessions" } as const;

/** The name of a field in the question; undefined where it is no part of one. */
export const askedLabel = (field: string): string | undefined =>
  Object.hasOwn(asked, field.toLowerCase()) ? asked[field.toLowerCase()] : undefined;

/** How the form calls what is no parameter. */
export const fieldName = (field: string): string =>
  field.toLowerCase() === "permissions" ? "permissions" : field;

/** The group of the form in which a parameter stands, by its id. */
export const groupOfField = (field: string): string | undefined => {
  if (fieldName(field) === "permissions") return "permissions";
  const declared = parameter("receive", field) ?? parameter("send", field);
  return declared?.role === "property" ? declared.group : undefined;
};

/** The text twin of the ring: `Field *TransportRole*, group Network`. */
export function targetText(target: Target): string {
  if ("list" in target) return `List *${lists[target.list]}*`;
  if ("button" in target) return `Button *${target.button}*`;
  if ("tab" in target) return `Tab *${target.tab}*`;
  const label = askedLabel(target.field);
  if (label !== undefined) return `Field *${label}* of the question`;
  const group = groups.find(({ id }) => id === groupOfField(target.field));
  return `Field *${target.field}*${group ? `, group ${group.title}` : ""}`;
}

/** The connectors that a check speaks of, by their identity, in its order. */
export function connectorsIn(check: Check): readonly string[] {
  if (check.kind === "all" || check.kind === "any" || check.kind === "not")
    return check.of.flatMap(connectorsIn);
  if (check.kind === "property" || check.kind === "permission") return [check.connector];
  if (check.kind === "finding" || check.kind === "refusal")
    return check.at === undefined ? [] : [check.at];
  if (check.kind === "at") return check.select === undefined ? [] : [check.select];
  if (check.kind === "plan" && "connector" in check && check.connector !== undefined)
    return [check.connector];
  if (check.kind !== "connector") return [];
  const named = check.where.find(({ parameter: each }) => each === "Name")?.test;
  const name = named && "is" in named ? named.is : undefined;
  if (typeof name !== "string") return [];
  return [check.server === undefined ? name : `${check.server}\\${name}`];
}

/** Places in which a control of this kind can stand. */
export const placeOf = (target: Target, place: Place): Place =>
  "field" in target && askedLabel(target.field) !== undefined ? "simulate" : place;
