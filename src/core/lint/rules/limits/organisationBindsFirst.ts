import type { Facts } from "../../../model";
import type { Receiver, Sender } from "../../../simulate";
import { showSize } from "../../../values";
import { rule } from "../rule";

/** Defaults of the cmdlets: 36 MB on receive connectors, 35 MB on send connectors. */
const standard = { receive: 37_748_736, send: 36_700_160 };

export const organisationBindsFirst = rule({
  code: "limits/organisation-binds-first",
  per: "connector",
  needs: ["transportConfig"],
  lacks: ({ organisation: { facts } }) =>
    facts.transportConfig?.maxSendSize === undefined ||
    facts.transportConfig.maxReceiveSize === undefined
      ? ["transportConfig"]
      : [],
  find({ organisation: { facts }, receivers, senders }) {
    const [receiver] = receivers;
    const [sender] = senders;
    const connector = receiver ?? sender;
    const size = connector ? raised(connector) : 0;
    const limit = size > 0 ? limitOf(facts) : size;
    if (size <= limit) return [];
    return [
      {
        ...(receiver ? { receiver } : sender && { sender }),
        parameter: "MaxMessageSize",
        fill: { size: showSize(size), limit: showSize(limit), usable: attachments(limit) },
        measured: { values: [String(size), String(limit)] },
      },
    ];
  },
});

/** The smaller of what the organisation sends and receives, as far as it was read. */
function limitOf({ transportConfig = {} }: Facts): number {
  const { maxSendSize, maxReceiveSize } = transportConfig;
  return Math.min(...[maxSendSize, maxReceiveSize].filter((each) => typeof each === "number"));
}

/** The size that was said, where it is above the default; else nothing. */
function raised({ enabled, connector }: Receiver | Sender): number {
  const size = connector.explicit.MaxMessageSize;
  return enabled && typeof size === "number" && size > standard[connector.kind] ? size : 0;
}

/** Base64 takes a quarter (S145): what is left for attachments, in whole units. */
function attachments(limit: number): string {
  const bytes = Math.floor((limit * 3) / 4);
  const unit = [1024 ** 3, 1024 ** 2, 1024].find((each) => bytes >= 10 * each) ?? 1;
  return showSize(bytes - (bytes % unit));
}
