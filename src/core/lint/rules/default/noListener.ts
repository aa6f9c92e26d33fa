import { phrase, value } from "../../../finding";
import type { Receiver, Service } from "../../../simulate";
import { defaultNamed, defaultOf } from "../reading/door/defaultConnector";
import { setting } from "../reading/telling/setting";
import { isRoleShown, mayListenOn } from "../reading/telling/shown";
import { rule } from "../rule";

/** Ports that mail flow needs, and whose they are (R3, R95). Closing 587 or 717 is a choice. */
const needed: readonly { readonly port: number; readonly service: Service }[] = [
  { port: 25, service: "frontend" },
  { port: 2525, service: "transport" },
  { port: 465, service: "transport" },
];

export const noListener = rule({
  code: "default/no-listener",
  per: "server",
  lacks: ({ organisation }) =>
    organisation.facts.whole.includes("receive") ? [] : ["whole list of receive connectors"],
  *find({ organisation, server, receivers }) {
    if (!server || receivers.length === 0 || isEdge(receivers)) return;
    const whole = organisation.facts.whole.includes("receive");
    for (const { port, service } of needed) {
      const listens = (each: Receiver): boolean =>
        (each.service === service || !isRoleShown(each)) && mayListenOn(each, port);
      if (receivers.some((each) => each.enabled && listens(each))) continue;
      const off = receivers.find((each) => !each.enabled && isDefaultOf(each, service, port));
      if (!whole && !off) continue;
      yield {
        server,
        fill: {
          service: service === "frontend" ? "FrontendTransport" : "HubTransport",
          port: value(String(port)),
        },
        fixes:
          off && listens(off)
            ? [setting(off, phrase`Enable the default connector`, false, { Enabled: true })]
            : [],
      };
    }
  },
});

function isDefaultOf(receiver: Receiver, service: Service, port: number): boolean {
  const setup = defaultOf(receiver);
  return setup?.service === service && setup.port === port;
}

/** Edge by its role, or by what setup made there where the server was not read. */
const isEdge = (receivers: readonly Receiver[]): boolean =>
  receivers.some(
    (each) =>
      each.server.role === "Edge" ||
      defaultNamed(each)?.kind === "Default internal receive connector",
  );
