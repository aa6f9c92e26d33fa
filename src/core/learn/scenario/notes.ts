import { type Command, setNotes } from "../../edit";
import { makerNames, type Note, type Organisation } from "../../model";
import type { Touched } from "./acceptances";
import type { Instance } from "./instances";
import type { Scenario } from "./scenario";

/**
 * What a scenario needs besides becomes notes of the first connector that it touches; where another tool sets something
 * of a connector that is there, that is noted at the connector. Notes that are there stay, each once.
 */
export function notesOf(
  organisation: Organisation,
  { needs }: Scenario,
  touched: readonly Touched[],
  instances: readonly Instance[],
): readonly Command[] {
  const all = new Map<string, string[]>();
  const add = (connector: string, text: string) =>
    all.set(connector, [...(all.get(connector) ?? []), text]);
  for (const { build, by } of instances) {
    const at = touched.find(({ identity }) => identity === build.identity);
    if (by && at && build.cmdlet.startsWith("Set-"))
      add(
        at.connector.id,
        `The ${makerNames[by]} sets ${Object.keys(build.properties ?? {}).join(", ")}.`,
      );
  }
  const [first] = touched;
  if (first) for (const each of needs) add(first.connector.id, each);
  return [...all].map(([connector, texts]) => {
    const known: readonly Note[] = organisation.connectors[connector]?.notes ?? [];
    const fresh = texts.filter((text) => !known.some((each) => each.text === text));
    return setNotes({ connector, notes: [...known, ...fresh.map((text) => ({ text }))] });
  });
}
