import { name, phrase } from "../../../finding";
import { serverNamed } from "../../../model";
import { enabledSender } from "../reading/route/enabledSender";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** A source that does not exist shares no load; without any the connector is not usable (S36). */
export const sourceGone = rule({
  code: "send/source-gone",
  per: "sender",
  needs: ["servers"],
  find: enabledSender((sender, { organisation }) => {
    const { sources } = sender;
    return sources.flatMap((source, row) => {
      if (serverNamed(organisation, source)) return [];
      const gone = source.toLowerCase();
      if (sources.findIndex((each) => each.toLowerCase() === gone) < row) return [];
      const left = sources.filter((each) => each.toLowerCase() !== gone);
      return {
        sender,
        parameter: "SourceTransportServers",
        row,
        fill: { server: name(source) },
        measured: { values: [source] },
        fixes:
          left.length === 0
            ? []
            : [
                setting(sender, phrase`Take ${name(source)} out`, false, {
                  SourceTransportServers: left,
                }),
              ],
      };
    });
  }),
});
