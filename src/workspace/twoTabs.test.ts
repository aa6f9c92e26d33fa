import { describe, expect, it, vi } from "vitest";
import { addServer } from "../core/edit";
import { codes, opened, size, sizeIn, until } from "../testing/openedTab";
import { fakeBrowser } from "../testing/tabs";
import type { Head } from "./storage/storage";
import { openMessages } from "./tabs/messages";

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
