import { type Held, type Receiver, rightNames, strangerOf } from "../../../simulate";
import { isRoleShown, mayListenOn } from "../reading/telling/shown";
import { rule } from "../rule";

/** Hosts of other organisations do not sign in: without Submit for strangers on 25 they get 530 5.7.57 (R75). */
export const noInboundMail = rule({
  code: "organisation/no-inbound-mail",
  per: "organisation",
  needs: ["whole list of receive connectors"],
  *find({ organisation, receivers }) {
    let doors = 0;
    let untold = 0;
    // One that takes mail ends the search, so that most designs cost a look at the first server.
    for (const each of receivers) {
      if (!each.enabled || !mayListenOn(each, 25)) continue;
      const door = isDoor(each);
      if ((door || !isRoleShown(each)) && takesMail(each)) return;
      if (door) doors += 1;
      if (isUntold(each)) untold += 1;
    }
    if (doors === 0 || untold > 0) return;
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
