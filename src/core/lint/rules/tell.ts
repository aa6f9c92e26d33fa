import type { Finding, Measured } from "../../finding";
import type { Hit, Rule } from "./rule";
import { wordsOf } from "./words";

/** A hit as the finding that people read. */
export function tell(rule: Rule, hit: Hit): Finding {
  const { severity, standing, cites, tell: told } = wordsOf(rule.code);
  return {
    code: rule.code,
    severity: hit.severity ?? severity,
    place: placeOf(hit),
    ...told(hit.fill),
    cites,
    standing: hit.standing ?? standing,
    fixes: hit.fixes ?? [],
    measured: hit.measured ?? filledIn(hit.fill),
  };
}

/** A hit at a connector that names another server too stands at the connector. */
function placeOf({ receiver, sender, server, parameter, row, fill }: Hit): Finding["place"] {
  const connector = receiver?.connector ?? sender?.connector;
  const on = receiver?.server ?? (connector ? undefined : server);
  const domain = connector || on ? undefined : fill?.domain;
  return {
    ...(connector && { connector: connector.id }),
    ...(on && { server: on.id }),
    ...(domain !== undefined && { domain: textOf(domain) }),
    ...(parameter !== undefined && { parameter }),
    ...(row !== undefined && { row }),
  };
}

/** What the words name: a finding that was accepted for one domain or right does not hold for another. */
const filledIn = (fill: Hit["fill"]): Measured => ({
  values: Object.values(fill ?? {}).map(textOf),
});

const textOf = (said: NonNullable<Hit["fill"]>[string]): string =>
  typeof said === "object" ? said.text : String(said);
