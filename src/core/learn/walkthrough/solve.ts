import type { Expectation } from "../../model";
import type { Check, CheckOf, Leaf, Test } from "./check";
import type { Command } from "./command";
import { isJunction } from "./holds";
import type { Move } from "./move";
import type { OpenLog } from "./state";
import type { Step } from "./walkthrough";

/**
 * What a learner does to come to the check of a step: its answer first, then its commands (`solve`, else those that the
 * check gives), then what is asked, kept, opened and left out. Of alternatives the first is taken.
 */
export function solveOf({ check, solve }: Pick<Step, "check" | "solve">): readonly Move[] {
  const leaves = leavesOf(check);
  const edits: readonly Move[] = solve
    ? [{ does: "edit", commands: solve }]
    : leaves.flatMap(editsFor);
  return [...leaves.flatMap(answerFor), ...edits, ...openings(leaves)];
}

/** The checks that have to be true; what must not be needs nothing done. */
export function leavesOf(check: Check): readonly Leaf[] {
  if (!isJunction(check)) return [check];
  if (check.kind === "not") return [];
  return (check.kind === "any" ? check.of.slice(0, 1) : check.of).flatMap(leavesOf);
}

const answerFor = (leaf: Leaf): readonly Move[] =>
  leaf.kind === "answer" ? [{ does: "answer", choice: leaf.choice }] : [];

const edit = (...commands: readonly Command[]): readonly Move[] => [{ does: "edit", commands }];

/** Of one property only a value that is given can be derived; of a connector, one that is made. */
function editsFor(leaf: Leaf): readonly Move[] {
  if (leaf.kind === "property") return propertyMoves(leaf);
  if (leaf.kind === "connector") return made(leaf);
  if (leaf.kind === "no-connector") {
    const { of, server, name } = leaf;
    return of === "send"
      ? edit({ cmdlet: "Remove-SendConnector", identity: name })
      : edit({ cmdlet: "Remove-ReceiveConnector", identity: `${server}\\${name}` });
  }
  if (leaf.kind !== "permission") return [];
  const { connector: identity, user, right, state } = leaf;
  const entry = (deny: boolean) => ({ identity, user, rights: [right], deny });
  if (state !== "none") return edit({ cmdlet: "Add-ADPermission", ...entry(state === "deny") });
  const remove = (deny: boolean): Command => ({ cmdlet: "Remove-ADPermission", ...entry(deny) });
  return edit(remove(false), remove(true));
}

function propertyMoves({ connector, parameter, test }: CheckOf<"property">): readonly Move[] {
  if ("said" in test) return test.said ? [] : [{ does: "unset", connector, parameter }];
  const value = valueIn(test);
  if (value === undefined) return [];
  const properties = { [parameter]: value };
  return connector.includes("\\")
    ? edit({ cmdlet: "Set-ReceiveConnector", identity: connector, properties })
    : edit({ cmdlet: "Set-SendConnector", identity: connector, properties });
}

type Given = Extract<
  Command,
  { cmdlet: "New-SendConnector" | "New-ReceiveConnector" }
>["properties"];

/** A value that a test is true of, where the test says one. */
function valueIn(test: Test): Given[string] | undefined {
  if ("is" in test) return test.is;
  if ("within" in test) return test.within;
  return "most" in test ? test.most : undefined;
}

function made({ of, server, where }: CheckOf<"connector">): readonly Move[] {
  const said: Given = {};
  for (const { parameter, test } of where) {
    const value = "has" in test ? [test.has] : valueIn(test);
    if (value !== undefined) said[parameter] = value;
  }
  if (said.Name === undefined) return [];
  return of === "send"
    ? edit({ cmdlet: "New-SendConnector", properties: { Usage: "Custom", ...said } })
    : edit({
        cmdlet: "New-ReceiveConnector",
        properties: {
          ...{ Usage: "Custom", TransportRole: "FrontendTransport" },
          ...(server !== undefined && { Server: server }),
          ...said,
        },
      });
}

function openings(leaves: readonly Leaf[]): readonly Move[] {
  const log: OpenLog = Object.assign({}, ...leaves.map(openFor));
  return [
    ...leaves.flatMap(opening),
    ...(Object.keys(log).length > 0 ? [{ does: "log", log } as const] : []),
  ];
}

function openFor(leaf: Leaf): OpenLog {
  if (leaf.kind !== "log") return {};
  if ("session" in leaf) return { session: { id: leaf.session, cause: null } };
  if ("cause" in leaf)
    return { session: { id: "", cause: leaf.cause === "none" ? null : leaf.cause } };
  return { [leaf.filter]: leaf.value };
}

function opening(leaf: Leaf): readonly Move[] {
  switch (leaf.kind) {
    case "ask":
      return "sim" in leaf
        ? [{ does: "ask", question: { simulate: leaf.sim.session } }]
        : [{ does: "ask", question: { route: leaf.route.message } }];
    case "expect":
      return [{ does: "keep", expectation: kept(leaf) }];
    case "at":
      return [{ ...leaf, does: "show" }];
    case "queue":
      return [{ does: "queue", identity: leaf.identity }];
    case "plan":
      if ("leftOut" in leaf) return [{ does: "leave-out", connector: leaf.leftOut }];
      return "only" in leaf ? [{ does: "read-back" }] : [];
    default:
      return [];
  }
}

type Without<T> = T extends unknown ? Omit<T, "id"> : never;

function kept(leaf: CheckOf<"expect">): Without<Expectation> {
  if ("route" in leaf) {
    const { message, expect } = leaf.route;
    return {
      name: `${message.rcptTo}: ${expect.outcome ?? expect.connector}`,
      route: message,
      expect,
    };
  }
  const { session, expect } = leaf.sim;
  const { verdict, ...rest } = expect;
  const wanted = verdict === "any" ? "accepted" : verdict;
  return {
    name: `${session.from}: ${wanted}`,
    simulate: session,
    expect: { ...rest, verdict: wanted },
  };
}
