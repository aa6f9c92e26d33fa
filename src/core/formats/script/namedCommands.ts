import { withoutModule } from "./commandNames";
import { cursorOver, prepare } from "./preparation";
import { parseBody } from "./statements";
import { visitBody } from "./visit";

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
