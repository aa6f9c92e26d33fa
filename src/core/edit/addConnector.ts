import { castDraft } from "immer";
import type { ReceiveUsage, SendUsage } from "../catalogue";
import type { Explicit, Permission, ReceiveConnector, SendConnector } from "../model";
import { demandAllCanonical } from "./canonical";
import { type Command, editOf, nextId, nothing } from "./edit";

/**
 * A new receive connector on a server (by id). On a Mailbox server it says that it belongs to the
 * front end: a command that leaves TransportRole out lands in the wrong service (R5, R6).
 */
export function addReceiveConnector({
  name,
  server,
  usage,
  explicit,
  permissions = [],
}: {
  readonly name: string;
  readonly server: string;
  readonly usage: ReceiveUsage;
  readonly explicit: Explicit;
  readonly permissions?: readonly Permission[];
}): Command {
  demandAllCanonical("receive", explicit);
  return (organisation) => {
    const label = `Add ${name}`;
    const place = Object.hasOwn(organisation.servers, server) && organisation.servers[server];
    if (!place) return nothing(label);
    const role = place.role === "Edge" ? {} : { TransportRole: "FrontendTransport" };
    const made: string[] = [];
    return editOf(
      organisation,
      label,
      (draft) => {
        const id = nextId(draft);
        made.push(id);
        const connector: ReceiveConnector = {
          kind: "receive",
          id,
          name,
          server,
          usage,
          explicit: { ...role, ...explicit },
          drafts: {},
          unknown: [],
          permissions,
        };
        draft.connectors[id] = castDraft(connector);
      },
      { made },
    );
  };
}

/** A new send connector of the organisation. */
export function addSendConnector({
  name,
  usage,
  explicit,
}: {
  readonly name: string;
  readonly usage: SendUsage;
  readonly explicit: Explicit;
}): Command {
  demandAllCanonical("send", explicit);
  return (organisation) => {
    const made: string[] = [];
    return editOf(
      organisation,
      `Add ${name}`,
      (draft) => {
        const id = nextId(draft);
        made.push(id);
        const connector: SendConnector = {
          kind: "send",
          id,
          name,
          usage,
          explicit,
          drafts: {},
          unknown: [],
        };
        draft.connectors[id] = castDraft(connector);
      },
      { made },
    );
  };
}
