import { value } from "../../../finding";
import { grounded } from "./ground";
import { providerHosts, providerRule } from "./subject";

/** PV28: these hosts are meant for tenants of Microsoft 365; recalled. */
export const mimecastForTenants = providerRule("provider/pv28", ({ sender, provider }) => {
  const found = providerHosts(sender).find(
    (each) => each.provider === provider && /-o365-/.test(each.host),
  );
  if (provider.id !== "mimecast" || !found) return undefined;
  return {
    sender,
    parameter: "SmartHosts",
    row: found.row,
    ...grounded(
      {
        entry: { ...provider, confidence: "recalled", confidenceNotes: {} },
        fields: ["how"],
        severity: "warning",
      },
      { host: value(found.host) },
    ),
  };
});
