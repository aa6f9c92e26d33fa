import type { Expression, Statement } from "./ast";
import { isDash, isNameChar } from "./characters";
import type { Cursor } from "./cursor";
import { subexpression, variable } from "./expandable";
import { numberLiteral } from "./numbers";
import { bareName, partedByCommas } from "./parted";
import { tableLiteral } from "./tables";
import { quotedText } from "./texts";
import { typeName } from "./typeNames";

/** Longer chains than anyone writes: each link is one more turn of whoever walks them. */
const longestChain = 2000;

const words: readonly (readonly [level: number, names: readonly string[]])[] = [
  [1, ["and", "or", "xor"]],
  [2, ["band", "bor", "bxor"]],
  [
    3,
    ["eq", "ne", "gt", "ge", "lt", "le", "like", "notlike", "match", "notmatch", "contains"].concat(
      ["notcontains", "in", "notin", "replace", "split", "join", "is", "isnot", "as", "shl", "shr"],
    ),
  ],
  [6, ["f"]],
];

const levelOfWord: ReadonlyMap<string, number> = new Map(
  words.flatMap(([level, names]) =>
    names.flatMap((name) =>
      level === 3
        ? [name, `i${name}`, `c${name}`].map((each) => [each, level] as const)
        : [[name, level] as const],
    ),
  ),
);

/** An operator between two operands at the position, with how tightly it binds; the cursor stays. */
function operatorAt(cursor: Cursor): { name: string; level: number; length: number } | undefined {
  const char = cursor.at();
  if (isDash(char)) {
    const word = cursor.match(/.([a-z]+)(?![\w-])/iy)?.[1]?.toLowerCase();
    const level = word === undefined ? undefined : levelOfWord.get(word);
    if (word !== undefined && level !== undefined)
      return { name: word, level, length: word.length + 1 };
    if (cursor.at(1) === "=" || isDash(cursor.at(1))) return undefined;
    return /[a-z]/i.test(cursor.at(1)) ? undefined : { name: "-", level: 4, length: 1 };
  }
  if (char === "+")
    return cursor.at(1) === "=" || cursor.at(1) === "+"
      ? undefined
      : { name: "+", level: 4, length: 1 };
  if ((char === "*" && cursor.at(1) !== ">") || char === "/" || char === "%")
    return cursor.at(1) === "=" ? undefined : { name: char, level: 5, length: 1 };
  if (char === "." && cursor.at(1) === ".") return { name: "..", level: 7, length: 2 };
  return undefined;
}

/** An expression at the position, in expression mode; a single one where a comma parts parameters. */
export function parseExpression(cursor: Cursor, least = 1, isSingle = false): Expression {
  let left = isSingle ? parseUnary(cursor) : parseList(cursor);
  for (let links = 0; ; links += 1) {
    const before = cursor.pos;
    cursor.skip();
    const operator = operatorAt(cursor);
    if (!operator || operator.level < least) {
      cursor.pos = before;
      return left;
    }
    if (links > longestChain) throw cursor.fault("This expression is longer than anyone writes.");
    cursor.pos += operator.length;
    cursor.skip(true);
    const level = operator.level + 1;
    const right = cursor.nested(() => parseExpression(cursor, level, isSingle));
    left = {
      is: "binary",
      operator: operator.name,
      left,
      right,
      start: left.start,
      end: right.end,
    };
  }
}

/** Operands parted by commas, which bind more tightly than other operators. */
function parseList(cursor: Cursor): Expression {
  const first = parseUnary(cursor);
  const items = partedByCommas(cursor, first, () => parseUnary(cursor));
  const last = items.at(-1) ?? first;
  return items.length === 1 ? first : { is: "list", items, start: first.start, end: last.end };
}

function parseUnary(cursor: Cursor): Expression {
  const start = cursor.pos;
  const operator = unaryAt(cursor);
  if (operator !== undefined) {
    cursor.skip(true);
    const operand = cursor.nested(() => parseUnary(cursor));
    if (operator === ",") return { is: "list", items: [operand], start, end: operand.end };
    return { is: "unary", operator, operand, start, end: operand.end };
  }
  if (cursor.at() === "[") {
    const name = typeName(cursor);
    const end = cursor.pos;
    if (cursor.startsWith("::")) return parsePostfix(cursor, { is: "type", name, start, end });
    const before = cursor.pos;
    cursor.skip();
    if (startsOperand(cursor)) {
      const operand = cursor.nested(() => parseUnary(cursor));
      return { is: "cast", name, operand, start, end: operand.end };
    }
    cursor.pos = before;
    return { is: "type", name, start, end };
  }
  return parsePostfix(cursor, parsePrimary(cursor));
}

