import type { Receiver, Sender } from "../../../simulate";
import { showSize } from "../../../values";
import { type Hit, rule } from "../rule";

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
  *find({ organisation: { facts }, receivers, senders }) {
    const { maxSendSize, maxReceiveSize } = facts.transportConfig ?? {};
    const limits = [maxSendSize, maxReceiveSize].filter((each) => typeof each === "number");
    const limit = Math.min(...limits);
    const told = (size: number): Hit => ({
      parameter: "MaxMessageSize",
      fill: { size: showSize(size), limit: showSize(limit), usable: attachments(limit) },
      measured: { values: [String(size), String(limit)] },
    });
    for (const receiver of receivers) {
      const size = raised(receiver);
      if (size > limit) yield { receiver, ...told(size) };
    }
    for (const sender of senders) {
      const size = raised(sender);
      if (size > limit) yield { sender, ...told(size) };
    }
  },
});

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
