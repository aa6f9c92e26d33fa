import type { Body, Command, Expression, Pipeline, Statement } from "./ast";

/** What stands directly within a node, in the order of the text. */
export interface Visitor {
  /** Answers whether to go into the command's arguments. */
  command?(command: Command, pipeline: Pipeline): boolean;
  /** Answers whether to go into the statement. */
  statement?(statement: Statement): boolean;
}

/** Goes through statements and all that is within them. */
export function visit(statements: readonly Statement[], visitor: Visitor): void {
  for (const statement of statements)
    if (visitor.statement?.(statement) ?? true) within(statement, visitor);
}

function within(statement: Statement, visitor: Visitor): void {
  switch (statement.is) {
    case "pipeline":
      for (const element of statement.elements)
        if (element.is === "expression") visitExpression(element.expression, visitor);
        else if (visitor.command?.(element, statement) ?? true) visitCommand(element, visitor);
      return;
    case "chain":
      visit(statement.pipelines, visitor);
      return;
    case "assignment":
      visitExpression(statement.target, visitor);
      visit([statement.value], visitor);
      return;
    case "if":
      for (const clause of statement.clauses) visit([clause.condition, ...clause.body], visitor);
      visit(statement.otherwise?.body ?? [], visitor);
      return;
    case "foreach":
      visit([statement.collection, ...statement.body], visitor);
      return;
    case "loop":
      visit(statement.heads, visitor);
      for (const body of statement.bodies) visit(body, visitor);
      return;
    case "try":
      visit(statement.body, visitor);
      for (const each of statement.catches) visit(each, visitor);
      visit(statement.last, visitor);
      return;
    case "trap":
      visit(statement.body, visitor);
      return;
    case "function":
      visitBody(statement.body, visitor);
      return;
    case "flow":
      visit(statement.value ? [statement.value] : [], visitor);
      return;
    case "declaration":
    case "broken":
      return;
  }
}

export function visitBody(body: Body, visitor: Visitor): void {
  for (const { fallback } of body.parameters) if (fallback) visitExpression(fallback, visitor);
  visit(body.statements, visitor);
}

/** Goes through the name and the arguments of a command. */
export function visitCommand({ name, elements }: Command, visitor: Visitor): void {
  visitExpression(name, visitor);
  for (const element of elements)
    if (element.is === "argument") visitExpression(element.value, visitor);
    else if (element.is === "parameter" && element.argument)
      visitExpression(element.argument, visitor);
}

export function visitExpression(expression: Expression, visitor: Visitor): void {
  switch (expression.is) {
    case "text":
      for (const part of expression.parts)
        if (typeof part !== "string") visitExpression(part, visitor);
      return;
    case "subexpression":
    case "array":
      visit(expression.body, visitor);
      return;
    case "paren":
      visit([expression.body], visitor);
      return;
    case "list":
      for (const item of expression.items) visitExpression(item, visitor);
      return;
    case "table":
      for (const { key, value } of expression.entries) {
        visitExpression(key, visitor);
        visit([value], visitor);
      }
      return;
    case "block":
      visitBody(expression.body, visitor);
      return;
    case "member":
      visitExpression(expression.target, visitor);
      visitExpression(expression.name, visitor);
      return;
    case "call":
      for (const each of [expression.target, ...expression.args]) visitExpression(each, visitor);
      return;
    case "index":
      visitExpression(expression.target, visitor);
      visitExpression(expression.index, visitor);
      return;
    case "cast":
    case "unary":
      visitExpression(expression.operand, visitor);
      return;
    case "binary":
      visitChain(expression, visitor);
      return;
    case "number":
    case "variable":
    case "type":
      return;
  }
}

/** A long sum leans to the left: it is walked, not dived into. */
function visitChain(expression: Extract<Expression, { is: "binary" }>, visitor: Visitor): void {
  const rights: Expression[] = [];
  let at: Expression = expression;
  while (at.is === "binary") {
    rights.push(at.right);
    at = at.left;
  }
  for (const each of [at, ...rights.reverse()]) visitExpression(each, visitor);
}
