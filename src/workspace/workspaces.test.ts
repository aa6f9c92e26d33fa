import { setTimeout as passed } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { addReceiveConnector, addServer, setDraft, setValue } from "../core/edit";
import { type Connector, emptyOrganisation, type Organisation } from "../core/model";
import { fakeBrowser } from "../testing/tabs";
import { rescueIn } from "./rescue";
import { availableStorage } from "./storage/available";
import type { Head, Storage } from "./storage/storage";
import { openMessages } from "./tabs/messages";
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

/** Waits until what is expected is so. */
const until = (expected: () => void) => vi.waitFor(expected, { timeout: 8000, interval: 10 });

const codes = (tab: Workspaces) => tab.getState().notices.map(({ code }) => code);

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

describe("two tabs", () => {
  it("opens the second as a reader, which follows the first", async () => {
    const browser = fakeBrowser();
    const first = browser.tab();
    const { id, connector } = await opened(first);
    await first.flush();
    const second = browser.tab();
    await second.open(id);
    expect(second.getState()).toMatchObject({ role: "reader", saved: { is: "elsewhere" } });
    expect(second.run(size(connector, 70_000))).toBeUndefined();
    const untouched = second.getState().organisation.servers;
    first.run(size(connector, 80_000));
    await first.flush();
    await until(() => expect(sizeIn(second.getState().organisation, connector)).toBe(80_000));
    expect(second.getState().organisation.servers).toBe(untouched);
  });

  it("takes over: the first stores what it has, becomes reader, and both go on without loss", async () => {
    const browser = fakeBrowser();
    const [first, second] = [browser.tab(), browser.tab()];
    const { id, connector } = await opened(first);
    await second.open(id);
    first.run(size(connector, 70_001));
    await second.takeOver();
    expect(sizeIn(second.getState().organisation, connector)).toBe(70_001);
    expect(second.getState().role).toBe("owner");
    expect(first.getState().role).toBe("reader");
    expect(first.getState().notices.map(({ code }) => code)).toEqual(["taken-over"]);
    expect(first.run(size(connector, 1_000_000))).toBeUndefined();
    second.run(size(connector, 70_002));
    await second.flush();
    await first.takeOver();
    expect(sizeIn(first.getState().organisation, connector)).toBe(70_002);
    expect([first.getState().role, second.getState().role]).toEqual(["owner", "reader"]);
    expect(codes(first)).toEqual([]);
  });

  it("gives the seat to the reader when the first tab is closed, or dies", async () => {
    const browser = fakeBrowser();
    const { tab: first, kill } = browser.mortalTab();
    const second = browser.tab();
    const { id, connector } = await opened(first);
    first.run(size(connector, 70_001));
    await first.flush();
    await second.open(id);
    kill();
    await until(() => expect(second.getState().role).toBe("owner"));
    await until(() =>
      expect(second.getState().notices.map(({ code }) => code)).toEqual(["became-writer"]),
    );
    expect(sizeIn(second.getState().organisation, connector)).toBe(70_001);
    expect(second.run(size(connector, 70_002))).toBeDefined();
  });

  it("loses nothing of a tab that hears no messages and has its lock stolen", async () => {
    const browser = fakeBrowser();
    const deaf = openMessages("deaf", "elsewhere");
    const first = browser.tab({ messages: deaf, delay: 60_000 });
    const second = browser.tab({ delay: 5 });
    const { id, connector } = await opened(first);
    await first.flush();
    await second.open(id);
    first.run(size(connector, 70_001));
    await second.takeOver();
    await until(() => expect(first.getState().role).toBe("reader"));
    expect(first.run(size(connector, 70_002))).toBeUndefined();
    const sizes = async () => {
      const every = await browser.storage.list();
      const all = await Promise.all(every.map((each) => second.organisationOf(each.id)));
      return all.map((each) => sizeIn(each, connector));
    };
    await until(() => expect(codes(first)).not.toEqual([]));
    await vi.waitFor(async () => expect(await sizes()).toContain(70_001));
    deaf.close();
  });

  it.each([
    ["that has written since", true],
    ["that has not written yet", false],
  ])("keeps both versions where a frozen tab wakes up beside a writer %s", async (_, writes) => {
    const browser = fakeBrowser();
    // It hears nothing, so that it cannot hand over: its lock is stolen, and it does not learn that either.
    const deaf = openMessages("deaf", "elsewhere");
    const request = (name: string, how: LockOptions, callback: LockGrantedCallback<unknown>) =>
      new Promise((resolve) => {
        browser.locks?.request(name, how, callback).then(resolve, () => undefined);
      });
    const locks = { request } as unknown as LockManager;
    const first = browser.tab({ messages: deaf, locks, delay: 400 });
    const { id, connector } = await opened(first);
    await first.flush();
    const second = browser.tab({ delay: 5 });
    await second.open(id);
    first.run(size(connector, 70_001));
    await second.takeOver();
    if (writes) second.run(size(connector, 70_002));
    await second.flush();
    await until(() => expect(codes(first)).toEqual(["kept-as-copy"]));
    const kept = writes ? 70_002 : undefined;
    await until(() => expect(sizeIn(first.getState().organisation, connector)).toBe(kept));
    expect(sizeIn(await second.organisationOf(id), connector)).toBe(kept);
    expect([first.getState().role, second.getState().role]).toEqual(["reader", "owner"]);
    const copy = first.getState().notices[0]?.workspace ?? "";
    expect(sizeIn(await second.organisationOf(copy), connector)).toBe(70_001);
    expect(second.run(size(connector, 70_003))).toBeDefined();
    await second.flush();
    expect(codes(second)).toEqual([]);
    deaf.close();
  });

  it("reads everything again where a message was missed", async () => {
    const browser = fakeBrowser();
    const first = browser.tab();
    const { id, connector } = await opened(first);
    await first.flush();
    const second = browser.tab();
    await second.open(id);
    first.run(addServer({ name: "EX02" }));
    await first.flush();
    const { revision } = (await browser.storage.read(id, []))?.head ?? { revision: 0 };
    // As another tab would write that is heard by nobody.
    const stored = await browser.storage.read(id);
    await browser.storage.write(id, revision, {
      head: { ...(stored?.head as Head), name: "unheard" },
      puts: [],
      removes: [{ part: "connectors", id: connector }],
    });
    const loud = openMessages("loud", browser.channel);
    const next = await browser.storage.write(id, revision + 1, {
      head: { ...(stored?.head as Head), name: "heard" },
      puts: [],
      removes: [],
    });
    loud.send({ is: "written", workspace: id, revision: next, parts: [] });
    await until(() => expect(second.getState().organisation.name).toBe("heard"));
    expect(second.getState().organisation.connectors).toEqual({});
    expect(Object.keys(second.getState().organisation.servers)).toHaveLength(2);
    loud.close();
  });

  it("tells tabs apart by messages where there are no locks", async () => {
    const browser = fakeBrowser({ withLocks: false });
    const [first, second] = [browser.tab(), browser.tab()];
    const { id, connector } = await opened(first);
    await first.flush();
    await second.open(id);
    expect(second.getState()).toMatchObject({ guard: "messages", role: "reader" });
    expect(codes(second)).toEqual(["weak-guard"]);
    first.run(size(connector, 70_001));
    await second.takeOver();
    expect(sizeIn(second.getState().organisation, connector)).toBe(70_001);
    expect([first.getState().role, second.getState().role]).toEqual(["reader", "owner"]);
  });

  it("refuses the slower of two writers even where nothing tells tabs apart", async () => {
    const browser = fakeBrowser({ withLocks: false });
    const [one, two] = [openMessages("one", "nowhere 1"), openMessages("two", "nowhere 2")];
    const first = browser.tab({ messages: one });
    const { id, connector } = await opened(first);
    await first.flush();
    const second = browser.tab({ messages: two });
    await second.open(id);
    expect(second.getState().role).toBe("owner");
    first.run(size(connector, 70_001));
    second.run(size(connector, 70_002));
    await second.flush();
    await until(() => expect(codes(first)).toContain("kept-as-copy"));
    expect(sizeIn(await second.organisationOf(id), connector)).toBe(70_002);
    const told = first.getState().notices.find(({ code }) => code === "kept-as-copy");
    expect(sizeIn(await first.organisationOf(told?.workspace ?? ""), connector)).toBe(70_001);
    one.close();
    two.close();
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
