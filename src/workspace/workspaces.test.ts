import { setTimeout as passed } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { addReceiveConnector, addServer, setDraft, setValue } from "../core/edit";
import { emptyOrganisation, type Organisation } from "../core/model";
import { fakeBrowser } from "../testing/tabs";
import type { Workspaces } from "./workspaces";

const blank = emptyOrganisation("corp.example");

/** A workspace with one server and one connector, open in the tab. */
async function opened(tab: Workspaces): Promise<{ id: string; connector: string }> {
  const id = await tab.create(blank);
  await tab.open(id);
  const [server = ""] = tab.run(addServer({ name: "EX01" }))?.made ?? [];
  const [connector = ""] =
    tab.run(
      addReceiveConnector({
        name: "Relay",
        server,
        usage: "Custom",
        explicit: { Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["10.0.0.0/24"] },
      }),
    )?.made ?? [];
  return { id, connector };
}

const size = (connector: string, value: number) =>
  setValue({ connector, parameter: "MaxMessageSize", value });

const sizeIn = (organisation: Organisation | undefined, connector: string) =>
  organisation?.connectors[connector]?.explicit.MaxMessageSize;

describe("storing", () => {
  it("finds everything after a tab was killed a moment after the last edit", async () => {
    const browser = fakeBrowser();
    const { tab, kill } = browser.mortalTab();
    const { id, connector } = await opened(tab);
    for (let value = 70_000; value < 70_010; value += 1) {
      tab.run(size(connector, value));
      await passed(10);
    }
    await passed(60);
    const before = tab.getState().organisation;
    kill();
    const next = browser.tab();
    await next.open(id);
    expect(next.getState().organisation).toEqual(before);
    expect(next.getState().role).toBe("owner");
  });

  it("writes while someone types without pause", async () => {
    const browser = fakeBrowser();
    const { tab, kill } = browser.mortalTab();
    const { id, connector } = await opened(tab);
    for (let value = 70_000; value < 70_030; value += 1) {
      tab.run(size(connector, value));
      await passed(5);
    }
    kill();
    const next = browser.tab();
    await next.open(id);
    expect(sizeIn(next.getState().organisation, connector)).toBeGreaterThan(70_010);
  });

  it("brings back what was typed in the last moment before the page went away", async () => {
    const browser = fakeBrowser();
    const { tab, kill } = browser.mortalTab();
    const { id, connector } = await opened(tab);
    await tab.flush();
    tab.run(setDraft({ connector, parameter: "MaxMessageSize", draft: "36 M" }));
    kill();
    tab.hide();
    const next = browser.tab();
    await next.open(id);
    const { organisation, notices } = next.getState();
    expect(organisation.connectors[connector]?.drafts.MaxMessageSize).toBe("36 M");
    expect(notices.map(({ code }) => code)).toEqual(["rescued"]);
    const last = browser.tab();
    await next.close();
    await last.open(id);
    expect(last.getState().notices).toEqual([]);
  });

  it("never says saved before it is", async () => {
    const tab = fakeBrowser().tab();
    const { connector } = await opened(tab);
    expect(tab.getState().saved.is).toBe("saving");
    await tab.flush();
    expect(tab.getState().saved.is).toBe("saved");
    tab.run(size(connector, 70_000));
    expect(tab.getState().saved.is).toBe("saving");
  });
});
