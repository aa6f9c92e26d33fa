import { parameter } from "../catalogue";
import type { Finding, Severity } from "../finding";
import { name, phrase } from "../finding";
import type { Connector, Organisation, Server } from "../model";
import { effectiveOf } from "../model";
import { type Standing, source } from "../sources";
import type { Value } from "../values";
import type { Refusal, Subject, Telling } from "./refusal";
import { refusals } from "./refusals";
import { missing, unreadable } from "./values";

const bySide = {
  receive: refusals.filter((each) => each.of === "receive"),
  send: refusals.filter((each) => each.of === "send"),
};

/** All that can be told of one connector alone: unreadable text, missing values, refused combinations. */
export function findingsOf(
  organisation: Organisation,
  connector: Connector,
  server: Server | undefined,
): Finding[] {
  const subject = subjectOf(organisation, connector, server);
  const found: Finding[] = [];
  for (const each of unreadable(connector)) found.push(each);
  for (const each of missing(connector)) found.push(each);
  for (const each of unnamed(connector)) found.push(each);
  for (const rule of speaking(connector))
    for (const telling of rule.find(subject)) found.push(finding(rule, connector, server, telling));
  return found;
}

/** By the parameters that are said: connectors of one kind mostly say the same ones. */
const bySaid = new Map<string, readonly Refusal[]>();

/**
 * Of a receive connector without defaults of a usage no refusal speaks unless one of the values is said that it
 * reads, as a test holds; most connectors say few.
 */
function speaking({ kind, usage, explicit }: Connector): readonly Refusal[] {
  if (kind === "send" || (usage !== undefined && usage !== "Custom")) return bySide[kind];
  const said = JSON.stringify(Object.keys(explicit));
  const known = bySaid.get(said);
  if (known) return known;
  const made = bySide[kind].filter(({ reads }) =>
    reads.some((each) => each === "Name" || Object.hasOwn(explicit, each)),
  );
  if (bySaid.size > 1000) bySaid.clear();
  bySaid.set(said, made);
  return made;
}

/** The view of a connector that rules read through. */
export function subjectOf(
  organisation: Organisation,
  connector: Connector,
  server: Server | undefined,
): Subject {
  const inForce = effectiveOf(organisation, connector);
  const get = (at: string): Value | undefined => {
    const each = inForce[at];
    return each && each.origin !== "unknown" ? each.value : undefined;
  };
  return {
    connector,
    server,
    value: get,
    members: (at) => {
      const said = get(at);
      return Array.isArray(said) ? said : [];
    },
    explicit: (at) => Object.hasOwn(connector.explicit, at),
  };
}

function finding(
  rule: Refusal,
  connector: Connector,
  server: Server | undefined,
  telling: Telling,
): Finding {
  const { standing } = source(rule.cites[0]);
  return {
    code: rule.code,
    severity: rule.severity ?? severityOf(standing),
    place: {
      connector: connector.id,
      ...(server ? { server: server.id } : {}),
      parameter: telling.parameter ?? rule.reads[0],
      ...(telling.row === undefined ? {} : { row: telling.row }),
    },
    what: telling.what,
    why: telling.why,
    mend: telling.mend,
    cites: rule.cites,
    standing,
    fixes: telling.fixes ?? [],
  };
}

/** Only what a document says is an error; what was seen or concluded is a warning. */
const severityOf = (standing: Standing): Severity =>
  standing === "documented" ? "error" : "warning";

function unnamed(connector: Connector): readonly Finding[] {
  const most = 64;
  const empty = connector.name.trim() === "";
  if (!empty && connector.name.length <= most) return none;
  const told: Finding = {
    code: empty ? "refused/name-empty" : "refused/name-too-long",
    severity: "error",
    place: { connector: connector.id, parameter: "Name" },
    what: empty
      ? phrase`The connector has no name.`
      : phrase`The name has ${connector.name.length} characters; ${most} is the most.`,
    why: phrase`The cmdlet refuses ${empty ? "an empty name" : "a longer name"}.`,
    mend: empty ? phrase`Give it a name.` : phrase`Shorten ${name(connector.name)}.`,
    cites: parameter(connector.kind, "Name")?.cites ?? [],
    standing: "documented",
    fixes: [],
  };
  return [told];
}

const none: readonly Finding[] = [];
