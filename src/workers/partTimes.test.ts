import { expect, it } from "vitest";
import { PartTimes } from "./partTimes";

/** Times on a clock that goes on when it is told to. */
function timed() {
  let now = 0;
  const times = new PartTimes(() => now);
  times.begin();
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  return {
    times,
    pass,
    read: (milliseconds: number): void => times.reading(() => pass(milliseconds)),
    tell: (milliseconds: number): void => times.telling(() => pass(milliseconds)),
  };
}

/** A question that is answered when it is told to. */
function question(times: PartTimes, worked: number) {
  let finish = (): void => undefined;
  const waits = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const answered = times.answering(
    () => waits,
    () => worked,
  );
  return async (): Promise<void> => {
    finish();
    await answered;
  };
}

it("tells the first part soon, and the next after a while", () => {
  const { times, read, tell } = timed();
  read(99);
  expect(times.isDue(0.01)).toBe(false);
  read(1);
  expect(times.isDue(0.01)).toBe(true);
  tell(1);
  read(699);
  expect(times.isDue(0.02)).toBe(false);
  read(1);
  expect(times.isDue(0.02)).toBe(true);
});

it("waits until what is asked of a part is answered", async () => {
  const { times, read, tell } = timed();
  tell(0);
  const [first, second] = [question(times, 60), question(times, 30)];
  read(1000);
  await second();
  expect(times.isDue(1)).toBe(false);
  await first();
  expect(times.isDue(1)).toBe(true);
});

it("has a tenth of the time, more of it at the beginning", async () => {
  const { times, read, tell } = timed();
  tell(30);
  await question(times, 70)();
  read(899);
  expect(times.isDue(1)).toBe(false);
  expect(times.isDue(0.98)).toBe(true);
  read(1);
  expect(times.isDue(1)).toBe(true);
  // A quarter is read, so that all will take 3,600 ms: half of 400 ms may be used up.
  await question(times, 100)();
  expect(times.isDue(0.25)).toBe(true);
  await question(times, 1)();
  expect(times.isDue(0.25)).toBe(false);
});

it("does not count the time of who read before", () => {
  const { times, read, tell } = timed();
  read(200);
  tell(5000);
  times.begin();
  read(100);
  expect(times.isDue(1)).toBe(true);
});

it("counts a question that fails", async () => {
  const { times, read, tell } = timed();
  tell(0);
  const failing = times.answering(
    () => Promise.reject(new Error("taken back")),
    () => 100,
  );
  await expect(failing).rejects.toThrow("taken back");
  read(899);
  expect(times.isDue(1)).toBe(false);
  read(1);
  expect(times.isDue(1)).toBe(true);
});
