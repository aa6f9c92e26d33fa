import { type Held, type Receiver, rightNames, strangerOf } from "../../../simulate";
import { isRoleShown, mayListenOn } from "../reading/shown";
import { rule } from "../rule";

/** Hosts of other organisations do not sign in: without Submit for strangers on 25 they get 530 5.7.57 (R75). */
export const noInboundMail = rule({
  code: "organisation/no-inbound-mail",
  per: "organisation",
  needs: ["whole list of receive connectors"],
  *find({ organisation, receivers }) {
    const onPort = receivers.filter((each) => each.enabled && mayListenOn(each, 25));
    const doors = onPort.filter(isDoor);
    const others = onPort.filter((each) => !isRoleShown(each));
    if (doors.length === 0 || [...doors, ...others].some(takesMail)) return;
    if (onPort.some(isUntold)) return;
    const read = new Set(receivers.map((each) => each.server.id));
    const edgeUnread = Object.values(organisation.servers).some(
      ({ id, role }) => role === "Edge" && !read.has(id),
    );
    if (!edgeUnread) yield {};
  },
});

const isDoor = ({ service, server, bindings }: Receiver): boolean =>
  (service === "frontend" || server.role === "Edge") && bindings.some(({ port }) => port === 25);

const submits = (receiver: Receiver): Held => strangerOf(receiver).holds(rightNames.submit);

const isUntold = (receiver: Receiver): boolean => submits(receiver) === "unknown";

const takesMail = (receiver: Receiver): boolean =>
  submits(receiver) === true || receiver.members("TlsDomainCapabilities").length > 0;
