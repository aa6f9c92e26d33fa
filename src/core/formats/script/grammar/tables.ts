import type { Expression, Statement, Table } from "./ast";
import { isLineEnd, isNameChar } from "./characters";
import type { Cursor } from "./cursor";
import { variable } from "./expandable";
import { numberLiteral } from "./numbers";
import { bareName } from "./parted";
import { bareWord, quotedText } from "./texts";

/** `@{ key = value; … }`; line ends part entries too. */
export function tableLiteral(cursor: Cursor): Table {
  const start = cursor.pos;
  cursor.pos += 2;
  const entries: { key: Expression; value: Statement }[] = [];
  const keys = new Set<string>();
  return cursor.bracketed(() => {
    for (;;) {
      skipSeparators(cursor);
      if (cursor.take("}")) return { is: "table", entries, start, end: cursor.pos };
      if (cursor.isAtEnd) throw cursor.fault("A hashtable @{ is not closed.");
      const key = keyOf(cursor);
      const plain = plainKey(key);
      if (plain !== undefined && keys.has(plain))
        throw cursor.fault(`The key ${plain} stands twice in the hashtable.`, key.start);
      if (plain !== undefined) keys.add(plain);
      cursor.skip();
      if (!cursor.take("="))
        throw cursor.fault(
          `Behind the key ${cursor.text.slice(key.start, key.end)} an equals sign is due.`,
        );
      cursor.skip(true);
      const value = cursor.grammar.statement(cursor);
      entries.push({ key, value });
      cursor.skip();
      const next = cursor.at();
      if (next !== "" && next !== "}" && next !== ";" && !isLineEnd(next))
        throw cursor.fault(`${cursor.next()} stands where the next entry is due.`);
    }
  });
}

const plainKey = (key: Expression): string | undefined => {
  const [only] = key.is === "text" ? key.parts : [];
  return key.is === "text" && key.parts.length === 1 && typeof only === "string"
    ? only.toLowerCase()
    : undefined;
};

function skipSeparators(cursor: Cursor): void {
  do cursor.skip(true);
  while (cursor.take(";"));
}

function keyOf(cursor: Cursor): Expression {
  const start = cursor.pos;
  const found = quotedText(cursor) ?? variable(cursor);
  if (found) return cursor.grammar.postfix(cursor, found);
  const number = numberLiteral(cursor);
  if (number && !isNameChar(cursor.at())) return number;
  cursor.pos = start;
  const name = bareName(cursor);
  if (name) return name;
  bareWord(cursor);
  throw cursor.fault(
    `${cursor.text.slice(start, Math.max(cursor.pos, start + 1))} is no key.`,
    start,
  );
}
