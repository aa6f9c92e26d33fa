import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { noPowerShell } from "../../../../testing/powershell/run";
import { parseTrees } from "../../../../testing/powershell/tree";
import type { Body, CommandElement, Expression, Extent, Parameter, Statement } from "./ast";
import { Cursor } from "./cursor";
import { grammar, parseBody } from "./statements";

/*
 * The tree of a script is the one that PowerShell's own parser makes, node by node with its place. trees.json holds what
 * PowerShell 7.6.9 says of texts that go through the language, so that the tree is proved without one too. Left out is
 * that on which 7 differs from 5.1.
 */

/**
 * The tree that is made of a script, printed with the place of each node, as `testing/powershell/tree.ps1` prints the one
 * that PowerShell's own parser makes; undefined where the script does not parse.
 */
function scriptTree(text: string): string | undefined {
  const cursor = new Cursor(grammar, text);
  const tree = parseBody(cursor);
  return cursor.broken.length + cursor.unclosed.length > 0 ? undefined : script(tree);
}

const at = ({ start, end }: Extent): string => `@${start}-${end}`;
const all = (nodes: readonly Statement[]): string =>
  nodes.map((each) => ` ${shown(each)}`).join("");
const values = (nodes: readonly Expression[]): string =>
  nodes.map((each) => ` ${value(each)}`).join("");
const block = (statements: readonly Statement[]): string => `{${all(statements)} }`;
const script = ({ parameters, statements }: Body): string =>
  `{${parameters.map((each) => ` ${parameter(each)}`).join("")}${all(statements)} }`;
const parameter = ({ name, type, fallback }: Parameter): string =>
  `(param ${name}${type === undefined ? "" : ` [${type}]`}${fallback ? ` ${value(fallback)}` : ""})`;
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

function shown(node: Statement): string {
  switch (node.is) {
    case "pipeline": {
      const [first, ...more] = node.elements;
      const parts = node.elements.map((each) =>
        each.is === "expression" ? value(each.expression) : command(each),
      );
      return first && more.length === 0 ? parts.join() : `(pipe ${parts.join(" ")})${at(node)}`;
    }
    case "chain":
      return node.pipelines.slice(1).reduce(
        ({ text, start }, each) => ({
          text: `(chain ${text} ${shown(each)})@${start}-${each.end}`,
          start,
        }),
        { text: shown(node.pipelines[0] as Statement), start: node.start },
      ).text;
    case "assignment":
      return `(${node.operator.replace(/[\u2013-\u2015]/, "-")} ${value(node.target)} ${shown(node.value)})${at(node)}`;
    case "if": {
      const clauses = node.clauses.map(
        ({ condition, body }) => ` ${shown(condition)} ${block(body)}`,
      );
      const otherwise = node.otherwise ? ` else ${block(node.otherwise.body)}` : "";
      return `(if${clauses.join("")}${otherwise})${at(node)}`;
    }
    case "foreach":
      return `(foreach ${node.variable} ${shown(node.collection)} ${block(node.body)})${at(node)}`;
    case "loop":
      return `(${node.keyword}${all(node.heads)} ${node.bodies.map(block).join(" ")})${at(node)}`;
    case "try": {
      const catches = node.catches.map((each) => ` catch ${block(each)}`).join("");
      const last = node.last.length > 0 ? ` finally ${block(node.last)}` : "";
      return catches + last === ""
        ? `(named${all(node.body)})`
        : `(try ${block(node.body)}${catches}${last})${at(node)}`;
    }
    case "trap":
      return `(trap ${block(node.body)})${at(node)}`;
    case "function": {
      return `(function ${node.name} ${script(node.body)})${at(node)}`;
    }
    case "flow":
      return `(${node.keyword}${node.value ? ` ${shown(node.value)}` : ""})${at(node)}`;
    case "declaration":
      return `(declaration)${at(node)}`;
    case "broken":
      return `(broken)${at(node)}`;
  }
}

