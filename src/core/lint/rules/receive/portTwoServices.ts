import { phrase, value } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { type Binding, isWildcard, printBinding } from "../../../values";
import { isContested } from "../../contested";
import { defaultOf } from "../reading/door/defaultConnector";
import { setting } from "../reading/telling/setting";
import { isRoleShown } from "../reading/telling/shown";
import { rule } from "../rule";

/** Two services cannot hold one port (R24). Told at the connector that has to change: never the one of setup. */
export const portTwoServices = rule({
  code: "receive/port-two-services",
  per: "server",
  *find({ server, receivers }) {
    if (!server || server.role === "Edge") return;
    const enabled = receivers.filter((each) => each.enabled && isRoleShown(each));
    if (!isContested(enabled, ({ service }) => service)) return;
    const claims = claimsOf(enabled);
    for (const receiver of enabled) {
      const binding = receiver.bindings.find((each) => isBeaten(claims, receiver, each));
      if (!binding) continue;
      const isBack = receiver.service === "transport";
      yield {
        receiver,
        parameter: "TransportRole",
        fill: {
          role: value(isBack ? "HubTransport" : "FrontendTransport"),
          binding: value(printBinding(binding)),
        },
        measured: { values: [printBinding(binding)] },
        fixes: isBack
          ? [
              setting(receiver, phrase`Make it ${value("FrontendTransport")}`, false, {
                TransportRole: "FrontendTransport",
              }),
            ]
          : [],
      };
    }
  },
});

const backEndPorts = [465, 2525];

/** How well a claim stands: 0 that of setup, 1 of the service that the port belongs to, 2 of the other. */
function claim(receiver: Receiver, { port }: Binding): number {
  if (defaultOf(receiver)?.port === port) return 0;
  return backEndPorts.includes(port) === (receiver.service === "transport") ? 1 : 2;
}

/** The best claim of a service on an address and port, on any address of the family, and on all of them. */
type Claims = ReadonlyMap<string, number>;

const keyOf = (service: string, { family, port }: Binding, address: bigint | "any"): string =>
  `${service} ${family} ${port} ${address}`;

function claimsOf(receivers: readonly Receiver[]): Claims {
  const best = new Map<string, number>();
  for (const receiver of receivers)
    for (const binding of receiver.bindings)
      for (const address of [binding.address, "any"] as const) {
        const key = keyOf(receiver.service, binding, address);
        best.set(key, Math.min(best.get(key) ?? 3, claim(receiver, binding)));
      }
  return best;
}

/** A connector of the other service meets the binding and has the better claim. */
function isBeaten(claims: Claims, receiver: Receiver, binding: Binding): boolean {
  const rival = receiver.service === "transport" ? "frontend" : "transport";
  const addresses = isWildcard(binding) ? (["any"] as const) : [binding.address, 0n];
  const own = claim(receiver, binding);
  return addresses.some((address) => (claims.get(keyOf(rival, binding, address)) ?? 3) < own);
}
