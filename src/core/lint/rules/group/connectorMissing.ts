import { name } from "../../../finding";
import { isDefault } from "../reading/door/defaultConnector";
import { rule } from "../rule";
import { groupsIn } from "./copies";

/** Devices that reach this server by load balancing or after a fail-over are refused (R1). */
export const connectorMissing = rule({
  code: "group/connector-missing",
  per: "organisation",
  needs: ["servers with site", "whole list of receive connectors"],
  *find(unit) {
    for (const { servers, read, copies } of groupsIn(unit))
      for (const receivers of copies.values()) {
        const enabled = receivers.filter((each) => each.enabled && !isDefault(each));
        const [like] = enabled;
        if (!like || enabled.length * 2 < servers.length) continue;
        const having = new Set(receivers.map((each) => each.server));
        for (const server of servers)
          if (read.has(server) && !having.has(server))
            yield {
              server,
              fill: { server: name(server.name), connector: name(like.connector.name) },
              measured: { values: [like.connector.name] },
            };
      }
  },
});
