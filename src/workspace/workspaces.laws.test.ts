import fc from "fast-check";
import { expect, it } from "vitest";
import type { Command } from "../core/edit";
import { anyCommand } from "../testing/commands";
import { anyOrganisation } from "../testing/designs";
import { fakeBrowser } from "../testing/tabs";

type Step = Command | "undo" | "redo" | "flush";

const organisations = anyOrganisation({ hostile: true });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: anyCommand },
  fc.constantFrom("undo" as const, "redo" as const, "flush" as const),
);

it("whatever is done, a reload finds it, and nothing was set aside", async () => {
  await fc.assert(
    fc.asyncProperty(
      organisations,
      fc.array(anyStep, { maxLength: 30 }),
      async (organisation, steps) => {
        const browser = fakeBrowser();
        const tab = browser.tab({ delay: 1 });
        const id = await tab.create(organisation);
        await tab.open(id);
        for (const step of steps)
          if (typeof step === "function") tab.run(step);
          else await tab[step]();
        const before = tab.getState().organisation;
        await tab.close();
        const next = browser.tab();
        await next.open(id);
        expect(next.getState().organisation).toEqual(before);
        expect(next.getState().notices).toEqual([]);
        await next.close();
      },
    ),
    { numRuns: 40 },
  );
});

it("two tabs that take over from each other at random lose no edit", async () => {
  await fc.assert(
    fc.asyncProperty(
      organisations,
      fc.array(fc.tuple(fc.nat({ max: 1 }), anyCommand), { maxLength: 8 }),
      async (organisation, turns) => {
        const browser = fakeBrowser();
        const tabs = [browser.tab({ delay: 1 }), browser.tab({ delay: 1 })];
        const id = (await tabs[0]?.create(organisation)) ?? "";
        for (const tab of tabs) await tab.open(id);
        let last = tabs[0]?.getState().organisation;
        for (const [which, command] of turns) {
          const tab = tabs[which];
          if (tab?.getState().role === "reader") await tab.takeOver();
          expect(tab?.getState().organisation).toEqual(last);
          expect(tab?.run(command)).toBeDefined();
          last = tab?.getState().organisation;
        }
        for (const tab of tabs) await tab.close();
        expect(await browser.tab().organisationOf(id)).toEqual(last);
        expect(await browser.storage.list()).toHaveLength(1);
      },
    ),
    { numRuns: 15 },
  );
});
