import { apply, type Command, setValues } from "../../edit";
import { identityOf, type Organisation, type ReceiveConnector } from "../../model";
import { receiverOf, receiversOf, selectAmong } from "../../simulate";
import { addressOf, listenOf } from "./endpoints";
import type { SessionGroup } from "./groups";

/** Sets the narrowed ranges of a connector, as one step that can be undone. */
export const narrowRanges = (connector: ReceiveConnector, ranges: readonly string[]): Command =>
  setValues({
    label: `Narrow RemoteIPRanges of ${connector.name} to what the log shows`,
    changes: [{ connector: connector.id, parameter: "RemoteIPRanges", value: ranges }],
  });

/** The ranges in force of a receive connector of the design, as they are written. */
export const rangesInForce = (
  organisation: Organisation,
  connector: ReceiveConnector,
): readonly string[] => receiverOf(organisation, connector)?.members("RemoteIPRanges") ?? [];

/** Who takes the sessions of an address once the ranges are narrowed: `SERVER\name`, or null for nobody. */
export interface TakenThen {
  readonly remote: string;
  readonly by: string | null;
}

/** For each address that would be cut off, the connector that takes it then, where its sessions came in. */
export function takenThen(
  organisation: Organisation,
  connector: ReceiveConnector,
  ranges: readonly string[],
  cutOff: readonly string[],
  groups: readonly SessionGroup[],
): readonly TakenThen[] {
  const after = apply(organisation, narrowRanges(connector, ranges)(organisation).patches);
  const server = after.servers[connector.server];
  if (!server) return [];
  const receivers = receiversOf(after, server);
  const name = identityOf(organisation, connector).toLowerCase();
  const wanted = new Set(cutOff);
  const locals = new Map<string, string>();
  for (const { direction, connector: of, remote, local } of groups)
    if (
      direction === "in" &&
      of.toLowerCase() === name &&
      wanted.has(remote) &&
      !locals.has(remote)
    )
      locals.set(remote, local);
  return [...locals].flatMap(([remote, local]) => {
    const listen = listenOf(local);
    const from = addressOf(remote);
    if (!listen || !from) return [];
    const { winner } = selectAmong(receivers, listen, from);
    return [{ remote, by: winner ? identityOf(after, winner.connector) : null }];
  });
}
