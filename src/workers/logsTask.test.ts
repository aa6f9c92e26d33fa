import { expect, it } from "vitest";
import { Cancelled, TaskPace } from "./logsTask";

it("goes on until its turn is over, then lets others be heard", async () => {
  let time = 0;
  const pace = new TaskPace({ cancelled: false }, () => time);
  const heard: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => heard.push("another question");
  port2.postMessage(null);
  for (let steps = 0; steps < 100; steps += 1) await pace.step();
  expect(heard).toEqual([]);
  // Node hands a port a thousand messages before it looks at others; browsers take turns.
  for (let turns = 0; turns < 5000 && heard.length === 0; turns += 1) {
    time += 11;
    await pace.step();
  }
  expect(heard).toEqual(["another question"]);
  port1.close();
});

it("ends at its next step once the question is taken back, whoever else rests", async () => {
  let time = 0;
  const now = (): number => {
    time += 20;
    return time;
  };
  const [task, other] = [{ cancelled: false }, { cancelled: false }];
  const work = async (of: { cancelled: boolean }): Promise<number> => {
    const pace = new TaskPace(of, now);
    let steps = 0;
    for (; steps < 50; steps += 1) {
      await pace.step();
      if (steps === 3 && of === task) task.cancelled = true;
    }
    return steps;
  };
  const [first, second] = await Promise.allSettled([work(task), work(other)]);
  expect(first).toMatchObject({ status: "rejected", reason: expect.any(Cancelled) });
  expect(second).toEqual({ status: "fulfilled", value: 50 });
});

it("counts what was worked, without the waiting for others", async () => {
  let time = 0;
  const pace = new TaskPace({ cancelled: false }, () => time);
  time += 9;
  await pace.step();
  let finish = (): void => undefined;
  const other = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const waited = pace.waiting(other);
  time += 500;
  finish();
  await waited;
  time += 30;
  await pace.step();
  time += 2;
  expect(pace.worked).toBe(41);
});

it("lets others be heard once it has waited for another answer", async () => {
  const heard: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => heard.push("rows are asked for");
  const pace = new TaskPace({ cancelled: false }, () => 0);
  port2.postMessage(null);
  for (let turns = 0; turns < 5000 && heard.length === 0; turns += 1)
    await pace.waiting(Promise.resolve());
  expect(heard).toEqual(["rows are asked for"]);
  await expect(pace.waiting(Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  port1.close();
});
