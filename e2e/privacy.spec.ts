import { expect, type Page, test } from "@playwright/test";
import { addConnector, expectAccessible, openBlank, runCommand } from "./person";

test.use({ serviceWorkers: "allow" });

const tree = (page: Page, name: RegExp) => page.getByRole("treeitem", { name });
const relay = (name: string) =>
  ({
    direction: "Receive connector",
    usage: "Custom",
    name,
    newServer: "EX01",
    ranges: "10.20.4.11",
  }) as const;

/** All that the browser holds for this origin, as text. */
const held = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const rows: unknown[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        rows.push(
          name,
          store,
          await new Promise((resolve) => {
            all.onsuccess = () => resolve(all.result);
          }),
        );
      }
      database.close();
    }
    return JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }]);
  });

test("a private session shows nothing that is stored, stores nothing, and says so", async ({
  page,
  context,
}) => {
  await openBlank(page);
  await addConnector(page, relay("Relay of before"));
  await expect(page.getByRole("button", { name: /Saved on this machine/ })).toBeVisible();
  const beside = await context.newPage();
  await beside.goto("/theme.js");
  await runCommand(page, "Private session");
  await expect(page.getByRole("button", { name: /Private: gone with this tab/ })).toBeVisible();
  const before = await held(beside);
  expect(before).toContain("Relay of before");
  await expect(page.getByText(/No connectors yet\. Start from/)).toBeVisible();
  await addConnector(page, relay("Relay in private"));
  await page.getByRole("button", { name: "Dark theme" }).click();
  await expect(tree(page, /Relay in private/)).toBeVisible();
  await expectAccessible(page);
  expect(await held(beside)).toBe(before);

  await runCommand(page, "Leave the private session");
  const dialog = page.getByRole("dialog", { name: "Leave the private session?" });
  await dialog.getByRole("button", { name: "Leave" }).click();
  await expect(tree(page, /Relay of before/)).toBeVisible();
  await expect(tree(page, /Relay in private/)).toBeHidden();
  expect(await held(beside)).not.toContain("Relay in private");
});

test("forget everything: nothing is left, in no tab, and nothing comes by itself", async ({
  page,
  context,
}) => {
  await openBlank(page);
  await addConnector(page, relay("Relay to forget"));
  await page.getByRole("button", { name: "Dark theme" }).click();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const other = await context.newPage();
  await other.goto("/design");
  await expect(tree(other, /Relay to forget/)).toBeVisible();

  await page.bringToFront();
  await runCommand(page, "Forget everything");
  const dialog = page.getByRole("dialog", { name: "Forget everything on this machine?" });
  await expect(dialog).toContainText("1 organisation");
  await dialog.getByRole("button", { name: "Forget everything" }).click();
  for (const each of [page, other])
    await expect(each.getByRole("heading", { name: "Everything is forgotten" })).toBeVisible();
  await expectAccessible(page);
  const left = () =>
    page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      caches: await caches.keys(),
      keepers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  const nothing = { databases: [], local: [], session: [], caches: [], keepers: 0 };
  expect(await left()).toEqual(nothing);
  await other.close();
  expect(await left()).toEqual(nothing);

  await page.getByRole("button", { name: "Start anew" }).click();
  await expect(page.getByText(/No connectors yet\. Start from/)).toBeVisible();
});

test("storage that is denied is told, and the design works and can be saved as a file", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { get: () => undefined });
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  });
  await openBlank(page);
  await addConnector(page, relay("Relay in memory"));
  await expect(page.getByRole("button", { name: /Not stored: gone with this tab/ })).toBeVisible();
  const notices = page.getByRole("list", { name: "About this organisation" });
  await expect(notices).toContainText("The browser allows no storage here");
  const downloading = page.waitForEvent("download");
  await notices.getByRole("button", { name: "Save as file" }).click();
  expect((await downloading).suggestedFilename()).toBe("corp.example.portolan.json");
  await notices.getByRole("button", { name: "Close this notice" }).click();
  await expect(notices).toBeHidden();
});

test("storage that is full is told, and the design can be saved as a file", async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function full(this: IDBObjectStore, ...given) {
      if ((globalThis as { full?: boolean }).full)
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
  await openBlank(page);
  await page.evaluate(() => {
    (globalThis as { full?: boolean }).full = true;
  });
  await addConnector(page, relay("Relay without room"));
  await expect(page.getByRole("button", { name: /Not saved/ })).toBeVisible();
  await expect(page.getByText("The browser's storage for this page is full.")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page
    .getByRole("list", { name: "About this organisation" })
    .getByRole("button", { name: "Save as file" })
    .click();
  expect((await downloading).suggestedFilename()).toBe("corp.example.portolan.json");
});
