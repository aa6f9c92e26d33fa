import { expect, it } from "vitest";
import { renameOrganisation } from "../core/edit";
import { emptyOrganisation } from "../core/model";
import { fakeBrowser } from "../testing/tabs";

it("knows a practice organisation after writes and in other tabs; a copy of it is somebody's own", async () => {
  const browser = fakeBrowser();
  const tab = browser.tab();
  const id = await tab.create(emptyOrganisation("Practice"), "first-connector");
  await tab.open(id);
  expect(tab.getState().practice).toBe("first-connector");
  tab.run(renameOrganisation({ name: "Renamed" }));
  const copy = await tab.duplicate(id);
  await tab.close();
  expect(tab.getState().practice).toBeUndefined();

  const other = browser.tab();
  await other.open(id);
  expect(other.getState()).toMatchObject({
    practice: "first-connector",
    organisation: { name: "Renamed" },
  });
  const marks = (await other.list()).map((each) => [each.id, each.practice]);
  expect(Object.fromEntries(marks)).toEqual({ [id]: "first-connector", [copy ?? ""]: undefined });
});
