import { properties, type Side } from "../../catalogue";

/** A parameter of a connector that a step speaks of, and which connector that is. */
export interface StepField {
  readonly parameter: string;
  /** own: that of the session; relay: one that may relay at the server; else a name with `<server>` in it. */
  readonly of: "own" | "relay" | { readonly name: string };
}

/** Names that mean something else more often than the parameter. */
const vague = new Set(["Name", "Comment", "Banner", "Identity"]);

const namesOf = (side: Side): readonly string[] =>
  properties(side)
    .map(({ name }) => name)
    .filter((each) => !vague.has(each));
const known: Readonly<Record<Side, readonly string[]>> = {
  receive: namesOf("receive"),
  send: namesOf("send"),
};

/** Rights of a connector are no parameter of its cmdlets; the form has a field for them. */
const rights = /\bms-exch-smtp-|\b(?:Get|Add|Remove)-ADPermission\b/i;

/** Fields of connectors of one side that a step names, in the order in which it does; none where it speaks of others. */
export function fieldsIn(text: string, side: Side): readonly StepField[] {
  if (!speaksOf(text, side)) return [];
  const of = connectorIn(text);
  const named = [...text.matchAll(/[A-Za-z]+\*?/g)].flatMap(([word]) => {
    if (!word.endsWith("*")) return known[side].includes(word) ? [word] : [];
    const head = word.slice(0, -1);
    return head.length < 3 ? [] : known[side].filter((each) => each.startsWith(head));
  });
  const all = side === "receive" && rights.test(text) ? [...named, "permissions"] : named;
  return [...new Set(all)].map((parameter) => ({ parameter, of }));
}

/** A step that holds commands for other things speaks of a connector only where it says the word. */
function speaksOf(text: string, side: Side): boolean {
  const nouns = [...text.matchAll(/\b[A-Z][a-z]+-([A-Z]\w+)/g)].map(([, noun = ""]) => noun);
  const own = side === "send" ? "SendConnector" : "ReceiveConnector";
  const other = side === "send" ? "ReceiveConnector" : "SendConnector";
  if (nouns.includes(own)) return true;
  if (nouns.includes(other)) return false;
  return nouns.length === 0 || /\bconnectors?\b/i.test(text);
}

function connectorIn(text: string): StepField["of"] {
  if (/Connector <relay>/.test(text)) return "relay";
  const name = /\b(Default(?: Frontend)? <server>)/.exec(text)?.[1];
  return name === undefined ? "own" : { name };
}
