import { expect, it } from "vitest";
import type { QueueEntry } from "../../../core/logs";
import { ageText, isBad, worstFirst } from "./worstFirst";

const shown = (queue: QueueEntry, seconds = 0) => ({
  ...{ file: "q", modified: 0, queue },
  age: { seconds, from: "first-retry" as const },
});

it("puts first what cannot be sent, by how much waits and how long; shadow queues come last", () => {
  const queues: readonly QueueEntry[] = [
    { identity: "E\\Shadow\\1", count: 9000, status: "Ready", cause: "none" },
    { identity: "E\\1", count: 5, status: "Active", cause: "none" },
    { identity: "E\\2", count: 3, status: "Retry", cause: "conn-timeout-10060" },
    { identity: "E\\3", count: 57, status: "Retry", cause: "conn-timeout-10060" },
    { identity: "E\\4", count: 500, status: "Retry" },
    { identity: "E\\Poison", count: 1, status: "Ready", cause: "none" },
  ];
  expect(worstFirst(queues.map((each) => shown(each))).map(({ queue }) => queue.identity)).toEqual([
    ...["E\\3", "E\\2", "E\\4", "E\\Poison", "E\\1", "E\\Shadow\\1"],
  ]);
  expect(queues.map(isBad)).toEqual([false, false, true, true, true, true]);
  const same: QueueEntry = { identity: "E\\5", count: 1, cause: "greylist" };
  const old = shown({ ...same, identity: "E\\6" }, 900);
  expect(worstFirst([shown(same, 60), old])[0]).toBe(old);
});

it("tells an age, and how it is known", () => {
  expect(ageText({ seconds: 59, from: "first-retry" })).toBe("0 min, since its first retry");
  expect(ageText({ seconds: 11_520, from: "oldest-message" })).toBe(
    "3 h 12 min, since its oldest message came",
  );
  expect(ageText({ seconds: 90_000, from: "retries" })).toBe(
    "1 d 1 h 0 min at least, by its retries",
  );
});
