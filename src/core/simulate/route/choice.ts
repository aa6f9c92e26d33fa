import { name, phrase, value } from "../../finding";
import { type Organisation, type Server, sendConnectors } from "../../model";
import { showSize } from "../../values";
import { isWithoutSpaces, type Sender, senderOf } from "../sender";
import { acceptedDomainFor } from "./acceptedDomain";
import type { RouteCandidate, RouteCandidates } from "./candidate";
import { routeCandidates, winnerFor } from "./candidates";
import { decidingServers } from "./fleet";
import { specificity } from "./space";
import type { Trail } from "./trail";

const kept = new WeakMap<Organisation, readonly Sender[]>();

/** All send connectors of an organisation, read; the same list as long as it is the same organisation. */
export function sendersOf(organisation: Organisation): readonly Sender[] {
  const known = kept.get(organisation);
  if (known) return known;
  const senders = sendConnectors(organisation).map((each) => senderOf(organisation, each));
  kept.set(organisation, senders);
  return senders;
}

/** Chooses the connector for a domain and says on what grounds, and what should make one think (S20 to S50). */
export function choose(
  organisation: Organisation,
  domain: string,
  size: number,
  server: Server | undefined,
  trail: Trail,
): RouteCandidates {
  const senders = sendersOf(organisation);
  const found = routeCandidates(senders, domain, size, server, organisation);
  const untold = senders.find(isWithoutSpaces);
  if (untold)
    trail.step(
      "choice",
      "unknown",
      phrase`Whether ${name(untold.connector.name)} takes ${value(domain)}: its AddressSpaces were not shown, and it is left out.`,
      ["S20"],
      { decidedBy: { connector: untold.connector.id, parameter: "AddressSpaces" } },
    );
  const { winner } = found;
  if (!winner) nothing(organisation, found, domain, size, trail);
  else {
    chosen(winner, found, trail);
    bypassed(winner, found, size, trail);
    relayDomain(organisation, winner, domain, trail);
    if (server) distance(winner, found, trail);
    else elsewhere(organisation, senders, winner, domain, size, trail);
  }
  return found;
}

function nothing(
  organisation: Organisation,
  { setAside }: RouteCandidates,
  domain: string,
  size: number,
  trail: Trail,
): void {
  if (setAside.some(({ because }) => because === "size")) {
    trail.step(
      "choice",
      "fail",
      phrase`Every connector that takes ${value(domain)} is too small for ${value(showSize(size))}: the message bounces at once.`,
      ["S73"],
      { decidedBy: { parameter: "MaxMessageSize" } },
    );
    return;
  }
  trail.step(
    "choice",
    "fail",
    phrase`No enabled connector in sight takes ${value(domain)}: the message waits in the Unreachable queue.`,
    ["S70"],
    {
      decidedBy: { parameter: "AddressSpaces" },
      ...(!organisation.facts.whole.includes("send") && {
        open: phrase`The list of send connectors is not known to be complete.`,
      }),
    },
  );
}

function chosen(winner: RouteCandidate, { tie }: RouteCandidates, trail: Trail): void {
  const connector = winner.sender.connector;
  trail.step("choice", "pass", phrase`${name(connector.name)} takes it. ${winner.why}`, ["S20"], {
    decidedBy: { connector: connector.id, parameter: "AddressSpaces" },
  });
  const [, other] = tie;
  if (!other) return;
  trail.step(
    "choice",
    "worry",
    phrase`${name(connector.name)} and ${name(other.connector.name)} differ by nothing but the name; mail is not shared out between them.`,
    ["S31", "S32", "S260"],
    {
      open: phrase`How names are compared is not documented: by code unit here, case ignored.`,
      decidedBy: { connector: connector.id, parameter: "Name" },
    },
  );
}

/** A more specific connector that is too small is passed by, and with it what it demands (S28). */
function bypassed(
  winner: RouteCandidate,
  { setAside }: RouteCandidates,
  size: number,
  trail: Trail,
): void {
  const rank = specificity(winner.space);
  const first = setAside.find(
    ({ sender, because }) =>
      because === "size" && sender.spaces.some((space) => specificity(space) > rank),
  );
  if (!first) return;
  const { connector } = first.sender;
  trail.step(
    "choice",
    "worry",
    phrase`${name(connector.name)} is more specific, but too small for ${value(showSize(size))}: what it demands of TLS and next hop is passed by.`,
    ["S28", "S271"],
    { decidedBy: { connector: connector.id, parameter: "MaxMessageSize" } },
  );
}

/** A relay domain that leaves by a wider space may come back (S9). */
function relayDomain(
  organisation: Organisation,
  { sender, space }: RouteCandidate,
  domain: string,
  trail: Trail,
): void {
  const accepted = acceptedDomainFor(domain, organisation);
  if (!accepted || accepted.type === "Authoritative" || !sender.byDns) return;
  if (specificity(space) >= specificity({ type: "SMTP", space: accepted.domain })) return;
  trail.step(
    "choice",
    "worry",
    phrase`The relay domain ${value(accepted.domain)} has no connector of its own: its MX is often this organisation, and the mail comes back.`,
    ["S9"],
    { decidedBy: { connector: sender.connector.id, parameter: "AddressSpaces" } },
  );
}

/** Site link costs are no part of a design (S27). They can only add to the cost of a winner elsewhere, against its equals in S21. */
function distance(
  { cost, nearness, space }: RouteCandidate,
  { candidates }: RouteCandidates,
  trail: Trail,
): void {
  const rank = specificity(space);
  const equals = candidates.filter((each) => specificity(each.space) === rank);
  if (nearness !== "other" || equals.length < 2) return;
  trail.step(
    "choice",
    "unknown",
    phrase`Costs of site links are not in the design and count as 0; the cost that won is ${cost}.`,
    ["S27"],
    { decidedBy: { parameter: "Get-AdSiteLink" } },
  );
}

/** Servers at which another connector would win: the question named none. */
function elsewhere(
  organisation: Organisation,
  senders: readonly Sender[],
  winner: RouteCandidate,
  domain: string,
  size: number,
  trail: Trail,
): void {
  const others = decidingServers(senders, organisation).flatMap((server) => {
    const there = winnerFor(senders, domain, size, server, organisation);
    return there?.sender === winner.sender ? [] : [{ server, there }];
  });
  const [first] = others;
  if (!first) return;
  const more = others.length > 1 ? phrase`, and ${others.length - 1} more servers differ` : "";
  const what = first.there
    ? phrase`it is ${name(first.there.sender.connector.name)}`
    : phrase`no connector takes it`;
  trail.step(
    "choice",
    "worry",
    phrase`This holds where all are equally near. At ${name(first.server.name)} ${what}${more}: name the server.`,
    ["S20", "S50"],
  );
}
