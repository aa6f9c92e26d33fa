import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import { type Edited, emptyHistory, record, redo, setValue, setValues, undo } from "./index";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const relay = receiver("Relay");

/** What was current once, and may go: what is worked out of an organisation or a connector lives as long as it does. */
function edits(): { edited: Edited; past: readonly WeakRef<object>[] } {
  const past: WeakRef<object>[] = [];
  let edited: Edited = {
    organisation: organisation([server("EX01")], [{ ...relay }]),
    history: emptyHistory,
  };
  const note = () => {
    past.push(new WeakRef(edited.organisation), new WeakRef(edited.organisation.connectors));
    const connector = edited.organisation.connectors[relay.id];
    if (connector) past.push(new WeakRef(connector));
  };
  for (const [parameter, value] of [
    ["Comment", "a"],
    ["Fqdn", "a.example"],
    ["Comment", "b"],
  ] as const) {
    note();
    const set = setValue({ connector: relay.id, parameter, value });
    edited = record(edited, set(edited.organisation));
  }
  note();
  const changes = [{ connector: relay.id, parameter: "Enabled", value: false }];
  edited = record(edited, setValues({ changes, label: "Turn off" })(edited.organisation));
  note();
  const last = setValue({ connector: relay.id, parameter: "Enabled", value: true });
  edited = record(edited, last(edited.organisation));
  return { edited, past };
}

it("keeps the steps to undo without what was worked out at each of them", async () => {
  const { edited, past } = edits();
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  const left = past.filter((each) => each.deref() !== undefined);
  // The edit made last was made for the organisation before it, which is there until the next one.
  expect(left.length).toBeLessThanOrEqual(3);
  expect(past.slice(0, -3).filter((each) => each.deref() !== undefined)).toEqual([]);
  let back: Edited | undefined = edited;
  for (let steps = 0; steps < 5; steps += 1) back = back && undo(back);
  expect(back?.organisation.connectors[relay.id]).toEqual(relay);
  expect((back && redo(back))?.organisation.connectors[relay.id]?.explicit).toHaveProperty(
    "Comment",
  );
});
