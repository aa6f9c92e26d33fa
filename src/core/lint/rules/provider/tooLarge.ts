import type { Provider } from "../../../catalogue";
import { phrase } from "../../../finding";
import { showSize } from "../../../values";
import { setting } from "../reading/telling/setting";
import { grounded } from "./ground";
import { providerRule } from "./subject";

/** PV18: what the connector takes the provider refuses (F size-advertised); mind S28 when it is mended. */
export const tooLarge = providerRule("provider/pv18", ({ sender, provider }, { today }) => {
  const most = limitOf(provider);
  const size = sender.maxMessageSize ?? "Unlimited";
  if (!most || (size !== "Unlimited" && size <= most.bytes)) return undefined;
  return {
    sender,
    parameter: "MaxMessageSize",
    ...grounded(
      {
        entry: provider,
        fields: [most.field],
        exchange: "observed",
        severity: "warning",
        ages: true,
        today,
      },
      { size: showSize(size), limit: shownLimit(most.bytes) },
    ),
    fixes: [
      setting(sender, phrase`Take at most ${shownLimit(most.bytes)}`, false, {
        MaxMessageSize: most.bytes,
      }),
    ],
  };
});

interface Limit {
  readonly bytes: number;
  readonly field: string;
}

/** The stricter of the limit and of the SIZE that was seen; undefined: neither is known. */
function limitOf({ outbound, announces }: Provider): Limit | undefined {
  const limits: Limit[] = [];
  const { messageSizeMB } = outbound.limits;
  if (messageSizeMB !== null)
    limits.push({ bytes: messageSizeMB * 1024 ** 2, field: "limits.messageSizeMB" });
  if (announces?.size) limits.push({ bytes: announces.size, field: "announces" });
  return limits.sort((a, b) => a.bytes - b.bytes)[0];
}

/** An announced size need not be whole: `34.2 MB`. */
const shownLimit = (bytes: number): string =>
  bytes % 1024 ** 2 === 0 ? showSize(bytes) : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
