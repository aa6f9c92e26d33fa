import type { Locator, Page } from "@playwright/test";
import type { Organisation } from "../src/core/model";

/*
 * What the bench knows of the app; everything else of it is independent of the screens.
 * Each step throws where the app has not what it looks for: then there is no figure.
 */

/** Puts a workspace into the browser's store, as src/workspace/storage/ keeps it, and opens it in the Design place. */
export async function openWorkspace(
  page: Page,
  app: string,
  organisation: Organisation,
): Promise<void> {
  // A page of the same origin on which the app does not run, so that nothing holds the database.
  await page.goto(`${app}portolan.svg`);
  await page.evaluate(store, organisation);
  await page.goto(`${app}design?at=1&field=RemoteIPRanges&dock=script`);
  await page.getByRole("treeitem").first().waitFor({ timeout: 60_000 });
}

/** Runs in the page. */
async function store(organisation: Organisation): Promise<void> {
  const id = "bench";
  const { name, version, nextId, ...parts } = organisation;
  const opening = indexedDB.open("portolan", 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("workspaces", { keyPath: "id" });
    opening.result.createObjectStore("parts", { keyPath: ["workspace", "part", "id"] });
    opening.result.createObjectStore("setAside", { autoIncrement: true });
  };
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = () => reject(opening.error);
  });
  const transaction = opening.result.transaction(["workspaces", "parts"], "readwrite");
  transaction.objectStore("workspaces").add({
    id,
    name,
    version,
    nextId,
    connectors: Object.keys(organisation.connectors).length,
    changed: 1,
    created: 1,
    revision: 1,
    writer: "bench",
  });
  for (const [part, values] of Object.entries(parts))
    for (const [key, value] of Object.entries(values))
      transaction.objectStore("parts").put({ workspace: id, part, id: key, value });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  opening.result.close();
  localStorage.setItem("portolan.preference.workspace.last", JSON.stringify(id));
}

/** The first remote range of the first connector: form, explorer, chart, problems and script follow each key. */
export async function openField(page: Page): Promise<Locator> {
  const form = page.getByRole("region", { name: /^Properties of/ });
  const field = form.getByRole("textbox", { name: "Accepts clients from, row 1" });
  await field.click({ timeout: 10_000 });
  return field;
}

/** Resolves when chart and script show the range that was typed; rejects after two seconds. */
export async function shown(page: Page, range: string): Promise<void> {
  const chart = page.getByRole("region", { name: "Mail-flow chart" });
  const script = page.getByTestId("script-text");
  for (const place of [chart, script])
    await place.getByText(range).first().waitFor({ timeout: 2000 });
}

/** Resolves when the problems speak of what was typed so far; rejects after two seconds. */
export async function complained(page: Page): Promise<void> {
  const problems = page.getByRole("region", { name: "Problems" }).first();
  await problems.getByText("Relay 00000").first().waitFor({ timeout: 2000 });
}
