import { name, phrase } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { showSize } from "../../../values";
import { clients, hosts, passing } from "../reading/door/doorsBefore";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

export const frontLargerThanBack = rule({
  code: "limits/front-larger-than-back",
  per: "server",
  *find({ receivers }) {
    for (const { front, back } of [...passing(receivers, hosts), ...passing(receivers, clients)]) {
      const size = saidSize(front);
      const limit = saidSize(back);
      if (size === undefined || typeof limit !== "number" || !isLarger(size, limit)) continue;
      yield {
        receiver: front,
        parameter: "MaxMessageSize",
        fill: {
          size: showSize(size),
          connector: name(back.connector.name),
          limit: showSize(limit),
        },
        measured: { values: [String(size), String(limit)] },
        fixes: [
          setting(front, phrase`Take ${showSize(limit)} here too`, false, {
            MaxMessageSize: limit,
          }),
        ],
      };
    }
  },
});

type Size = number | "Unlimited";

const isLarger = (size: Size, limit: number): boolean => size === "Unlimited" || size > limit;

function saidSize({ connector }: Receiver): Size | undefined {
  const said = connector.explicit.MaxMessageSize;
  return typeof said === "number" || said === "Unlimited" ? said : undefined;
}
