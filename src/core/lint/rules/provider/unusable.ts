import { grounded } from "./ground";
import { providerRule } from "./subject";

/** PV1: the provider speaks TLS from the first byte only (S92). */
export const unusable = providerRule("provider/pv1", ({ sender, provider, row }) => {
  if (provider.outbound.usableByExchange !== false) return undefined;
  const fields = ["usableByExchange", "ports"];
  return {
    sender,
    parameter: "SmartHosts",
    row,
    ...grounded({ entry: provider, fields, severity: "error" }),
  };
});
