import { type Organisation, orderedServers, type Server, sendConnectors } from "../../model";
import { type Receiver, receiversOf, type Sender, senderOf } from "../../simulate";
import type { Unit } from "./rule";

/** What all units of an organisation share; the same object as long as nothing in it has changed. */
export type Surroundings = Pick<Unit, "organisation" | "today">;

/** The connectors of an organisation, read once, by what a unit is. */
export interface Units {
  readonly surroundings: Surroundings;
  readonly receivers: readonly Receiver[];
  readonly senders: readonly Sender[];
  /** Receivers of each server, as they are listed; a server without any has an empty list. */
  readonly byServer: ReadonlyMap<Server, readonly Receiver[]>;
}

const latest = new WeakMap<Organisation["servers"], Surroundings>();

/** Kept for the servers: units are looked at anew when this is another object. */
export function surroundingsOf(
  organisation: Organisation,
  today: string | undefined,
): Surroundings {
  const { servers, acceptedDomains, certificates, networks, facts, version } = organisation;
  const known = latest.get(servers);
  if (
    known &&
    known.today === today &&
    known.organisation.acceptedDomains === acceptedDomains &&
    known.organisation.certificates === certificates &&
    known.organisation.networks === networks &&
    known.organisation.facts === facts &&
    known.organisation.version === version
  )
    return known;
  const made: Surroundings = {
    organisation: { servers, acceptedDomains, certificates, networks, facts, version },
    ...(today !== undefined && { today }),
  };
  latest.set(servers, made);
  return made;
}

/** All that rules look at, in the order in which connectors are listed. Linear in the servers that stayed as they were. */
export function unitsOf(organisation: Organisation, today: string | undefined): Units {
  const byServer = new Map(
    orderedServers(organisation).map((server) => [server, receiversOf(organisation, server)]),
  );
  const receivers = ([] as readonly Receiver[]).concat(...byServer.values());
  return {
    surroundings: surroundingsOf(organisation, today),
    receivers,
    senders: sendConnectors(organisation).map((each) => senderOf(organisation, each)),
    byServer,
  };
}

/** What a rule about one receive connector is asked about. */
export const receiverUnit = ({ organisation, today }: Surroundings, receiver: Receiver): Unit => ({
  organisation,
  today,
  receivers: [receiver],
  senders: none,
  server: receiver.server,
});

export const senderUnit = ({ organisation, today }: Surroundings, sender: Sender): Unit => ({
  organisation,
  today,
  receivers: none,
  senders: [sender],
});

const none: readonly never[] = [];

export const serverUnit = (
  surroundings: Surroundings,
  server: Server,
  receivers: readonly Receiver[],
): Unit => ({ ...surroundings, receivers, senders: none, server });
