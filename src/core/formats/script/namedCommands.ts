import { withoutModule } from "./commandNames";
import { parseBody } from "./grammar/statements";
import { visitBody } from "./grammar/visit";
import { cursorOver, prepare } from "./preparation/preparation";

/** The names of all commands that stand in a script, also within its functions, in lower case and without a module. */
export function commandNames(raw: string): ReadonlySet<string> {
  const prepared = prepare(raw);
  const names = new Set<string>();
  for (const piece of prepared.pieces)
    visitBody(parseBody(cursorOver(prepared, piece)), {
      command({ name }) {
        const [only, ...rest] = name.is === "text" ? name.parts : [];
        if (typeof only === "string" && rest.length === 0)
          names.add(withoutModule(only).toLowerCase());
        return true;
      },
    });
  return names;
}
