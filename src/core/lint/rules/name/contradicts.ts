import { value } from "../../../finding";
import { type Receiver, ReceiverNotes, type Sender } from "../../../simulate";
import { isDefault } from "../reading/door/defaultConnector";
import { isNowhere, publicIn } from "../reading/door/region";
import { relayRegion } from "../reading/door/relay";
import { type Serving, servingIn } from "../reading/door/served";
import { strangersSubmit } from "../reading/door/strangers";
import { promisesOf } from "../reading/name/promises";
import { otherServerIn } from "../reading/name/serverInName";
import { routingOf } from "../reading/route/routing";
import { winsMail } from "../reading/route/winsMail";
import { type Hit, rule, type Unit } from "../rule";

/** People act on the name: they leave the dangerous one alone and remove the one that is needed. */
export const contradicts = rule({
  code: "name/contradicts",
  per: "organisation",
  *find(unit) {
    yield* ofReceivers(unit);
    const promising = unit.senders.filter((each) => each.enabled && promisesOf(each.connector));
    for (const sender of promising) {
      const said = promisesOf(sender.connector);
      if (said?.idle !== undefined && winsMail(routingOf(unit), sender))
        yield told({ sender }, said.idle, "it takes mail");
      if (said?.tls !== undefined && lacksTls(sender))
        yield told({ sender }, said.tls, "TLS is not demanded");
    }
  },
});

/** Few names promise anything or hold a server's: only of those it is asked what they take. */
function* ofReceivers(unit: Unit): Generator<Hit> {
  const named = unit.receivers.filter((each) => speaks(unit, each));
  const promising = new Set(named.filter(({ connector }) => promisesOf(connector)));
  if (promising.size > 0)
    for (const serving of servingIn(unit)) {
      const { receiver } = serving;
      if (!promising.has(receiver)) continue;
      for (const [word, fact] of broken(serving)) yield told({ receiver }, word, fact);
    }
  for (const receiver of named) {
    const other = otherServerIn(unit.organisation, receiver);
    if (other) yield told({ receiver }, other.name, `it stands on ${receiver.server.name}`);
  }
}

interface Speaking {
  readonly servers: Unit["organisation"]["servers"];
  readonly is: boolean;
}
const speaking = new ReceiverNotes<Speaking>();

/** Its name promises something or holds another server's; asked of every connector at every edit. */
function speaks({ organisation }: Unit, receiver: Receiver): boolean {
  const { servers } = organisation;
  const known = speaking.get(receiver);
  if (known?.servers === servers) return known.is;
  const isNamed = receiver.enabled && !isDefault(receiver);
  const says = () =>
    promisesOf(receiver.connector) !== undefined ||
    otherServerIn(organisation, receiver) !== undefined;
  const is = isNamed && says();
  speaking.set(receiver, { servers, is });
  return is;
}

/** The promises that a receive connector does not keep, each with what is so instead. */
function broken(serving: Serving): readonly (readonly [word: string, fact: string])[] {
  const { receiver, served } = serving;
  const said = promisesOf(receiver.connector) ?? {};
  const found: [string, string][] = [];
  if (said.idle !== undefined && !isNowhere(served)) found.push([said.idle, "it takes sessions"]);
  if (said.tls !== undefined && lacksTls(receiver)) found.push([said.tls, "TLS is not demanded"]);
  if (said.inside !== undefined && strangersSubmit(receiver) && !isNowhere(publicIn(served)))
    found.push([said.inside, "strangers submit from public addresses"]);
  if (said.noRelay !== undefined && relayRegion(serving))
    found.push([said.noRelay, "strangers may relay"]);
  return found;
}

const lacksTls = (connector: Receiver | Sender): boolean => connector.value("RequireTLS") === false;

const told = (at: Pick<Hit, "receiver" | "sender">, word: string, fact: string): Hit => ({
  ...at,
  parameter: "Name",
  fill: { word: value(word), fact },
  measured: { values: [word, fact] },
});
