import { phrase } from "../../../finding";
import { setting } from "../reading/telling/setting";
import { grounded } from "./ground";
import { beginsWithTls } from "./implicitTlsPort";
import { providerRule } from "./subject";

/** PV3. */
export const portNotServed = providerRule("provider/pv3", ({ sender, provider }) => {
  const port = sender.value("Port");
  const { ports } = provider.outbound;
  const better = ports[0];
  if (typeof port !== "number" || better === undefined || ports.includes(port)) return undefined;
  if (beginsWithTls(provider, port)) return undefined;
  return {
    sender,
    parameter: "Port",
    ...grounded(
      { entry: provider, fields: ["ports"], severity: "warning" },
      { port: String(port), ports: ports.join(", ") },
    ),
    fixes: [setting(sender, phrase`Use port ${String(better)}`, false, { Port: better })],
  };
});
