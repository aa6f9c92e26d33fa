import { defaultOf } from "../reading/door/defaultConnector";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { rule } from "../rule";

/** 465 is the back end's port for sessions that the front end passes on, and no implicit TLS (R4, W24). */
export const port465 = rule({
  code: "receive/port-465",
  per: "receiver",
  find: enabledReceiver((receiver) => {
    if (receiver.server.role === "Edge") return undefined;
    if (!receiver.bindings.some(({ port }) => port === 465)) return undefined;
    const setup = defaultOf(receiver);
    const forStrangers =
      setup?.kind === "Client Proxy" &&
      receiver.members("PermissionGroups").includes("AnonymousUsers");
    return setup && !forStrangers ? undefined : { receiver, parameter: "Bindings" };
  }),
});
