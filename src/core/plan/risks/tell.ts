import type { Finding, Phrase } from "../../finding";
import { findingOf } from "../../lint";
import type { Hit, Risk } from "./risk";
import { wordsOf } from "./words";

/** A hit as the finding that people read; at the connector of the new end, else of the old. */
export function tell({ code }: Risk, hit: Hit): Finding {
  const { connector, server, parameter } = hit;
  const finding = findingOf(
    code,
    wordsOf(code),
    {
      ...(connector && { connector: connector.id }),
      ...(server && { server: server.id }),
      ...(parameter !== undefined && { parameter }),
    },
    hit,
  );
  return { ...finding, what: whole(finding.what) };
}

/** A last clause whose value there is none of is left out: `sends from EX02, no longer from {removed}`. */
function whole(what: Phrase): Phrase {
  const [before, last] = what.slice(-2);
  const isEmpty = typeof last === "string" && /^\{\w+\}$/.test(last);
  return isEmpty && typeof before === "string" && before.startsWith(", ")
    ? what.slice(0, -2)
    : what;
}
