import type { Finding, Phrase } from "../../finding";
import { firstOf, name, parameterName, phrase, value } from "../../finding";
import type { Organisation } from "../../model";
import type { InboundRun } from "../../simulate";
import { counted } from "../../values";
import type { Session } from "../sessions/session";
import type { Beside, Disagreement } from "./beside";
import { connectorNamed } from "./connectorNamed";
import { besideSentence } from "./sentences";

/** What each disagreement rests on, and what to do about it. */
interface Ground extends Pick<Finding, "severity" | "cites" | "standing"> {
  readonly why: Phrase;
  readonly mend: Phrase;
  /** The field that decides. */
  readonly parameter?: string;
}

const imported = phrase`Export what is deployed, read it in Import as deployed, and compare the two.`;

const grounds: Readonly<Record<Disagreement, Ground>> = {
  "no-such-connector": {
    severity: "advice",
    ...{ cites: ["R10"], standing: "inferred" },
    why: phrase`A log names the connector that took or sent each session. It was renamed or made after the design, or the design is of another organisation.`,
    mend: imported,
  },
  "no-such-server": {
    severity: "advice",
    ...{ cites: ["R1"], standing: "inferred" },
    why: phrase`A receive connector belongs to one server, and the log is of another one than the design knows.`,
    mend: phrase`Add the server with its connectors, or read its export in Import.`,
  },
  "other-connector": {
    severity: "warning",
    ...{ cites: ["R12", "R13"], standing: "inferred" },
    parameter: "RemoteIPRanges",
    why: phrase`The narrowest range that holds the client decides, then the binding. The deployed connector differs from the design, or something in front translates addresses.`,
    mend: imported,
  },
  "no-connector": {
    severity: "warning",
    ...{ cites: ["R17"], standing: "inferred" },
    parameter: "RemoteIPRanges",
    why: phrase`By the design nobody listens there, or no range holds the client. The deployed connector differs from the design.`,
    mend: imported,
  },
  "other-next-hop": {
    severity: "warning",
    ...{ cites: ["S86"], standing: "inferred" },
    parameter: "SmartHosts",
    why: phrase`The log shows the address and the port that were tried. The deployed connector differs from the design, or a device leads the connection elsewhere.`,
    mend: imported,
  },
  "one-address": {
    severity: "warning",
    ...{ cites: ["R13"], standing: "inferred" },
    parameter: "RemoteIPRanges",
    why: phrase`A load balancer or proxy puts its own address in the place of the client's. Then ${parameterName("RemoteIPRanges")} lets in all of its clients or none.`,
    mend: phrase`Let the device pass the address of the client on, or tell clients apart by the port that they come to.`,
  },
};

/** Of send connectors the space that holds the recipient decides. */
const sentGrounds: Partial<Readonly<Record<Disagreement, Ground>>> = {
  "other-connector": {
    severity: "warning",
    ...{ cites: ["S20", "S21"], standing: "inferred" },
    parameter: "AddressSpaces",
    why: phrase`The most specific address space that holds the recipient decides, then cost and nearness. The deployed connector differs from the design.`,
    mend: imported,
  },
  "no-connector": {
    severity: "warning",
    ...{ cites: ["S70"], standing: "inferred" },
    parameter: "AddressSpaces",
    why: phrase`By the design no enabled connector takes these recipients. The deployed connector differs from the design.`,
    mend: imported,
  },
};

const few = 5;

const inSessions = (beside: Beside): Phrase =>
  phrase`${counted(beside.sessions, "session")}: ${besideSentence(beside)}`;

/**
 * A disagreement about a connector as a finding, at the field that decides where the design has the connector.
 * `what` says it in words, with the count of sessions unless told otherwise.
 */
export function connectorFinding(
  organisation: Organisation,
  beside: Beside,
  what: Phrase = inSessions(beside),
): Finding {
  const { what: kind, direction, connector, predicted, remotes, domains = [] } = beside;
  const sends = direction === "out";
  const ground = (sends ? sentGrounds[kind] : undefined) ?? grounds[kind];
  const at = connectorNamed(organisation, { direction, connector: predicted ?? connector });
  const here = at ?? connectorNamed(organisation, { direction, connector });
  const who = sends && domains.length > 0 ? domains : remotes;
  const finding: Finding = {
    code: `logs-${kind}`,
    severity: ground.severity,
    place: {
      ...(here && { connector: here.id }),
      ...(here && ground.parameter !== undefined && { parameter: ground.parameter }),
    },
    what,
    why: phrase`${ground.why} ${sends && domains.length > 0 ? "Recipients in" : "Other end:"} ${firstOf(who.map(value), few)}.`,
    mend: ground.mend,
    cites: ground.cites,
    standing: ground.standing,
    fixes: [],
  };
  return beside.deployed ? withDeployed(finding, beside.deployed) : finding;
}

/** The same once it is known what was imported as deployed says: a design that is only not applied yet is no fault. */
export function withDeployed(finding: Finding, deployed: NonNullable<Beside["deployed"]>): Finding {
  if (deployed === "agrees")
    return {
      ...finding,
      severity: "advice",
      why: phrase`${finding.why} What was imported as deployed gives what the log says: the design is not applied yet.`,
      mend: phrase`The step stands in Plan. Import again once it is applied.`,
    };
  return {
    ...finding,
    why: phrase`${finding.why} What was imported as deployed does not give it either: it was changed since, or something stands in between.`,
  };
}

/** What is taken has a reply full of numbers that nobody can foretell: its words are enough. */
export const shortReply = (reply: string): string =>
  reply.replace(/<[^>]*> \[InternalId=.*(?=Queued mail)/, "");

export const otherReply = "logs-other-reply";

/** Another answer than the design gives, as a finding at the field that decides it. */
export function replyFinding(run: InboundRun, session: Session, predicted: string): Finding {
  const decider =
    run.steps.findLast(({ decidedBy, outcome }) => decidedBy && outcome !== "passed") ??
    run.steps.findLast(({ decidedBy }) => decidedBy);
  const connector = run.connector?.id;
  const parameter =
    decider?.decidedBy?.connector === connector ? decider?.decidedBy?.parameter : undefined;
  return {
    code: otherReply,
    severity: "warning",
    place: {
      ...(connector !== undefined && { connector }),
      ...(parameter !== undefined && { parameter }),
    },
    what: phrase`The log says ${value(shortReply(session.lastReply))}, by the design the answer is ${value(predicted)}.`,
    why: phrase`${decider?.what ?? phrase`By the design the session is let in.`} The deployed connector ${name(session.connector)} differs from the design.`,
    mend: imported,
    cites: decider ? [decider.cites] : ["R10"],
    standing: "inferred",
    fixes: [],
  };
}
