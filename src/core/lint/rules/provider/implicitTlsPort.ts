import type { Provider } from "../../../catalogue";
import { phrase } from "../../../finding";
import { setting } from "../reading/telling/setting";
import { grounded } from "./ground";
import { providerRule } from "./subject";

/** Ports on which providers begin with TLS, besides the one that an entry names. */
const usual: readonly number[] = [465, 2465, 8465, 443];

/** The provider begins with TLS on this port (S92). */
export const beginsWithTls = ({ outbound }: Provider, port: number): boolean =>
  port === outbound.implicitTlsPort || usual.includes(port);

/** PV2. */
export const implicitTlsPort = providerRule("provider/pv2", ({ sender, provider }) => {
  const port = sender.value("Port");
  if (typeof port !== "number" || !beginsWithTls(provider, port)) return undefined;
  const better = provider.outbound.ports[0];
  return {
    sender,
    parameter: "Port",
    ...grounded(
      { entry: provider, fields: ["implicitTlsPort"], severity: "error" },
      { port: String(port), better: better === undefined ? "another provider" : `port ${better}` },
    ),
    fixes:
      better === undefined
        ? []
        : [setting(sender, phrase`Use port ${String(better)}`, false, { Port: better })],
  };
});
