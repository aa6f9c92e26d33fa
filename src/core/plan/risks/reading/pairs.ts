import { type ById, type Connector, type Organisation, orderedConnectors } from "../../../model";
import { type Receiver, receiverOf, type Sender, senderOf } from "../../../simulate";
import type { Comparison } from "../../comparison";
import type { Pair as Ids } from "../../plan";
import type { Pair } from "./pair";

/** A receive connector that is removed on one server and created on another in its place. */
export interface Moved {
  readonly old: Receiver;
  readonly new: Receiver;
}

/** Everything that a plan touches, by kind; as the new end lists it, then what goes as the old one lists it. */
export interface Pairs {
  readonly receivers: readonly Pair<Receiver>[];
  readonly senders: readonly Pair<Sender>[];
  readonly moved: readonly Moved[];
}

/** Connectors that are not one object at both ends. Linear. */
export function pairsOf({ old, new: now }: Comparison, moves: readonly Ids[]): Pairs {
  const receivers: Pair<Receiver>[] = [];
  const senders: Pair<Sender>[] = [];
  const moved: Moved[] = [];
  const put = (id: string, before: Connector | undefined, after: Connector | undefined): void => {
    const [was, is] = [receiverIn(old, before), receiverIn(now, after)];
    if (was && is && was.connector.server !== is.connector.server) {
      receivers.push({ id, old: undefined, new: is }, { id, old: was, new: undefined });
      moved.push({ old: was, new: is });
    } else if (was || is) receivers.push({ id, old: was, new: is });
    const [sent, sends] = [senderIn(old, before), senderIn(now, after)];
    if (sent || sends) senders.push({ id, old: sent, new: sends });
  };
  for (const after of orderedConnectors(now)) {
    const before = at(old.connectors, after.id);
    if (before !== after) put(after.id, before, after);
  }
  for (const before of orderedConnectors(old))
    if (!at(now.connectors, before.id)) put(before.id, before, undefined);
  for (const each of moves) {
    const was = receiverIn(old, at(old.connectors, each.old));
    const is = receiverIn(now, at(now.connectors, each.new));
    if (was && is && !moved.some((known) => known.new === is)) moved.push({ old: was, new: is });
  }
  return { receivers, senders, moved };
}

const at = (connectors: ById<Connector>, id: string): Connector | undefined =>
  Object.hasOwn(connectors, id) ? connectors[id] : undefined;

const receiverIn = (organisation: Organisation, connector: Connector | undefined) =>
  connector?.kind === "receive" ? receiverOf(organisation, connector) : undefined;

const senderIn = (organisation: Organisation, connector: Connector | undefined) =>
  connector?.kind === "send" ? senderOf(organisation, connector) : undefined;