function unaryAt(cursor: Cursor): string | undefined {
  const char = cursor.at();
  const take = (length: number, name: string): string => {
    cursor.pos += length;
    return name;
  };
  if (char === "!") return take(1, "not");
  if (char === ",") return take(1, ",");
  if (char === "+") return cursor.at(1) === "+" ? take(2, "++") : take(1, "+");
  if (!isDash(char)) return undefined;
  if (isDash(cursor.at(1))) return take(2, "--");
  const word = cursor.match(/.(not|bnot|[ic]?split|join)(?![\w-])/iy);
  if (word) return take(word[0].length, (word[1] ?? "").toLowerCase());
  return /[\d.$(\s"'\u2018-\u201e@[]/.test(cursor.at(1)) ? take(1, "-") : undefined;
}

const startsOperand = (cursor: Cursor): boolean => {
  const char = cursor.at();
  return (
    /["'\u2018-\u201e$@([{\d.!]/.test(char) ||
    (isDash(char) && /[\d.$(nbsj\u2013-\u2015-]/i.test(cursor.at(1))) ||
    char === "+"
  );
};

function parsePrimary(cursor: Cursor): Expression {
  const start = cursor.pos;
  const text = quotedText(cursor);
  if (text) return text;
  const found = subexpression(cursor) ?? variable(cursor) ?? bracketed(cursor);
  if (found) return found;
  const number = numberLiteral(cursor);
  if (number && !isNameChar(cursor.at())) return number;
  cursor.pos = start;
  if (cursor.isAtEnd) throw cursor.fault("A value is missing at the end.");
  throw cursor.fault(`A value is missing before ${cursor.next()}.`);
}

/** `( )`, `@( )`, `@{ }` and `{ }`. */
export function bracketed(cursor: Cursor): Expression | undefined {
  const start = cursor.pos;
  if (cursor.take("@(")) {
    const body = cursor.bracketed(() => cursor.grammar.statements(cursor, start));
    return { is: "array", body, start, end: cursor.pos };
  }
  if (cursor.startsWith("@{")) return tableLiteral(cursor);
  if (cursor.at() === "{") {
    const body = cursor.grammar.block(cursor);
    return { is: "block", body, start, end: cursor.pos };
  }
  if (!cursor.take("(")) return undefined;
  const body = cursor.bracketed((): Statement => {
    cursor.skip(true);
    const inner = cursor.grammar.pipeline(cursor);
    cursor.skip(true);
    if (!cursor.take(")"))
      throw cursor.fault(
        cursor.isAtEnd ? "A bracket ( is not closed." : `${cursor.next()} stands where ) is due.`,
      );
    return inner;
  });
  return { is: "paren", body, start, end: cursor.pos };
}

/** Members, indexes and calls behind an operand, without white space between. */
export function parsePostfix(cursor: Cursor, operand: Expression): Expression {
  let target = operand;
  for (let links = 0; ; links += 1) {
    if (links > longestChain) throw cursor.fault("This expression is longer than anyone writes.");
    const { start } = operand;
    if (cursor.at() === "[") {
      cursor.pos += 1;
      const index = cursor.bracketed(() => {
        cursor.skip(true);
        return parseExpression(cursor);
      });
      cursor.skip(true);
      if (!cursor.take("]")) throw cursor.fault("An index [ is not closed.");
      target = { is: "index", target, index, start, end: cursor.pos };
    } else if ((cursor.at() === "." && startsMember(cursor, 1)) || cursor.startsWith("::")) {
      const isStatic = cursor.at() === ":";
      cursor.pos += isStatic ? 2 : 1;
      const name = memberName(cursor);
      const args = cursor.at() === "(" ? argumentsOf(cursor) : blockAlone(cursor);
      target = args
        ? { is: "call", target, name, args, start, end: cursor.pos }
        : { is: "member", target, name, isStatic, start, end: cursor.pos };
    } else if (cursor.at() === "+" && cursor.at(1) === "+") {
      cursor.pos += 2;
      return { is: "unary", operator: "++", operand: target, start, end: cursor.pos };
    } else if (isDash(cursor.at()) && isDash(cursor.at(1)) && !isNameChar(cursor.at(2))) {
      cursor.pos += 2;
      return { is: "unary", operator: "--", operand: target, start, end: cursor.pos };
    } else return target;
  }
}

/** `.ForEach{ … }`: a block may stand without the brackets of a call. */
function blockAlone(cursor: Cursor): readonly Expression[] | undefined {
  const block = cursor.at() === "{" ? bracketed(cursor) : undefined;
  return block && [block];
}

const startsMember = (cursor: Cursor, ahead: number): boolean =>
  isNameChar(cursor.at(ahead)) || /["'\u2018-\u201e$({]/.test(cursor.at(ahead) || " ");

function memberName(cursor: Cursor): Expression {
  const found =
    bareName(cursor) ??
    quotedText(cursor) ??
    subexpression(cursor) ??
    variable(cursor) ??
    bracketed(cursor);
  if (!found) throw cursor.fault("Behind the dot stands no name.");
  return found;
}

function argumentsOf(cursor: Cursor): Expression[] {
  cursor.pos += 1;
  const args: Expression[] = [];
  return cursor.bracketed(() => {
    for (;;) {
      cursor.skip(true);
      if (args.length === 0 && cursor.take(")")) return args;
      if (cursor.isAtEnd) throw cursor.fault("The arguments ( are not closed.");
      const found = parseExpression(cursor);
      if (found.is === "list") args.push(...found.items);
      else args.push(found);
      cursor.skip(true);
      if (cursor.take(")")) return args;
      // Here a comma may begin a line.
      if (!cursor.take(",") && !cursor.isAtEnd)
        throw cursor.fault(`${cursor.next()} stands where ) is due.`);
    }
  });
}
