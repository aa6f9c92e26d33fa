import { grounded } from "./ground";
import { providerRule } from "./subject";

/** From here on the provider has Basic off for new and existing tenants (dates of `m365-submission`). */
const offSince = "2027-01-01";

/** PV8. */
export const passwordsEnd = providerRule("provider/pv8", ({ sender, provider, row }, { today }) => {
  if (provider.id !== "m365-submission") return undefined;
  const severity = today !== undefined && today >= offSince ? "error" : "warning";
  return {
    sender,
    parameter: "SmartHosts",
    row,
    ...grounded({ entry: provider, fields: ["dates"], severity, ages: true, today }),
  };
});
