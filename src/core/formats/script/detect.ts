import { classOf } from "./commandNames";
import type { Statement } from "./grammar/ast";
import { plainDashes } from "./grammar/characters";
import { parseBody } from "./grammar/statements";
import { visit } from "./grammar/visit";
import { writtenName } from "./names";
import { mayBePlanned, plannedIn } from "./planned";
import { cursorOver, prepare } from "./preparation/preparation";

const anyName =
  /(?:new|set|remove)[-\u2010-\u2015\u2212](?:send|receive)connector|(?:add|remove)[-\u2010-\u2015\u2212]adpermission/i;

/**
 * Whether a text is a script: a command in it makes, changes or removes connectors or their permissions. Comments and
 * quoted texts do not count, prompts and line numbers do not hide one (script-shapes 7.4). The scripts of a plan hold
 * their commands as data.
 */
export function looksLikeScript(raw: string): boolean {
  if (mayBePlanned(raw) && isPlanned(raw)) return true;
  if (!anyName.test(raw)) return false;
  const prepared = prepare(raw);
  const acts = (statement: Statement): boolean => isActing(statement, prepared.text);
  return prepared.pieces.some((piece) => {
    const { statements } = parseBody(cursorOver(prepared, piece), acts);
    return statements.some(acts);
  });
}

function isPlanned(raw: string): boolean {
  const prepared = prepare(raw);
  const all = prepared.pieces.flatMap((piece) => parseBody(cursorOver(prepared, piece)).statements);
  return plannedIn(all) !== undefined;
}

function isActing(statement: Statement, text: string): boolean {
  let found = false;
  visit([statement], {
    statement(each) {
      // What does not parse is judged by how its lines begin.
      if (each.is === "broken") found ||= beginsLine(text.slice(each.start, each.end));
      return !found;
    },
    command(command) {
      const name = writtenName(command);
      found ||= name !== undefined && classOf(plainDashes(name)).is === "connector";
      return !found;
    },
  });
  return found;
}

const beginsLine = (text: string): boolean =>
  new RegExp(`(?:^|[\\r\\n;|{(=])\\s*(?:[\\w.]+\\\\)?(?:${anyName.source})\\s`, "i").test(text);
