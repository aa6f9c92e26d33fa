import { expect, it, vi } from "vitest";
import { emptyOrganisation } from "../core/model";
import { Cancelled } from "./cancelled";
import type { PlanMessage, Planned } from "./plan.protocol";
import { PlanClient, type PlanWorker } from "./planClient";

const planned = { whole: { steps: [] } } as unknown as Planned;
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
  const plan = client.plan(corp);
  expect(client.holds(corp)).toBe(false);
  say({ id: 1, is: "planned", planned });
  expect(await plan).toBe(planned);
  expect(client.holds(corp)).toBe(true);
  const text = client.write("apply", { style: "splat", comments: true }, []);
  say({ id: 2, is: "written", text: "Set-" });
  expect(await text).toBe("Set-");
  expect(workers).toHaveLength(1);
});

it("gives up a plan that is under way for the next one", async () => {
  const { workers, say, client } = fake();
  const first = client.plan(corp);
  const second = client.plan({ ...corp });
  await expect(first).rejects.toBeInstanceOf(Cancelled);
  expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  say({ id: 2, is: "planned", planned });
  expect(await second).toBe(planned);
});

it("ends the worker when it is cancelled, and then holds nothing", async () => {
  const { workers, say, client } = fake();
  const plan = client.plan(corp);
  say({ id: 1, is: "planned", planned });
  await plan;
  const text = client.write("apply", { style: "splat", comments: true }, []);
  client.cancel();
  await expect(text).rejects.toBeInstanceOf(Cancelled);
  expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  expect(client.holds(corp)).toBe(false);
});

it("tells why the worker failed, and starts another one afterwards", async () => {
  const { workers, say, client } = fake();
  const plan = client.plan(corp);
  say({ id: 1, is: "failed", why: "no memory" });
  await expect(plan).rejects.toThrow("no memory");
  const again = client.plan(corp);
  workers[0]?.onerror?.({ message: "not there" } as ErrorEvent);
  await expect(again).rejects.toThrow("not there");
  const third = client.plan(corp);
  say({ id: 3, is: "planned", planned });
  expect(await third).toBe(planned);
  expect(workers).toHaveLength(2);
});
