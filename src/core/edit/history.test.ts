import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import { type Edited, emptyHistory, record, redo, seal, setDraft, setValue, undo } from "./index";

const relay = receiver("Relay");
const begun: Edited = {
  organisation: organisation([server("EX01")], [relay]),
  history: emptyHistory,
};
const draft = (text: string) =>
  setDraft({ connector: relay.id, parameter: "MaxMessageSize", draft: text });
const value = (size: number | undefined) =>
  setValue({ connector: relay.id, parameter: "MaxMessageSize", value: size });
const play = (from: Edited, ...commands: ReturnType<typeof value>[]): Edited =>
  commands.reduce((edited, command) => record(edited, command(edited.organisation)), from);
const said = ({ organisation: { connectors } }: Edited) =>
  connectors[relay.id]?.explicit.MaxMessageSize;

it("makes one step of keystrokes in one field, however many, and keeps it small", () => {
  const sizes = Array.from({ length: 200 }, (_, index) => value(70_000 + index));
  const typed = play(begun, draft("3"), draft("36 M"), ...sizes);
  expect(typed.history.past).toHaveLength(1);
  expect(typed.history.past[0]?.patches.length).toBeLessThan(4);
  expect(typed.history.past[0]?.label).toBe("Set MaxMessageSize of Relay");
  expect(undo(typed)?.organisation).toEqual(begun.organisation);
});

it("begins a step of its own in another field, after undo, and after leaving the field", () => {
  const other = setValue({ connector: relay.id, parameter: "Enabled", value: false });
  expect(play(begun, value(70_000), other, value(80_000)).history.past).toHaveLength(3);
  const left = play(begun, value(70_000));
  const sealed = { ...left, history: seal(left.history) };
  expect(play(sealed, value(80_000), value(90_000)).history.past).toHaveLength(2);
  const back = undo(play(begun, value(70_000), other)) as Edited;
  expect(play(back, value(80_000)).history.past).toHaveLength(2);
});

it("leaves no step where nothing changed, or typing led back to where it began", () => {
  expect(play(begun, value(undefined)).history).toBe(emptyHistory);
  expect(play(begun, draft("x"), value(undefined)).history.past).toEqual([]);
});

it("drops what was to be done again when something else is done", () => {
  const back = undo(play(begun, value(70_000))) as Edited;
  expect(said(redo(back) as Edited)).toBe(70_000);
  const other = play(back, value(80_000));
  expect(redo(other)).toBeUndefined();
});

it("drops the oldest steps beyond the limit, and undoes as far as it remembers", () => {
  let edited = begun;
  for (let size = 70_000; size < 70_010; size += 1) {
    edited = record(edited, value(size)(edited.organisation), 3);
    edited = { ...edited, history: seal(edited.history) };
  }
  expect(edited.history.past).toHaveLength(3);
  expect(said(undo(undo(undo(edited) as Edited) as Edited) as Edited)).toBe(70_006);
});
