import { name, phrase } from "../../../finding";
import { orderedServers } from "../../../model";
import type { Receiver } from "../../../simulate";
import { type Family, fullSet, holds, type IpSet, ipSet, sameSet } from "../../../values";
import { defaultOf } from "../reading/door/defaultConnector";
import { addressesOf, allKnowAddresses, knowsAddresses } from "../reading/server/serverAddresses";
import { setting } from "../reading/telling/setting";
import { isShown, mayListenOn } from "../reading/telling/shown";
import { toldNames } from "../reading/telling/toldNames";
import { rule } from "../rule";

const port = 2525;

/** Front ends and transport services hand their mail to 2525 of every server (R95). */
export const serverNotServed = rule({
  code: "receive/server-not-served",
  per: "server",
  needs: ["server addresses", "whole list of receive connectors"],
  lacks: ({ organisation, server, receivers }) =>
    server?.role === "Mailbox" && listeners(receivers).length > 0 && !allKnowAddresses(organisation)
      ? ["server addresses"]
      : [],
  *find({ organisation, server, receivers }) {
    if (server?.role !== "Mailbox" || !organisation.facts.whole.includes("receive")) return;
    const there = listeners(receivers);
    if (there.length === 0 || receivers.some(mayServe)) return;
    const held = { 4: heldBy(there, 4), 6: heldBy(there, 6) };
    if (sameSet(held[4], fullSet(4)) && sameSet(held[6], fullSet(6))) return;
    const unserved = orderedServers(organisation).filter(
      (each) =>
        each.role === "Mailbox" &&
        knowsAddresses(each) &&
        !addressesOf(each).some(({ family, value }) => holds(held[family], value)),
    );
    if (unserved.length === 0) return;
    const setup = there.find((each) => defaultOf(each)?.port === port);
    yield {
      server,
      fill: { target: name(server.name), server: toldNames(unserved.map((each) => each.name)) },
      measured: { values: unserved.map((each) => each.name) },
      fixes: setup
        ? [
            setting(setup, phrase`Take all addresses on 2525 again`, false, {
              RemoteIPRanges: ["::/0", "0.0.0.0/0"],
            }),
          ]
        : [],
    };
  },
});

const listeners = (receivers: readonly Receiver[]): readonly Receiver[] =>
  receivers.filter((each) => each.enabled && each.bindings.some((own) => own.port === port));

/** What was not shown may be the range that is missing. */
const mayServe = (receiver: Receiver): boolean =>
  receiver.enabled &&
  mayListenOn(receiver, port) &&
  !(isShown(receiver, "RemoteIPRanges") && isShown(receiver, "Bindings"));

/** Addresses with a candidate: families do not mix (R11). */
const heldBy = (there: readonly Receiver[], family: Family): IpSet =>
  ipSet(
    family,
    there
      .filter(({ bindings }) => bindings.some((own) => own.port === port && own.family === family))
      .flatMap(({ ranges }) => ranges),
  );
