import { setTimeout as passed } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { addServer, setDraft, setValue } from "../core/edit";
import type { Connector } from "../core/model";
import { blank, codes, opened, size, sizeIn, until } from "../testing/openedTab";
import { fakeBrowser } from "../testing/tabs";
import { rescueIn } from "./rescue";
import { availableStorage } from "./storage/available";
import type { Head, Storage } from "./storage/storage";

describe("undoing", () => {
  it("takes what is typed in one field as a step, and what comes after it was left as another", async () => {
    const { tab } = fakeBrowser().mortalTab();
    const { connector } = await opened(tab);
    const sizeNow = () => sizeIn(tab.getState().organisation, connector);
    const steps = () => tab.getState().history.past.length;
    const before = steps();
    tab.run(size(connector, 70_000));
    tab.run(size(connector, 80_000));
    expect(steps()).toBe(before + 1);
    tab.seal();
    tab.run(size(connector, 90_000));
    expect(steps()).toBe(before + 2);
    tab.undo();
    expect(sizeNow()).toBe(80_000);
    const { history } = tab.getState();
    tab.seal();
    expect(tab.getState().history).toBe(history);
  });
});

describe("storing", () => {
  it("finds everything after a tab was killed a moment after the last edit", async () => {
    const browser = fakeBrowser();
    const { tab, kill } = browser.mortalTab();
    const { id, connector } = await opened(tab);
    for (let value = 70_000; value < 70_010; value += 1) {
      tab.run(size(connector, value));
      await passed(10);
    }
    await passed(1000);
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

  it("keeps both versions where another tab wrote after the page went away", async () => {
    const browser = fakeBrowser();
    const { tab, kill } = browser.mortalTab();
    const { id, connector } = await opened(tab);
    await tab.flush();
    tab.run(size(connector, 70_001));
    kill();
    const other = browser.tab();
    await other.open(id);
    other.run(size(connector, 70_002));
    await other.close();
    tab.hide();
    const next = browser.tab();
    await next.open(id);
    expect(sizeIn(next.getState().organisation, connector)).toBe(70_002);
    expect(codes(next)).toEqual(["kept-as-copy"]);
    const copy = next.getState().notices[0]?.workspace ?? "";
    expect(sizeIn(await next.organisationOf(copy), connector)).toBe(70_001);
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

describe("faults", () => {
  it("says that storage is full, keeps the edit, and stores it when there is room", async () => {
    const browser = fakeBrowser();
    let full = false;
    const storage: Storage = {
      ...browser.storage,
      write: (...given) =>
        full
          ? Promise.reject(new DOMException("", "QuotaExceededError"))
          : browser.storage.write(...given),
    };
    const tab = browser.tab({ storage });
    const { id, connector } = await opened(tab);
    await tab.flush();
    full = true;
    tab.run(size(connector, 70_001));
    await tab.flush();
    expect(tab.getState().saved).toMatchObject({ is: "failed", reason: "quota" });
    tab.run(size(connector, 70_002));
    expect(tab.getState().saved.is).toBe("failed");
    full = false;
    await until(() => expect(tab.getState().saved.is).toBe("saved"));
    const stored = await browser.storage.read(id);
    const value = stored?.parts.find((each) => each.id === connector)?.value as Connector;
    expect(value.explicit.MaxMessageSize).toBe(70_002);
  });

  it("stays open while its edits can be stored nowhere", async () => {
    const browser = fakeBrowser();
    const other = await browser.tab().create(blank);
    const full = () => Promise.reject(new DOMException("", "QuotaExceededError"));
    const tab = browser.tab({
      storage: { ...browser.storage, write: full },
      rescue: rescueIn(undefined),
    });
    await opened(tab);
    const { organisation } = tab.getState();
    expect(await tab.open(other)).toBe(false);
    expect(tab.getState().organisation).toBe(organisation);
    expect(codes(tab)).toEqual(["not-closed"]);
    expect(tab.run(addServer({ name: "EX02" }))).toBeDefined();
  });

  it("sets a broken record aside, tells it, and opens the rest", async () => {
    const browser = fakeBrowser();
    const tab = browser.tab();
    const { id, connector } = await opened(tab);
    await tab.close();
    const stored = await browser.storage.read(id);
    const server = stored?.parts.find(({ part }) => part === "servers");
    await browser.storage.write(id, stored?.head.revision ?? 0, {
      head: stored?.head as Head,
      puts: [
        { part: "servers", id: server?.id ?? "", value: { name: "EX01", role: "Toaster" } },
        { part: "networks", id: "n9", value: null },
      ],
      removes: [],
    });
    const next = browser.tab();
    await next.open(id);
    const { organisation, notices } = next.getState();
    expect(Object.keys(organisation.connectors)).toEqual([connector]);
    expect(Object.values(organisation.servers)).toEqual([
      { id: server?.id, name: "EX01", role: "Mailbox" },
    ]);
    expect(notices).toMatchObject([{ code: "parts-set-aside" }]);
    expect(notices[0]?.parts?.map(({ part }) => part).sort()).toEqual(["networks", "servers"]);
    next.run(setValue({ connector, parameter: "Enabled", value: false }));
    await next.close();
    const last = browser.tab();
    await last.open(id);
    expect(last.getState().notices).toEqual([]);
    expect(last.getState().organisation.connectors[connector]?.explicit.Enabled).toBe(false);
  });

  it("works in memory, and says so, where the browser allows no storage", async () => {
    const denied = availableStorage(() => {
      throw new DOMException("denied", "SecurityError");
    });
    const tab = fakeBrowser().tab({ storage: denied });
    const { id, connector } = await opened(tab);
    tab.run(size(connector, 70_001));
    await tab.flush();
    expect(tab.getState().saved.is).toBe("memory");
    expect(await tab.list()).toMatchObject([{ name: "corp.example", connectors: 1 }]);
    await tab.close();
    await tab.open(id);
    expect(sizeIn(tab.getState().organisation, connector)).toBe(70_001);
  });

  it("says that a workspace is not here", async () => {
    const tab = fakeBrowser().tab();
    await tab.open("nothing");
    expect(tab.getState()).toMatchObject({ phase: "absent" });
  });
});

describe("the list", () => {
  it("opens an empty one that it made as it is stored by then", async () => {
    const browser = fakeBrowser();
    const tab = browser.tab();
    const [first, renamed, filled] = [
      await tab.create(blank),
      await tab.create(blank),
      await tab.create(blank),
    ];
    await tab.rename(renamed, "lab.example");
    const other = browser.tab();
    await other.open(filled);
    other.run(addServer({ name: "EX07", role: "Mailbox" }));
    await other.close();
    const seen: unknown[] = [];
    for (const id of [first, renamed, filled]) {
      await tab.open(id);
      const { name, servers } = tab.getState().organisation;
      seen.push([name, Object.values(servers).map((each) => each.name)]);
    }
    expect(seen).toEqual([
      [blank.name, []],
      ["lab.example", []],
      [blank.name, ["EX07"]],
    ]);
  });

  it("renames, duplicates, deletes and brings back", async () => {
    const browser = fakeBrowser();
    const tab = browser.tab();
    const { id, connector } = await opened(tab);
    const copy = (await tab.duplicate(id)) ?? "";
    expect(await tab.rename(copy, "lab.example")).toBe(true);
    expect(await tab.rename(id, "corp.test")).toBe(true);
    await tab.flush();
    const names = async () => (await tab.list()).map(({ name }) => name).sort();
    expect(await names()).toEqual(["corp.test", "lab.example"]);
    expect(await tab.remove(id)).toBe(true);
    expect(tab.getState().phase).toBe("closed");
    expect(await names()).toEqual(["lab.example"]);
    await tab.restore(id);
    await tab.open(id);
    expect(tab.getState().organisation.connectors[connector]?.name).toBe("Relay");
    expect(await names()).toEqual(["corp.test", "lab.example"]);
  });

  it("removes for good what was deleted long ago, and nothing else", async () => {
    let time = 1_000_000;
    const browser = fakeBrowser();
    const tab = browser.tab({ now: () => time });
    const old = await tab.create(blank);
    const kept = await tab.create(blank);
    await tab.remove(old);
    time += 120_000;
    const fresh = await tab.create(blank);
    await tab.remove(fresh);
    await tab.purge();
    await tab.restore(old);
    await tab.restore(fresh);
    expect((await tab.list()).map(({ id }) => id).sort()).toEqual([kept, fresh].sort());
  });

  it("does not rename or delete what another tab edits", async () => {
    const browser = fakeBrowser();
    const [first, second] = [browser.tab(), browser.tab()];
    const { id } = await opened(first);
    expect(await second.rename(id, "x")).toBe(false);
    expect(await second.remove(id)).toBe(false);
    expect(first.getState().role).toBe("owner");
    expect((await second.list()).length).toBe(1);
  });

  it("tells other tabs that the list changed", async () => {
    const browser = fakeBrowser();
    const [first, second] = [browser.tab(), browser.tab()];
    let told = 0;
    second.onListChange(() => {
      told += 1;
    });
    await first.create(blank);
    await until(() => expect(told).toBe(1));
  });
});
