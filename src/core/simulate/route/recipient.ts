import { phrase, value } from "../../finding";
import type { Organisation, OutboundQuestion, Server } from "../../model";
import { showSize } from "../../values";
import { acceptedDomainFor } from "./acceptedDomain";
import { foreignType, type MailAddress, readAddress } from "./address";
import type { RouteReply } from "./run";
import { sendReply } from "./sendReplies";
import type { Trail } from "./trail";

/** What the categoriser made of the recipient before any connector is looked at (S2 to S11). */
export type Resolved =
  | { readonly goes: "inside" }
  | { readonly goes: "back"; readonly reply: RouteReply }
  | { readonly goes: "on"; readonly recipient: MailAddress };

/** Resolves the recipient: known ones stay, unknown ones of our own domains bounce, the rest goes to routing. */
export function resolve(
  organisation: Organisation,
  question: OutboundQuestion,
  server: Server | undefined,
  trail: Trail,
): Resolved {
  const recipient = readAddress(question.rcptTo);
  if (!recipient) return { goes: "back", reply: malformed(question.rcptTo, trail) };
  const limit = organisationLimit(organisation, question, trail);
  if (limit) return { goes: "back", reply: limit };
  const domain = value(recipient.domain);
  const accepted = acceptedDomainFor(recipient.domain, organisation);
  if (server?.role === "Edge") {
    trail.step(
      "recipient",
      "pass",
      phrase`An Edge server delivers to no mailbox: ${domain} goes to routing.`,
      ["S12"],
    );
    return { goes: "on", recipient };
  }
  if (accepted && question.known) {
    trail.step(
      "recipient",
      "pass",
      phrase`The recipient is known here: the message stays inside, and no send connector is looked at.`,
      ["S3"],
      {
        ...(accepted.type === "ExternalRelay" && {
          open: phrase`By rule an external relay domain has no recipients here (S7).`,
        }),
      },
    );
    return { goes: "inside" };
  }
  if (question.known) {
    trail.step(
      "recipient",
      "pass",
      phrase`A contact or mail user: it is routed by its external address, here taken to be the one that was asked.`,
      ["S4"],
    );
    return { goes: "on", recipient };
  }
  if (!accepted) {
    outside(organisation, recipient, trail);
    return { goes: "on", recipient };
  }
  const pattern = value(accepted.domain);
  if (accepted.type === "Authoritative") {
    trail.step(
      "recipient",
      "fail",
      phrase`${pattern} is authoritative and the recipient is not known: it bounces, and no connector is tried.`,
      ["S5"],
      { open: phrase`Builds differ in the code: 5.1.1 or 5.1.10.` },
    );
    return { goes: "back", reply: sendReply("recipient-unknown") };
  }
  const isInternal = accepted.type === "InternalRelay";
  trail.step(
    "recipient",
    "pass",
    phrase`${pattern} is ${isInternal ? "an internal" : "an external"} relay domain: who is not known here goes on to routing.`,
    [isInternal ? "S6" : "S7"],
  );
  return { goes: "on", recipient };
}

function malformed(text: string, trail: Trail): RouteReply {
  const type = foreignType(text);
  if (type !== undefined) {
    trail.step(
      "recipient",
      "fail",
      phrase`${value(type)} is no SMTP address: only a gateway for that type could take it.`,
      ["S44"],
    );
    return sendReply("address-type");
  }
  trail.step("recipient", "fail", phrase`The recipient has no valid address or domain.`, ["S74"]);
  return sendReply("address-invalid");
}

/** The organisation's own limit comes before routing (S144). */
function organisationLimit(
  { facts }: Organisation,
  { size = 0 }: OutboundQuestion,
  trail: Trail,
): RouteReply | undefined {
  const limit = facts.transportConfig?.maxSendSize;
  if (typeof limit !== "number" || size <= limit) return undefined;
  trail.step(
    "recipient",
    "fail",
    phrase`The organisation sends ${value(showSize(limit))} at most: no connector is looked at.`,
    ["S144"],
    { decidedBy: { parameter: "MaxSendSize" } },
  );
  return sendReply("organisation-size");
}

function outside(organisation: Organisation, { domain }: MailAddress, trail: Trail): void {
  const isListed =
    organisation.facts.listed.includes("acceptedDomains") ||
    Object.keys(organisation.acceptedDomains).length > 0;
  if (isListed)
    trail.step(
      "recipient",
      "pass",
      phrase`${value(domain)} is no accepted domain: the message leaves the organisation.`,
      ["S10"],
    );
  else
    trail.step(
      "recipient",
      "unknown",
      phrase`The accepted domains are not known; ${value(domain)} is taken to be outside.`,
      ["S10"],
      { decidedBy: { parameter: "Get-AcceptedDomain" } },
    );
}
