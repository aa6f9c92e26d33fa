import { type Held, type Receiver, rightNames, strangerOf } from "../../../simulate";
import { rule } from "../rule";

/** Hosts of other organisations do not sign in: without Submit for strangers on 25 they get 530 5.7.57 (R75). */
export const noInboundMail = rule({
  code: "organisation/no-inbound-mail",
  per: "organisation",
  needs: ["whole list of receive connectors"],
  *find({ organisation, receivers }) {
    const onPort = receivers.filter(listensOn25);
    const doors = onPort.filter(isDoor);
    if (doors.length === 0 || doors.some(takesMail) || onPort.some(isUntold)) return;
    const read = new Set(receivers.map((each) => each.server.id));
    const edgeUnread = Object.values(organisation.servers).some(
      ({ id, role }) => role === "Edge" && !read.has(id),
    );
    if (!edgeUnread) yield {};
  },
});

const listensOn25 = ({ enabled, bindings }: Receiver): boolean =>
  enabled && bindings.some(({ port }) => port === 25);

const isDoor = ({ service, server }: Receiver): boolean =>
  service === "frontend" || server.role === "Edge";

const submits = (receiver: Receiver): Held => strangerOf(receiver).holds(rightNames.submit);

const isUntold = (receiver: Receiver): boolean => submits(receiver) === "unknown";

const takesMail = (receiver: Receiver): boolean =>
  submits(receiver) === true || receiver.members("TlsDomainCapabilities").length > 0;
