import type { Receiver } from "../../../simulate";
import { fullSet, ipSet, isSubset } from "../../../values";
import { defaultOf } from "../reading/door/defaultConnector";
import { serversGivenBack } from "../reading/door/serversGivenBack";
import { takesServers } from "../reading/door/takesServers";
import { isShown } from "../reading/telling/shown";
import { rule } from "../rule";

const backEnds = ["Default", "Client Proxy"];

/** Front ends and other servers hand mail to the back end as Exchange servers (R95, R102). */
export const serverAuthRemoved = rule({
  code: "default/server-auth-removed",
  per: "server",
  *find({ receivers }) {
    for (const receiver of receivers) {
      const setup = defaultOf(receiver);
      if (!receiver.enabled || !setup || !backEnds.includes(setup.kind)) continue;
      if (takesServers(receiver)) continue;
      if (receivers.some((each) => each !== receiver && standsIn(each, setup.port))) continue;
      yield {
        receiver,
        parameter: receiver.members("AuthMechanism").includes("ExchangeServer")
          ? "PermissionGroups"
          : "AuthMechanism",
        fixes: serversGivenBack(receiver),
      };
    }
  },
});

/** Another back end connector of the port that takes servers from every IPv4 address, as far as it was shown. */
const standsIn = (other: Receiver, port: number): boolean =>
  other.enabled &&
  other.service === "transport" &&
  takesServers(other) &&
  (!isShown(other, "Bindings") ||
    other.bindings.some((each) => each.port === port && each.family === 4)) &&
  (!isShown(other, "RemoteIPRanges") || isSubset(fullSet(4), ipSet(4, other.ranges)));
