import { parameter as declaredParameter, type ServerRole } from "../../catalogue";
import { type Organisation, orderedServers, sendConnectors, serverNamed } from "../../model";
import {
  type Complaint,
  clip,
  type Family,
  type Parsed,
  parseDomain,
  parseFqdn,
  parseIdentifier,
  parseRange,
  parseSize,
  parseSmartHost,
  printIdentifier,
  printRange,
  read,
  refused,
  showSize,
  sizeOf,
  type Value,
} from "../../values";
import { kits } from "../kits";
import { rangesOf } from "./addresses";
import type { Parameter, ParameterKind, ParameterValue, Scenario } from "./scenario";

/** What the reader of a parameter looks at besides the text. */
export interface Surroundings {
  readonly organisation: Organisation;
  readonly scenario: Scenario;
}

type Reader = (text: string, parameter: Parameter, around: Surroundings) => Parsed<string | number>;

const complain = (code: string, what: string, mend: string): Parsed<never> =>
  refused({ code, what, mend });

/** The servers that a parameter may name: those of the role that its default has in the scenario's practice organisation. */
export function serversFor(parameter: Parameter, { organisation, scenario }: Surroundings) {
  const role = roleOf(parameter, scenario);
  return orderedServers(organisation).filter((each) => each.role === role);
}

function roleOf({ default: given }: Parameter, { fixture }: Scenario): ServerRole {
  const name = Array.isArray(given) ? given[0] : given;
  return kits[fixture.on].servers.find((each) => each.name === name)?.role ?? "Mailbox";
}

const server: Reader = (text, parameter, around) => {
  const found = text.trim() === "" ? undefined : serverNamed(around.organisation, text.trim());
  const fitting = serversFor(parameter, around);
  if (found && fitting.includes(found)) return read(found.name);
  const role = roleOf(parameter, around.scenario);
  const choose =
    fitting.length > 0
      ? `Choose ${fitting
          .slice(0, 4)
          .map(({ name }) => name)
          .join(", ")}${fitting.length > 4 ? " or another" : ""}.`
      : `Add an ${role} server in Design, or take the practice organisation.`.replace(
          "an Mailbox",
          "a Mailbox",
        );
  if (found) return complain("server-role", `${found.name} is no ${role} server.`, choose);
  const what =
    text.trim() === "" ? "A server is missing." : `There is no server ${clip(text.trim())}.`;
  return complain("server-absent", what, choose);
};

const sendConnector: Reader = (text, _, { organisation }) => {
  const all = sendConnectors(organisation);
  const found = all.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
  if (found) return read(found.name);
  return complain(
    "send-connector-absent",
    text.trim() === ""
      ? "A send connector is missing."
      : `There is no send connector ${clip(text.trim())}.`,
    all.length > 0
      ? `Choose ${all
          .slice(0, 4)
          .map(({ name }) => name)
          .join(", ")}.`
      : "Add one in Design, or take the practice organisation.",
  );
};

/** Ranges of the family that the defaults have: the listeners of the scenario are of that family. */
const range: Reader = (text, parameter) => {
  const parsed = parseRange(text);
  if (!parsed.ok) return parsed;
  const family = familyOf(parameter);
  if (parsed.value.family !== family)
    return complain(
      "range-family",
      `${clip(text.trim())} is IPv${parsed.value.family}, and this connector listens on IPv${family} for these clients.`,
      `Write IPv${family} addresses only.`,
    );
  if (parsed.value.first === 0n && sizeOf(parsed.value) > 1n << (family === 4 ? 31n : 127n))
    return complain(
      "range-whole",
      "This is every address there is.",
      "Write the addresses that need this connector.",
    );
  return read(printRange(parsed.value), parsed.note);
};

const familyOf = ({ default: given }: Parameter): Family =>
  rangesOf(Array.isArray(given) ? given : [])[0]?.family ?? 4;

const address: Reader = (text, parameter, around) => {
  const parsed = range(text, parameter, around);
  if (!parsed.ok) return parsed;
  const [found] = rangesOf([String(parsed.value)]);
  if (found && sizeOf(found) === 1n) return parsed;
  return complain(
    "address-range",
    `${clip(text.trim())} is a range of addresses.`,
    "Write single addresses, one a line.",
  );
};

const domain: Reader = (text) => {
  const parsed = parseDomain(text);
  if (!parsed.ok || !parsed.value.startsWith("*")) return parsed;
  return complain(
    "domain-pattern",
    `${clip(parsed.value)} stands for many domains.`,
    `Write one: ${parsed.value.slice(2)}.`,
  );
};

const whole = (text: string): number | undefined => {
  const digits = text.trim().replaceAll(/[ ,\u2009]/g, "");
  return /^\d{1,10}$/.test(digits) ? Number(digits) : undefined;
};

