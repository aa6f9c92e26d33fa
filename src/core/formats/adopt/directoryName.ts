/**
 * The name itself of what a name of the directory leads to: of `corp.example/Configuration/Sites/North`, of
 * `CN=North,CN=Sites,DC=corp,DC=example`, or of the bare `North`. undefined where there is none.
 */
export function lastOfName(text: string | undefined): string | undefined {
  const said = text?.trim() ?? "";
  const distinguished = /^CN=((?:\\.|[^,\\])+)(?:,|$)/i.exec(said)?.[1];
  const last = distinguished ?? said.split(/(?<!\\)\//).at(-1);
  // A comma or a slash within a name stands behind a backslash.
  return last?.replace(/\\(.)/g, "$1") || undefined;
}
