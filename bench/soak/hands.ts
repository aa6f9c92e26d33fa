import type { Locator, Page } from "@playwright/test";
import type { Kept, KeptConnector } from "./kept";

/*
 * What a person does in the soak, by the names that they see, and what the browser has stored. Each step throws where
 * the app has not what it looks for.
 */

const places = ["Import", "Simulate", "Plan", "Logs", "Learn"] as const;
const names = ["EX01", "EX02", "EX03", "EX04"];

/** Four servers with four connectors each, as an export of them reads. */
const estate = {
  connectors: names.flatMap((server, at) =>
    [1, 2, 3, 4].map((number) => ({
      kind: "receive",
      server,
      name: `Relay ${"ABCD"[number - 1]} ${server}`,
      properties: {
        TransportRole: "FrontendTransport",
        Bindings: ["0.0.0.0:25"],
        RemoteIPRanges: [`10.${at}.${number}.0/24`, `10.${at + 100}.0.${number}`],
        PermissionGroups: ["AnonymousUsers"],
        AuthMechanism: ["Tls"],
        MaxMessageSize: 37_748_736,
      },
    })),
  ),
  permissions: [],
  servers: names.map((name) => ({ name, fqdn: `${name.toLowerCase()}.corp.example` })),
};

/** Opens it as a new organisation. */
export async function openEstate(page: Page, app: string): Promise<void> {
  await page.goto(`${app}import`);
  await page
    .getByLabel("Choose files")
    .and(page.locator("input"))
    .setInputFiles({
      name: "estate.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(estate)),
    });
  await page.getByRole("button", { name: "Open this organisation" }).click();
  await page.getByRole("treeitem").first().waitFor();
}

const form = (page: Page): Locator => page.getByRole("region", { name: /^Properties of/ });

/** Opens a connector by the explorer; what is not in view is filtered for. */
export async function choose(page: Page, { id, name }: KeptConnector): Promise<void> {
  const row = page.locator(`[role=treeitem][data-id="${id}"]`);
  const filter = page.getByRole("searchbox", { name: "Filter" });
  if (!(await row.isVisible())) await filter.fill(name);
  await row.click();
  await form(page).getByRole("button", { name: "Connector actions" }).waitFor();
  if ((await filter.inputValue()) !== "") await filter.fill("");
}

/** Types into a field of the open connector and leaves it: one step to undo. */
export async function type(page: Page, tab: string, field: string, text: string): Promise<void> {
  await form(page)
    .getByRole("tab", { name: new RegExp(`^${tab}`) })
    .click();
  const box = form(page).getByRole("textbox", { name: field, exact: true });
  await box.fill(text);
  await box.blur();
}

export async function act(page: Page, action: string): Promise<void> {
  await form(page).getByRole("button", { name: "Connector actions" }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${action}(?! to servers)`) }).click();
}

/** Duplicates the open connector; answers the id of the copy, which is open then. */
export async function duplicate(page: Page, known: Kept): Promise<string> {
  await act(page, "Duplicate");
  const id = await page.waitForFunction(
    (ids) => {
      const open = new URL(location.href).searchParams.get("at")?.replace(/^"|"$/g, "") ?? "";
      return open !== "" && !ids.includes(open) ? open : undefined;
    },
    Object.keys(known),
    { timeout: 60_000 },
  );
  return String(await id.jsonValue());
}

export async function rename(page: Page, name: string): Promise<void> {
  await act(page, "Rename");
  const box = form(page).getByRole("textbox", { name: "Name of the connector" });
  await box.fill(name);
  await box.press("Enter");
}

/** With its unit: beside a value of 1 GB a bare number would be taken as gigabytes. */
export const inMegabytes = (megabytes: number): string => `${megabytes} MB`;

/** One size for all receive connectors, in the dialog for several. */
export async function sizeForAll(page: Page, megabytes: number): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or run" }).fill("Compare or change several");
  await page.getByRole("option", { name: /^Compare or change several/ }).click();
  const dialog = page.getByRole("dialog", { name: "Several connectors" });
  await dialog.getByRole("button", { name: "All of these" }).click();
  await dialog.getByRole("checkbox", { name: "Only what differs" }).uncheck();
  await dialog.getByRole("button", { name: "Maximum message size" }).click();
  const all = dialog.getByRole("region", { name: "Maximum message size for all" });
  await all.getByRole("textbox").first().fill(inMegabytes(megabytes));
  await all.getByRole("button", { name: /^Set for/ }).click();
  await dialog.getByRole("button", { name: "Close", exact: true }).last().click();
  await dialog.waitFor({ state: "hidden" });
}

/** Steps back or forward by the keyboard, outside all fields. */
export async function steps(page: Page, keys: string, count: number): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let step = 0; step < count; step += 1) await page.keyboard.press(keys);
}

const goTo = (page: Page, place: string): Promise<void> =>
  page
    .getByRole("navigation", { name: "Places" })
    .getByRole("link", { name: new RegExp(`^${place}`) })
    .click();

/** To another place and back. */
export async function visit(page: Page, which: number): Promise<void> {
  const place = places[which % places.length] ?? "Plan";
  await goTo(page, place);
  await page.waitForURL(new RegExp(`/${place.toLowerCase()}`));
  await goTo(page, "Design");
  await page.getByRole("treeitem").first().waitFor();
}

/** What the browser has stored: the connectors of the organisation, and all the rest as one text. */
export async function stored(page: Page): Promise<{ connectors: Kept; rest: string }> {
  const parts = await page.evaluate(async () => {
    const opening = indexedDB.open("portolan");
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const asking = opening.result.transaction("parts").objectStore("parts").getAll();
    await new Promise((resolve) => {
      asking.onsuccess = resolve;
    });
    opening.result.close();
    return asking.result as { part: string; id: string; value: object }[];
  });
  const isConnector = ({ part }: { part: string }) => part === "connectors";
  return {
    connectors: Object.fromEntries(
      parts.filter(isConnector).map(({ id, value }) => [id, value as KeptConnector]),
    ),
    rest: JSON.stringify(parts.filter((each) => !isConnector(each))),
  };
}
