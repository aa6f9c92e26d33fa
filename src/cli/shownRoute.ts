import { plain } from "../core/finding";
import type { Organisation } from "../core/model";
import { type OutboundRun, outboundAnswer, type RouteDecider } from "../core/simulate";
import { source } from "../core/sources";
import { printAddressSpace } from "../core/values";

/** A run as JSON for programs (cli.md, route): names in place of ids, the keys of the contract first. */
export function shownRoute(organisation: Organisation, run: OutboundRun) {
  const by = (decider: RouteDecider | undefined) => decider && named(organisation, decider);
  const { nextHop, queue } = outboundAnswer(run);
  const { reply, retries } = run;
  const spoken = run.lines.filter(({ from }) => from !== "event");
  const sessions = new Set(spoken.map(({ session }) => session)).size;
  return {
    connector: run.connector?.name ?? null,
    candidates: run.candidates.map(({ sender, space, cost, won, why }) => ({
      connector: sender.connector.name,
      space: printAddressSpace(space),
      cost,
      won,
      why: plain(why),
    })),
    nextHop,
    transcript: spoken.map(({ from, text, decidedBy, session, note }) => ({
      from,
      text,
      decidedBy: by(decidedBy),
      ...(sessions > 1 && { session }),
      ...(note && { note: plain(note) }),
    })),
    outcome: run.outcome,
    queue,
    reply: reply && {
      id: reply.id,
      code: reply.code || undefined,
      enhanced: reply.enhanced || undefined,
      text: reply.text,
      standing: reply.standing,
    },
    lastError: run.queues.at(-1)?.lastError,
    queues: run.queues.map(({ server, deliveryType, nextHopDomain, status, lastError }) => ({
      server: server?.name,
      deliveryType,
      nextHopDomain,
      status,
      lastError,
    })),
    retries: retries && {
      attempts: retries.attempts,
      delayNoticeHours: retries.delayNoticeHours,
      expiresDays: retries.expiresDays,
      standing: retries.standing,
    },
    setAside: run.setAside.map(({ sender, why }) => ({
      connector: sender.connector.name,
      why: plain(why),
    })),
    steps: run.steps.map(({ verdict, text, open, decidedBy, cites, standing }) => ({
      verdict,
      text: plain(text),
      open: open && plain(open),
      decidedBy: by(decidedBy),
      source: cites.map(cited).join("; "),
      standing,
    })),
  };
}

const cited = (id: Parameters<typeof source>[0]): string => {
  const { title, section } = source(id);
  return section ? `${title}, ${section}` : title;
};

function named({ connectors }: Organisation, { connector, parameter }: RouteDecider) {
  const found =
    connector !== undefined && Object.hasOwn(connectors, connector)
      ? connectors[connector]
      : undefined;
  return { ...(found && { connector: found.name }), parameter };
}
