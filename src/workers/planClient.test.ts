import { expect, it, vi } from "vitest";
import { emptyOrganisation } from "../core/model";
import { Cancelled } from "./cancelled";
import type { PlanMessage, PlanParts } from "./plan.protocol";
import { PlanClient, type PlanWorker } from "./planClient";

const plan = { steps: [] } as unknown as PlanParts;
const day = "2026-03-12";
const corp = emptyOrganisation("corp.example");

function fake() {
  const workers: (PlanWorker & { terminate: ReturnType<typeof vi.fn> })[] = [];
  const start = () => {
    const worker = {
      postMessage: vi.fn(),
      terminate: vi.fn(),
      onmessage: null as PlanWorker["onmessage"],
      onerror: null as PlanWorker["onerror"],
    };
    workers.push(worker);
    return worker;
  };
  const say = (data: PlanMessage, at = workers.length - 1) =>
    workers[at]?.onmessage?.(new MessageEvent("message", { data }));
  return { workers, say, client: new PlanClient(start) };
}

it("plans, and writes files of the plan with the same worker", async () => {
  const { workers, say, client } = fake();
  const asked = client.plan(corp, day);
  expect(client.holds(corp)).toBe(false);
  say({ id: 1, is: "planned", plan });
  expect(await asked).toBe(plan);
  expect(client.holds(corp)).toBe(true);
  const text = client.write("apply", []);
  say({ id: 2, is: "written", text: "Set-" });
  expect(await text).toBe("Set-");
  const less = client.look(["1"]);
  say({ id: 3, is: "looked", looked: { risks: [], gaps: [] } });
  expect(await less).toEqual({ risks: [], gaps: [] });
  expect(workers).toHaveLength(1);
});

it("gives up a plan that is under way for the next one", async () => {
  const { workers, say, client } = fake();
  const first = client.plan(corp, day);
  const second = client.plan({ ...corp }, day);
  await expect(first).rejects.toBeInstanceOf(Cancelled);
  expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  say({ id: 2, is: "planned", plan });
  expect(await second).toBe(plan);
});

it("ends the worker when it is cancelled, and then holds nothing", async () => {
  const { workers, say, client } = fake();
  const asked = client.plan(corp, day);
  say({ id: 1, is: "planned", plan });
  await asked;
  const text = client.write("apply", []);
  client.cancel();
  await expect(text).rejects.toBeInstanceOf(Cancelled);
  expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  expect(client.holds(corp)).toBe(false);
});

it("tells why the worker failed, and starts another one afterwards", async () => {
  const { workers, say, client } = fake();
  const asked = client.plan(corp, day);
  say({ id: 1, is: "failed", why: "no memory" });
  await expect(asked).rejects.toThrow("no memory");
  const again = client.plan(corp, day);
  workers[0]?.onerror?.({ message: "not there" } as ErrorEvent);
  await expect(again).rejects.toThrow("not there");
  const third = client.plan(corp, day);
  say({ id: 3, is: "planned", plan });
  expect(await third).toBe(plan);
  expect(workers).toHaveLength(2);
});
