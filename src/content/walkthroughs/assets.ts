type Text = Promise<{ readonly default: string }>;

/**
 * Files that start states name: those of seaford are the samples that were written for us, whole; relay-week.log is
 * made by scripts/relay-week.mjs. A chunk each, as text: the page may fetch nothing.
 */
const files: Readonly<Record<string, () => Text>> = {
  "EX01-FrontEnd-RECV2026051206-1.LOG": () =>
    import("./assets/EX01-FrontEnd-RECV2026051206-1.LOG?raw"),
  "EX01-Hub-SEND2026051206-1.LOG": () => import("./assets/EX01-Hub-SEND2026051206-1.LOG?raw"),
  "EX01-Hub-SEND2026051207-1.LOG": () => import("./assets/EX01-Hub-SEND2026051207-1.LOG?raw"),
  "EX01-Get-Queue-list.txt": () => import("./assets/EX01-Get-Queue-list.txt?raw"),
  "fw-edge-asa.log": () => import("./assets/fw-edge-asa.log?raw"),
  "relay-week.log": () => import("./assets/relay-week.log?raw"),
};

/** Names of the files that a start state may name. */
export const assetNames: readonly string[] = Object.keys(files);

/** The text of such a file; undefined where there is none of that name. */
export async function loadAsset(name: string): Promise<string | undefined> {
  const load = Object.hasOwn(files, name) ? files[name] : undefined;
  return load && (await load()).default;
}
