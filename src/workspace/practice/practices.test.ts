import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, it } from "vitest";
import { until } from "../../testing/openedTab";
import { database } from "../storage/database";
import { openMessages } from "../tabs/messages";
import { createPractices } from "./practices";
import { begin, tick } from "./progress";
import { availableProgress, indexedProgress, memoryProgress } from "./progressStorage";

let tabs = 0;
const tabOf = (browser: string) =>
  createPractices({
    storage: availableProgress(() => indexedProgress(database(browser))),
    messages: openMessages(`tab${++tabs}`, `${browser} practice`),
    now: () => 9,
  });

const begun = begin({ walkthrough: "mine", version: "1", workspace: "w1" }, { steps: [] }, 5);

it("is found again by the next tab, and followed by the other", async () => {
  const [one, two] = [tabOf("follow"), tabOf("follow")];
  await Promise.all([one.load(), two.load()]);
  one.put(begun);
  await until(() => expect(two.getState().records.mine).toEqual(begun));
  two.change("mine", (each) => tick(each, "find"));
  await until(() =>
    expect(one.getState().records.mine).toMatchObject({ ticked: ["find"], changed: 9 }),
  );
  const next = tabOf("follow");
  await next.load();
  expect(next.getState().records.mine?.ticked).toEqual(["find"]);
  next.remove("mine");
  await until(() => expect(one.getState().records).toEqual({}));
});

it("keeps what was done while older records were still being read", async () => {
  const kept = memoryProgress();
  await kept.put("mine", begun);
  let answer = (): void => undefined;
  const slow = {
    ...kept,
    all: async () => {
      const stored = await kept.all();
      await new Promise<void>((go) => {
        answer = go;
      });
      return stored;
    },
  };
  const tab = createPractices({
    storage: slow,
    messages: openMessages("slow", "slow"),
    now: () => 9,
  });
  const first = tab.load();
  await new Promise((go) => setTimeout(go));
  const other = begin({ walkthrough: "other", version: "1", workspace: "w2" }, { steps: [] }, 5);
  tab.put(other);
  tab.put(tick(begun, "find"));
  await new Promise((go) => setTimeout(go));
  answer();
  await first;
  expect(tab.getState().records).toMatchObject({ other, mine: { ticked: ["find"] } });
  tab.change("mine", (each) => tick(each, "mend"));
  await tab.settled();
  expect(await kept.all()).toContainEqual(expect.objectContaining({ ticked: ["find", "mend"] }));

  const again = tab.load();
  await new Promise((go) => setTimeout(go));
  tab.remove("other");
  await new Promise((go) => setTimeout(go));
  answer();
  await again;
  expect(Object.keys(tab.getState().records)).toEqual(["mine"]);
});

it("leaves out a record that cannot be read", async () => {
  const storage = indexedProgress(database("broken"));
  await storage.put("good", begun);
  await storage.put("bad", { ...begun, walkthrough: "bad", ticked: "all" });
  await storage.put("none", null);
  const tab = tabOf("broken");
  await tab.load();
  expect(Object.keys(tab.getState().records)).toEqual(["mine"]);
});

it("works in memory where the browser stores nothing, and says when a change was not stored", async () => {
  const storage = availableProgress(() => {
    throw new Error("denied");
  });
  const messages = openMessages("lone", "lone");
  const tab = createPractices({ storage, messages, now: () => 9 });
  await tab.load();
  tab.put(begun);
  await tab.settled();
  expect(tab.getState()).toMatchObject({ ready: true, unsaved: false, records: { mine: begun } });

  const full = createPractices({
    storage: { ...storage, put: () => Promise.reject(new Error("full")) },
    messages,
    now: () => 9,
  });
  full.put(begun);
  await full.settled();
  expect(full.getState().unsaved).toBe(true);
});

it("is added to the database of before, which keeps what it holds", async () => {
  const before = await openDB("aged", 1, {
    upgrade(made) {
      made.createObjectStore("workspaces", { keyPath: "id" });
      made.createObjectStore("parts", { keyPath: ["workspace", "part", "id"] });
      made.createObjectStore("setAside", { autoIncrement: true });
    },
  });
  await before.put("workspaces", { id: "w0", name: "corp.example" });
  before.close();
  const open = database("aged");
  await indexedProgress(open).put("mine", begun);
  expect(await (await open()).get("workspaces", "w0")).toMatchObject({ name: "corp.example" });
});
