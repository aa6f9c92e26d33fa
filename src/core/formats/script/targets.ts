import { type Bound, type Given, givenText } from "./bind";
import { type Held, type HeldConnector, whyNot } from "./held";

/** Whom a command acts on. */
export type Targets =
  | { readonly is: "known"; readonly connectors: readonly HeldConnector[] }
  | { readonly is: "computed"; readonly why: string }
  | { readonly is: "refused"; readonly why: string }
  | { readonly is: "missing" };

/** The connectors that -Identity or the pipeline names. */
export function targetsOf(given: Bound["given"], input: Held | undefined): Targets {
  const identity = given.get("Identity");
  if (!identity) return input === undefined ? { is: "missing" } : piped(input);
  // `-Identity { $_.Identity }` is asked for each object that the pipe brings.
  if (input !== undefined && input.is !== "unknown" && identity.held.is !== "block")
    return {
      is: "refused",
      why: "The connector is named twice: by -Identity, and by what comes through the pipe.",
    };
  return named(identity);
}

function named({ held }: Given): Targets {
  if (held.is === "connector") return { is: "known", connectors: [held.connector] };
  const why = whyNot(held);
  if (why !== undefined) return { is: "computed", why };
  const identity = givenText(held);
  if (identity === undefined)
    return {
      is: "refused",
      why:
        held.is === "list"
          ? "-Identity takes one name, and this is a list: send it through the pipe, or loop over it."
          : "-Identity takes one name; a hashtable gives parameters with @ before its name.",
    };
  if (identity.trim() === "") return { is: "refused", why: "-Identity is empty." };
  return { is: "known", connectors: [connectorNamed(identity)] };
}

function piped(input: Held): Targets {
  const items = input.is === "list" ? input.items : [input];
  const found: HeldConnector[] = [];
  for (const item of items) {
    const one =
      item.is === "table"
        ? { is: "computed" as const, why: "objects through the pipe" }
        : named({ held: item, written: nowhere });
    if (one.is !== "known")
      return one.is === "refused" ? { is: "computed", why: "what comes through the pipe" } : one;
    found.push(...one.connectors);
  }
  return found.length === 0
    ? { is: "computed", why: "nothing comes through the pipe" }
    : { is: "known", connectors: found };
}

const nowhere = { start: 0, end: 0 };

/** A connector that exists when the script runs. */
export const connectorNamed = (identity: string, seen = 0): HeldConnector => ({
  identity,
  isMade: false,
  seen,
  touched: new Map(),
});
