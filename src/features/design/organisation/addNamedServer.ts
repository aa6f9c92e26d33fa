import { addServer } from "../../../core/edit";
import { run, workspaceNow } from "../../../workspace/hooks";

/** Adds a server with the next free name; answers its id. */
export function addNamedServer(): string | undefined {
  const names = new Set(
    Object.values(workspaceNow().organisation.servers).map(({ name }) => name.toUpperCase()),
  );
  let number = 1;
  while (names.has(`EX${String(number).padStart(2, "0")}`)) number += 1;
  const edit = run(addServer({ name: `EX${String(number).padStart(2, "0")}` }));
  return edit?.made?.[0];
}