const within =
  (min: number, max: number): Reader =>
  (text) => {
    const number = whole(text);
    if (number !== undefined && number >= min && number <= max) return read(number);
    return complain(
      "number-range",
      text.trim() === ""
        ? "A number is missing."
        : `${clip(text.trim())} is no whole number from ${min} to ${max}.`,
      `Write a whole number from ${min} to ${max}.`,
    );
  };

const size: Reader = (text) => {
  const parsed = parseSize(text);
  if (!parsed.ok) return parsed;
  if (parsed.value !== "Unlimited" && parsed.value > 0) return read(parsed.value);
  return complain("size-limited", "This size has a limit.", "Write it as 25 MB.");
};

const certificate: Reader = (text) => {
  const parsed = parseIdentifier(text);
  return parsed.ok ? read(printIdentifier(parsed.value)) : parsed;
};

/** `DOMAIN\name`, as Add-ADPermission takes an account. */
const account: Reader = (text) => {
  const said = text.trim();
  if (/^[^\\/[\]:;|=,+*?<>"\s]+\\[^\\/[\]:;|=,+*?<>"]{1,64}$/.test(said)) return read(said);
  return complain(
    "account-form",
    said === "" ? "An account is missing." : `${clip(said)} is no account of a domain.`,
    "Write it as CORP\\svc-scan.",
  );
};

const name: Reader = (text) => {
  const said = text.trim();
  const parsed = textKind("Name").parse(said);
  if (!parsed.ok) return parsed;
  if (said !== "" && !/[\\\p{Cc}]/u.test(said)) return read(said);
  return complain(
    "name-form",
    said === "" ? "A name is missing." : `${clip(said)} holds a sign that no name has.`,
    "Write up to 64 characters on one line, without a backslash.",
  );
};

function textKind(named: string) {
  const kind = declaredParameter("receive", named)?.kind;
  if (!kind || kind.list) throw new Error(`${named} is no text of the catalogue.`);
  return kind;
}

interface KindOf {
  readonly reader: Reader;
  /** Several values, one a line. */
  readonly list?: true;
  readonly item: string;
}

const most = 2_147_483_647;
const kinds: Readonly<Record<ParameterKind, KindOf>> = {
  server: { reader: server, item: "server" },
  servers: { reader: server, list: true, item: "server" },
  "send-connector": { reader: sendConnector, item: "send connector" },
  ranges: { reader: range, list: true, item: "address or range" },
  addresses: { reader: address, list: true, item: "address" },
  domain: { reader: domain, item: "domain" },
  "domain-pattern": { reader: parseDomain, item: "domain" },
  "domain-patterns": { reader: parseDomain, list: true, item: "domain" },
  host: { reader: parseSmartHost, item: "host" },
  hosts: { reader: parseSmartHost, list: true, item: "host" },
  fqdn: { reader: parseFqdn, item: "name" },
  port: { reader: within(1, 65_535), item: "port" },
  size: { reader: size, item: "size" },
  count: { reader: within(1, most), item: "number" },
  certificate: { reader: certificate, item: "certificate" },
  account: { reader: account, item: "account" },
  name: { reader: name, item: "name" },
};

/** Whether a parameter takes several values, one a line. */
export const takesSeveral = ({ kind }: Parameter): boolean => kinds[kind].list === true;

/** A value as it is typed: several stand one a line, sizes in their unit. */
export function typedText({ kind }: Parameter, value: ParameterValue): string {
  if (Array.isArray(value)) return value.join("\n");
  return kind === "size" && typeof value === "number" ? showSize(value) : String(value);
}

/** One row that could not be read, of how many. */
const inRow = (complaint: Complaint, row: number, rows: number): Complaint =>
  rows > 1 ? { ...complaint, what: `Line ${row + 1}: ${complaint.what}` } : complaint;

/** Reads what was typed for a parameter, or the value of a file: canonical, or one complaint with its mend. */
export function readParameter(
  parameter: Parameter,
  typed: Value,
  around: Surroundings,
): Parsed<ParameterValue> {
  const { reader, list, item } = kinds[parameter.kind];
  if (!list)
    return reader(Array.isArray(typed) ? typed.join(" ") : String(typed ?? ""), parameter, around);
  const rows = (Array.isArray(typed) ? typed : String(typed ?? "").split(/[\n,;]/))
    .map((each) => each.trim())
    .filter((each) => each !== "");
  if (rows.length === 0)
    return complain("list-empty", `One ${item} is needed at least.`, `Write one ${item} a line.`);
  const values: string[] = [];
  for (const [index, row] of rows.entries()) {
    const one = reader(row, parameter, around);
    if (!one.ok) return refused(inRow(one.complaint, index, rows.length));
    const value = String(one.value);
    if (!values.some((each) => each.toLowerCase() === value.toLowerCase())) values.push(value);
  }
  return read(values);
}
