import { type Phrase, phrase } from "../../finding";
import { identityOf } from "../../model";
import { domainOf } from "../sessions/domainOf";
import type { Session } from "../sessions/session";
import { addressIn } from "../usage/endpoints";
import type { Beside } from "./beside";
import { type DesignModel, isOwnSender } from "./model";
import { goesThere, nextHopOf, nextHopText } from "./nextHop";

/** Something that a log says, held against what the design says. */
export interface Compared {
  readonly logged: string;
  /** In words; empty where nobody can tell. */
  readonly predicted: Phrase;
  /** undefined: the design cannot tell. */
  readonly agrees: boolean | undefined;
  /** Id of the connector that the design gives. */
  readonly connector?: string;
}

/** The connector of one session beside that of the design, with the disagreement where there is one. */
export interface PredictedConnector {
  readonly compared: Compared;
  readonly beside?: Beside;
}

/** The connector that a design gives for a session: for what came the one that takes it, for what left the one that sends it. */
export const predictedConnector = (model: DesignModel, session: Session): PredictedConnector =>
  session.direction === "in" ? taking(model, session) : sending(model, session);

export const unknown = (logged: string, why: Phrase): Compared => ({
  logged,
  predicted: why,
  agrees: undefined,
});

function sending(model: DesignModel, session: Session): PredictedConnector {
  const { connector } = session;
  if (isOwnSender(connector))
    return {
      compared: unknown(connector, phrase`Exchange makes this one for itself; no design has it.`),
    };
  const named = model.named("out", connector);
  if (!named) return disagreeing(model, session, "no-such-connector", null);
  const sender = model.sender(connector);
  const hop = sender && nextHopOf(sender);
  const domains = new Set(session.messages.flatMap(({ to }) => to.map(domainOf)));
  const largest = Math.max(0, ...session.messages.map(({ size }) => size ?? 0));
  for (const domain of domains) {
    const names = model.senders(domain, largest);
    if (!names || [...names].some((each) => each.toLowerCase() === connector.toLowerCase()))
      continue;
    const [predicted = null] = names;
    const what = predicted === null ? "no-connector" : "other-connector";
    return disagreeing(model, session, what, predicted);
  }
  if (hop && !goesThere(hop, session.remote))
    return disagreeing(model, session, "other-next-hop", nextHopText(hop));
  const agrees = domains.size > 0 ? true : undefined;
  return {
    compared: {
      logged: connector,
      predicted: agrees
        ? phrase`${named.name}`
        : phrase`No recipient was named: any connector may be meant.`,
      agrees,
      connector: named.id,
    },
  };
}

function taking(model: DesignModel, session: Session): PredictedConnector {
  const { connector, local } = session;
  if (!model.hasServerOf(connector)) return disagreeing(model, session, "no-such-server", null);
  const taker = model.taker(connector, local, addressIn(session.remote));
  if (taker === undefined)
    return {
      compared: unknown(
        connector,
        phrase`The log does not tell where the session came in, or the design not who takes it there.`,
      ),
    };
  const predicted = taker ? identityOf(model.organisation, taker.connector) : null;
  const named = model.named("in", connector);
  if (named && predicted?.toLowerCase() === connector.toLowerCase())
    return {
      compared: {
        logged: connector,
        predicted: phrase`${predicted}`,
        agrees: true,
        connector: named.id,
      },
    };
  const other = predicted === null ? "no-connector" : "other-connector";
  return disagreeing(model, session, named ? other : "no-such-connector", predicted);
}

function disagreeing(
  model: DesignModel,
  { direction, connector, remote, id }: Session,
  what: Beside["what"],
  predicted: string | null,
): PredictedConnector {
  const given = predicted === null ? undefined : model.named(direction, predicted);
  return {
    compared: {
      logged: connector,
      predicted: predicted === null ? phrase`none` : phrase`${predicted}`,
      agrees: false,
      ...(given && { connector: given.id }),
    },
    beside: {
      ...{ what, direction, connector, predicted },
      ...{ remotes: [addressIn(remote)], sessions: 1, first: id },
    },
  };
}
