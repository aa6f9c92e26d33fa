import { expect, test } from "@playwright/test";
import { openDeployed, visitPlaces } from "./estate";
import { clixml, relay } from "./exports";
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
  await openDeployed(page, clixml(relay));
  await visitPlaces(page);
  await page.reload();
  await expect(page).toHaveTitle(/^Learn/);
});
