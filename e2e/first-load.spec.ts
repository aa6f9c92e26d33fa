import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { mostInitialScripts } from "../bench/bundle";
import { openDeployed, visitPlaces } from "./estate";
import { clixml, relay } from "./exports";
import { openBlank } from "./person";
import { watch } from "./watch";

test("the first paint waits for at most 230 kB of script; rules and places come later", async ({
  page,
  request,
}) => {
  const html = await (await request.get("/")).text();
  const first = [...html.matchAll(/<(?:script|link)\b[^>]*(?:src|href)="([^"]+\.js)"/g)].map(
    ([, address]) => address as string,
  );
  expect(first.length).toBeGreaterThan(0);
  let bytes = 0;
  for (const address of first)
    bytes += gzipSync(await (await request.get(address)).body(), { level: 9 }).length;
  expect(bytes).toBeLessThanOrEqual(mostInitialScripts);

  const watched = await watch(page);
  await openBlank(page);
  const asked = watched.requests.map((each) => new URL(each).pathname);
  for (const place of ["SimulatePlace", "ImportPlace", "PlanPlace", "LogsPlace", "LearnPlace"])
    expect(asked.filter((each) => each.includes(`/${place}-`))).toEqual([]);
  await expect(page.getByRole("region", { name: "Problems" })).toContainText(
    "No connectors yet, so nothing to check.",
  );
});

test("in every place the page asks its own origin alone, and nothing breaks its policy", async ({
  page,
  baseURL,
}) => {
  const watched = await watch(page);
  await openBlank(page);
  await openDeployed(page, clixml(relay));
  await visitPlaces(page);
  const origins = new Set(watched.requests.map((each) => new URL(each).origin));
  expect([...origins]).toEqual([new URL(baseURL ?? "").origin]);
  expect(watched.faults).toEqual([]);

  // Workers obey the policy of their own answer, not that of the page.
  const answer = await page.request.get("/theme.js");
  expect(answer.headers()["content-security-policy"]).toContain("connect-src 'none'");

  // The page itself cannot be made to ask elsewhere.
  const refused = await page.evaluate(() =>
    fetch("https://elsewhere.example/").then(
      () => "answered",
      () => "refused",
    ),
  );
  expect(refused).toBe("refused");
  await expect.poll(() => watched.faults.join()).toContain("policy: connect-src");
});
