import { beforeEach, expect, it, vi } from "vitest";
import { dismissToast, toastStore } from "../ui/toast";
import { type Registration, tellUpdates } from "./offline";

class Keeper extends EventTarget {
  state = "installing";
  readonly postMessage = vi.fn();
}
class Registered extends EventTarget implements Registration {
  active: Keeper | null = new Keeper();
  waiting: Keeper | null = null;
  installing: Keeper | null = null;
}

beforeEach(() => {
  for (const { id } of toastStore.get()) dismissToast(id);
});

it("tells a version that waits already, and asks it to take over when told to", () => {
  const registration = new Registered();
  registration.waiting = new Keeper();
  tellUpdates(registration);
  const [told] = toastStore.get();
  expect(told).toMatchObject({ text: "A newer Portolan is ready.", stays: true });
  told?.action?.run();
  expect(registration.waiting.postMessage).toHaveBeenCalledWith("take over");
});

it("tells nothing on the first visit, where the only one waits until it is at work", () => {
  const registration = new Registered();
  registration.active = null;
  tellUpdates(registration);
  const first = new Keeper();
  registration.installing = first;
  registration.dispatchEvent(new Event("updatefound"));
  registration.waiting = first;
  first.state = "installed";
  first.dispatchEvent(new Event("statechange"));
  expect(toastStore.get()).toEqual([]);
});

it("tells one that comes later once it is whole, and none where the first one is installed", () => {
  const registration = new Registered();
  tellUpdates(registration);
  const coming = new Keeper();
  registration.installing = coming;
  registration.dispatchEvent(new Event("updatefound"));
  coming.state = "installed";
  coming.dispatchEvent(new Event("statechange"));
  expect(toastStore.get()).toEqual([]);
  registration.waiting = coming;
  coming.dispatchEvent(new Event("statechange"));
  expect(toastStore.get()).toHaveLength(1);
});