function command(node: Extract<Statement, { is: "pipeline" }>["elements"][number]): string {
  if (node.is === "expression") return value(node.expression);
  const elements = node.elements.map((each) => ` ${element(each)}`).join("");
  return `(command${node.invocation} ${value(node.name)}${elements})${at(node)}`;
}

function element(node: CommandElement): string {
  if (node.is === "argument") return value(node.value);
  if (node.is === "splat") return `@${node.name}${at(node)}`;
  return `-${node.name || "-"}${node.argument ? `: ${value(node.argument)}` : ""}${at(node)}`;
}

/** Operators that say that case does not count are those without a letter for it. */
const plainly = (operator: string): string => {
  const name = operator
    .toLowerCase()
    .replace(/^i(?=eq|ne|g|l|like|match|not|contains|in$|replace|split)/, "");
  return /^[a-z]/.test(name) ? `-${name}` : name;
};

function value(node: Expression): string {
  switch (node.is) {
    case "text": {
      const nested = node.parts.filter((part) => typeof part !== "string");
      const text = node.parts.join("");
      return nested.length > 0
        ? `(text${values(nested)})${at(node)}`
        : `${quoted(text)}${at(node)}`;
    }
    case "number":
      return `${node.value}${at(node)}`;
    case "variable":
      return `$${node.name}${at(node)}`;
    case "subexpression":
      return `(sub${all(node.body)})${at(node)}`;
    case "array":
      return `(array${all(node.body)})${at(node)}`;
    case "paren":
      return `(paren ${shown(node.body)})${at(node)}`;
    case "table": {
      const pairs = node.entries.map(({ key, value: held }) => ` ${value(key)}= ${shown(held)}`);
      return `(table${pairs.join("")})${at(node)}`;
    }
    case "block":
      return `(block ${script(node.body)})${at(node)}`;
    case "member":
      return `(member${node.isStatic ? "::" : "."} ${value(node.target)} ${value(node.name)})${at(node)}`;
    case "call":
      return `(call ${value(node.target)} ${value(node.name)}${values(node.args)})${at(node)}`;
    case "index":
      return `(index ${value(node.target)} ${value(node.index)})${at(node)}`;
    case "list":
      return `(list${values(node.items)})${at(node)}`;
    case "type":
      return `[${node.name}]${at(node)}`;
    case "cast":
      return `(cast [${node.name}] ${value(node.operand)})${at(node)}`;
    case "unary":
      // PowerShell takes the sign of a number with it.
      if (node.operator === "-" && node.operand.is === "number")
        return `${-node.operand.value}${at(node)}`;
      return `(unary ${plainly(node.operator)} ${value(node.operand)})${at(node)}`;
    case "binary":
      return `(${plainly(node.operator)} ${value(node.left)} ${value(node.right)})${at(node)}`;
  }
}

const folder = new URL("../fixtures/", import.meta.url);
const trees = Object.entries(
  JSON.parse(readFileSync(new URL("trees.json", folder), "utf8")) as Record<string, string>,
);

it.each(trees)("%j", (text, tree) => {
  expect(scriptTree(text)).toBe(tree);
});

describe.skipIf(noPowerShell())("PowerShell's parser", () => {
  it("makes these trees", async () => {
    const theirs = await parseTrees(trees.map(([text]) => text));
    expect(trees.map(([text], index) => [text, theirs[index]])).toEqual(trees);
  }, 60_000);

  it("makes the same of the samples", async () => {
    const samples = readdirSync(folder)
      .filter((name) => name.endsWith(".ps1"))
      .map((name) => readFileSync(new URL(name, folder), "utf8"));
    const parsed = samples.filter((text) => scriptTree(text) !== undefined);
    expect(parsed.length).toBeGreaterThan(10);
    const theirs = await parseTrees(parsed);
    expect(parsed.map(scriptTree)).toEqual(theirs);
  }, 60_000);
});
