import { expect, test } from "@playwright/test";
import { goTo } from "./estate";
import { clixml, file, relay } from "./exports";
import { openBlank } from "./person";

test.use({ serviceWorkers: "allow" });

test("after one visit the app opens and works without a network, workers included", async ({
  page,
  context,
}) => {
  await openBlank(page);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((done) => active?.addEventListener("statechange", done, { once: true }));
  });
  await context.setOffline(true);
  await page.goto("/import");
  await page
    .getByLabel("Choose files")
    .and(page.locator("input"))
    .setInputFiles(file("export.clixml", clixml(relay)) as never);
  await page.getByRole("button", { name: "Open this organisation" }).click();
  await expect(page.getByRole("treeitem", { name: /Relay scanners/ })).toBeVisible();
  for (const place of ["Simulate", "Plan", "Logs", "Learn"]) {
    await goTo(page, place);
    await expect(page).toHaveTitle(new RegExp(`^${place}`));
  }
  await page.reload();
  await expect(page).toHaveTitle(/^Learn/);
});
