import { value } from "../../../finding";
import { serverNamed } from "../../../model";
import { acceptedAs } from "../reading/route/acceptedAs";
import { enabledSender } from "../reading/route/enabledSender";
import { rule } from "../rule";

/** Known recipients stay inside and unknown ones bounce (S3, S5): the connector carries next to nothing. */
export const authoritativeSpace = rule({
  code: "send/authoritative-space",
  per: "sender",
  needs: ["accepted domains"],
  find: enabledSender((sender, { organisation }) => {
    if (sender.value("CloudServicesMailEnabled") === true) return undefined;
    const { sources } = sender;
    const isEdge = (source: string) => serverNamed(organisation, source)?.role === "Edge";
    if (sources.length > 0 && sources.every(isEdge)) return undefined;
    return sender.spaces.flatMap((each, row) =>
      acceptedAs(each, organisation)?.type === "Authoritative"
        ? {
            sender,
            parameter: "AddressSpaces",
            row,
            fill: { space: value(each.space) },
            measured: { values: [each.space.toLowerCase()] },
          }
        : [],
    );
  }),
});
