import { expect, it } from "vitest";
import { blank, opened, size, sizeIn, until } from "../testing/openedTab";
import { fakeBrowser } from "../testing/tabs";

it("loses nothing where the clock is set back between edits, nor what was removed and restored", async () => {
  const browser = fakeBrowser();
  let time = Date.UTC(2026, 10, 26);
  const tab = browser.tab({ now: () => time });
  const { id, connector } = await opened(tab);
  tab.run(size(connector, 70_000));
  await tab.flush();
  time -= 86_400_000;
  tab.run(size(connector, 71_000));
  await tab.flush();
  await until(() => expect(tab.getState().saved.is).toBe("saved"));

  const other = await tab.create(blank);
  await tab.remove(other);
  time -= 86_400_000;
  await tab.purge();
  await tab.restore(other);
  expect((await tab.list()).map((each) => each.id).sort()).toEqual([id, other].sort());
  await tab.close();

  const next = browser.tab({ now: () => time });
  await next.open(id);
  expect(sizeIn(next.getState().organisation, connector)).toBe(71_000);
  expect(next.getState().role).toBe("owner");
  next.undo();
  next.run(size(connector, 72_000));
  await next.flush();
  expect(next.getState().notices).toEqual([]);
});
