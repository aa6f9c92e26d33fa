import type { Connector } from "../../../model";
import type { Plan } from "../../../plan";
import type { Datum, Table } from "./datum";
import { fieldsOf } from "./fields";
import { groundOf, namesOf } from "./ground";
import { type Journey, journeyForth, type Traveller } from "./journey";
import { surroundings } from "./planData";
import { verifyMain } from "./runtime/mains";
import { preflight } from "./runtime/preflight";
import { reading } from "./runtime/reading";
import { states } from "./runtime/states";
import { file, orRefusal } from "./script";
import type { PlanScriptOptions } from "./scripts";
import { isOpen, isRespelled, neighbourData, stateData } from "./travellerData";

/**
 * verify.ps1: one line a property, PASS or FAIL with what was expected and found, SKIP for what no cmdlet shows
 * (plan-order.md 6); with -Json the same as JSON. Exit codes: 0 all pass, 1 one fails, 2 it could not be read.
 */
export const verifyScript = (plan: Plan, options: PlanScriptOptions = {}): string =>
  orRefusal(() => {
    const journey = journeyForth(plan);
    const ground = groundOf(journey);
    const last = journey.travellers.flatMap((each) => finalData(journey, each));
    return file({
      head: [
        "verify.ps1: whether the directory holds what was designed.",
        "Run it in the Exchange Management Shell; -Json gives its lines as JSON. It changes nothing.",
        "PASS says that the directory holds it, not that every server uses it yet.",
      ],
      parameters: ["[switch]$Json", "[string]$DomainController"],
      plan: {
        ...surroundings(journey, ground, options),
        Objects: last,
        Ground: neighbourData(plan.new, ground),
        Gone: goneOf(journey),
        Steps: [],
      },
      given: [],
      functions: [reading, states, preflight, verifyMain],
    });
  });

function finalData({ plan }: Journey, traveller: Traveller): readonly Table[] {
  const state = traveller.states.at(-1);
  if (!state) return [];
  const made = traveller.states[0] === null;
  return [
    {
      Key: traveller.key,
      Side: traveller.side,
      Server: traveller.server,
      States: [
        {
          ...stateData(plan.new, state, fieldsOf(plan.new, traveller), isOpen(traveller)),
          Exact: isRespelled(traveller) ? true : undefined,
        },
      ],
      Made: made ? true : undefined,
      Unreadable: unreadable(state, made),
    },
  ];
}

/** What was set and no cmdlet shows. */
const unreadable = (state: Connector, made: boolean): readonly string[] => [
  ...(Object.hasOwn(state.explicit, "AuthenticationCredential") ||
  String(state.explicit.SmartHostAuthMechanism ?? "").startsWith("BasicAuth")
    ? ["AuthenticationCredential"]
    : []),
  ...(made ? ["Usage"] : []),
];

/** Names that nobody may bear at the end: of removed connectors, former and temporary ones. */
function goneOf({ travellers }: Journey): readonly Datum[] {
  const keyOf = (each: Traveller, name: string): string =>
    JSON.stringify([each.side, each.server, name.toLowerCase()]);
  const borne = new Set(
    travellers.flatMap((each) => {
      const last = each.states.at(-1);
      return last ? [keyOf(each, last.name)] : [];
    }),
  );
  return travellers.flatMap((each) =>
    namesOf(each)
      .filter((name) => !borne.has(keyOf(each, name)))
      .map((name): Datum => ({ Side: each.side, Server: each.server, Name: name })),
  );
}
