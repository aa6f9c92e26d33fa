import { type Finding, plain } from "../../../finding";
import { refusedOf } from "../../../lint";
import { connectorIn, serverIn } from "../reading/listening";
import { named } from "../reading/named";
import { risk } from "../risk";

const code = "refused-design";

/** The new end breaks what a command is refused for (R24 to R26, V and S rows), and the old one did not. */
export const refusedDesign = risk({
  code,
  *find({ old, new: now }) {
    const before = refusedOf(old);
    for (const [id, findings] of refusedOf(now)) {
      const known = new Set((before.get(id) ?? []).map(keyOf));
      const connector = connectorIn(now, id);
      for (const each of findings) {
        if (!each.code.startsWith("refused/") || known.has(keyOf(each)) || !connector) continue;
        const { parameter, server } = each.place;
        yield {
          connector,
          server: server === undefined ? undefined : serverIn(now, server),
          parameter,
          fill: { connector: named(connector.name), rule: ruleOf(each) },
          fixes: each.fixes,
          standing: each.standing,
          ...(isDoubtful(each) && { severity: each.severity }),
        };
      }
    }
  },
});

const keyOf = ({ code: of, place: { parameter }, what }: Finding): string =>
  `${of}\n${parameter}\n${plain(what)}`;

/** As the rule says it, within a sentence. */
const ruleOf = ({ what }: Finding): string => plain(what).replace(/\.$/, "");

/** What sources differ on, or what was concluded only, is no ground for holding scripts back. */
const isDoubtful = ({ standing }: Finding): boolean =>
  standing === "disputed" || standing === "inferred";
