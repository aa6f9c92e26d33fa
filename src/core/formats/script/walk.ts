import { computeWhole } from "./computed";
import type { BlockExpression, Command, Expression, Pipeline, Statement } from "./grammar/ast";
import { visit, visitBody, visitCommand, visitExpression } from "./grammar/visit";
import { scopedClass, valueIn, writtenName } from "./names";
import { isPassword, type Other, tellOthers, tellPassword } from "./others";
import { sourceOf } from "./redact";
import type { Scope } from "./scope";

/** Statements that are not carried out, and what becomes of the commands among them that act on connectors. */
export type Unrun =
  | { readonly as: "computed"; readonly why: string }
  | { readonly as: "setAside"; readonly what: string };

/** Tells of statements that are not carried out: those on connectors as said, all others as they are told elsewhere. */
export function walk(statements: readonly Statement[], how: Unrun, scope: Scope): void {
  visit(statements, {
    statement(statement) {
      if (statement.is === "declaration") walkDeclaration(statement, scope);
      if (statement.is === "assignment") {
        walkExpression(statement.target, how, scope);
        walkTaken(statement.value, how, scope);
        return false;
      }
      if (statement.is === "flow") {
        if (statement.value) walkTaken(statement.value, how, scope);
        return false;
      }
      if (statement.is === "function") {
        walkFunction(statement, scope);
        return false;
      }
      if (statement.is === "if" || statement.is === "foreach" || statement.is === "loop") {
        walkParts(statement, how, scope);
        return false;
      }
      if (statement.is !== "pipeline") return true;
      walkPipeline(statement, how, scope, false);
      return false;
    },
  });
}

/** The body of a function runs once for each call. */
export function walkFunction(
  { name, body }: Extract<Statement, { is: "function" }>,
  scope: Scope,
): void {
  const how: Unrun = { as: "computed", why: `the body of the function ${name}` };
  for (const { fallback } of body.parameters) if (fallback) walkExpression(fallback, how, scope);
  walk(body.statements, how, scope);
}

/** What a class holds is not parsed; where it names commands on connectors, its text is shown. */
function walkDeclaration(statement: Extract<Statement, { is: "declaration" }>, scope: Scope): void {
  const source = sourceOf(scope.text, statement);
  if (/-(?:send|receive)connector|-adpermission/i.test(source))
    scope.ledger.computePipeline(statement.start, statement.start, source, "in a class");
}

function walkExpression(expression: Expression, how: Unrun, scope: Scope): void {
  visitExpression(expression, {
    command(each, pipeline) {
      tellActing(each, pipeline, how, scope);
      return true;
    },
  });
}

/** Conditions and collections are taken by their keyword: what they show is not told. */
function walkParts(
  statement: Extract<Statement, { is: "if" | "foreach" | "loop" }>,
  how: Unrun,
  scope: Scope,
): void {
  if (statement.is === "foreach") {
    walkTaken(statement.collection, how, scope);
    walk(statement.body, how, scope);
  } else if (statement.is === "loop") {
    for (const head of statement.heads) walkTaken(head, how, scope);
    for (const body of statement.bodies) walk(body, how, scope);
  } else {
    for (const { condition, body } of statement.clauses) {
      walkTaken(condition, how, scope);
      walk(body, how, scope);
    }
    walk(statement.otherwise?.body ?? [], how, scope);
  }
}

/** A statement whose value is taken: what it shows is not told. */
export function walkTaken(statement: Statement, how: Unrun, scope: Scope): void {
  if (statement.is === "pipeline") walkPipeline(statement, how, scope, true);
  else walk([statement], how, scope);
}

/** A block that is handed on: when it runs is not known. Only what acts on connectors is told. */
export function walkBlock(block: BlockExpression, scope: Scope): void {
  const how: Unrun = { as: "computed", why: "in a script block that another command runs" };
  visitBody(block.body, {
    command(each, pipeline) {
      tellActing(each, pipeline, how, scope);
      return true;
    },
  });
}

/** The same within the arguments of a command that is itself told. */
function walkActing(command: Command, how: Unrun, scope: Scope): void {
  visitCommand(command, {
    command(each, pipeline) {
      tellActing(each, pipeline, how, scope);
      return true;
    },
  });
}

function walkPipeline(pipeline: Pipeline, how: Unrun, scope: Scope, isTaken: boolean): void {
  const others: Other[] = [];
  let acts = false;
  for (const element of pipeline.elements) {
    if (element.is === "expression") {
      visitExpression(element.expression, {
        command: (each, inner) => {
          acts = tellActing(each, inner, how, scope) || acts;
          if (isPassword(each, inner, scope)) tellPassword(each, scope);
          return true;
        },
      });
      continue;
    }
    if (tellActing(element, pipeline, how, scope)) acts = true;
    else if (isForEach(element, scope)) {
      acts = true;
      walkLoop(element, how, scope);
      continue;
    } else others.push({ command: element, name: writtenName(element) });
    walkActing(element, how, scope);
  }
  if (isTaken || !(pipeline.elements[0]?.is === "expression" && pipeline.elements.length === 1))
    tellOthers(pipeline, others, { acts, isTaken }, scope);
}

/** ForEach-Object: its blocks are statements like others. */
function walkLoop(command: Command, how: Unrun, scope: Scope): void {
  for (const element of command.elements) {
    const value = valueIn(element);
    if (value?.is === "block") walk(value.body.statements, how, scope);
    else if (value) walkExpression(value, how, scope);
  }
}

const isForEach = (command: Command, scope: Scope): boolean => {
  const name = writtenName(command);
  return (
    name !== undefined && scopedClass(name, scope).is === "forEach" && blocksOf(command).length > 0
  );
};

/** The script blocks among the arguments of a command. */
export function blocksOf({ elements }: Command): readonly (readonly Statement[])[] {
  return elements.flatMap((element) => {
    const value = valueIn(element);
    return value?.is === "block" ? [value.body.statements] : [];
  });
}

/** Tells of a command if it acts on connectors; answers whether it does. */
function tellActing(command: Command, pipeline: Pipeline, how: Unrun, scope: Scope): boolean {
  const name = writtenName(command);
  const found = name === undefined ? undefined : scopedClass(name, scope);
  const isActing =
    found?.is === "connector" ||
    found?.is === "alias" ||
    (found?.is === "function" && found.actsOnConnectors);
  if (!isActing) return false;
  if (how.as === "computed") computeWhole({ command, pipeline }, scope, how.why);
  else {
    scope.ledger.setAsideCommand(command.name.start, pipeline.start, how.what);
  }
  return true;
}
