import { defaultOf } from "../reading/door/defaultConnector";
import { serversGivenBack } from "../reading/door/serversGivenBack";
import { takesServers } from "../reading/door/takesServers";
import { rule } from "../rule";

const doors = ["Default Frontend", "Outbound Proxy Frontend", "Default internal receive connector"];

/** Edge servers, other sites and outbound proxying need Exchange Server authentication at the front door (R44). */
export const frontendAuthRemoved = rule({
  code: "default/frontend-auth-removed",
  per: "server",
  *find({ receivers }) {
    for (const receiver of receivers) {
      const setup = defaultOf(receiver);
      if (!receiver.enabled || !setup || !doors.includes(setup.kind)) continue;
      // Of one that takes servers this is true too, by itself.
      const taken = receivers.some(
        (each) =>
          each.enabled &&
          takesServers(each) &&
          (each === receiver || each.bindings.some(({ port }) => port === setup.port)),
      );
      if (taken) continue;
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
