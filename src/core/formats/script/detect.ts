import { plainDashes } from "./characters";
import { classOf } from "./commandNames";
import { writtenName } from "./names";
import { cursorOver, prepare } from "./preparation";
import { parseBody } from "./statements";
import { visitBody } from "./visit";

const anyName =
  /(?:new|set|remove)[-\u2010-\u2015\u2212](?:send|receive)connector|(?:add|remove)[-\u2010-\u2015\u2212]adpermission/i;

/**
 * Whether a text is a script: a command in it makes, changes or removes connectors or their permissions. Comments and
 * quoted texts do not count, prompts and line numbers do not hide one (script-shapes 7.4).
 */
export function looksLikeScript(raw: string): boolean {
  if (!anyName.test(raw)) return false;
  const prepared = prepare(raw);
  return prepared.pieces.some((piece) => {
    const body = parseBody(cursorOver(prepared, piece));
    let found = false;
    visitBody(body, {
      statement(statement) {
        // What does not parse is judged by how its lines begin.
        if (statement.is === "broken")
          found ||= beginsLine(prepared.text.slice(statement.start, statement.end));
        return !found;
      },
      command(command) {
        const name = writtenName(command);
        found ||= name !== undefined && classOf(plainDashes(name)).is === "connector";
        return !found;
      },
    });
    return found;
  });
}

const beginsLine = (text: string): boolean =>
  new RegExp(`(?:^|[\\r\\n;|{(=])\\s*(?:[\\w.]+\\\\)?(?:${anyName.source})\\s`, "i").test(text);
