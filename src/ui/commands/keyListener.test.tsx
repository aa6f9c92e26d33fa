import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addCommands } from "./commandStore";
import { listenForKeys } from "./keyListener";

const ends: (() => void)[] = [];
beforeEach(() => ends.push(listenForKeys()));
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function add(keys: string, when?: () => boolean) {
  const run = vi.fn();
  ends.push(
    addCommands([{ id: keys, label: keys, group: "Test", keys, run, ...(when ? { when } : {}) }]),
  );
  return run;
}

test("single keys are text in a field and shortcuts elsewhere", () => {
  const slash = add("/");
  const save = add("Ctrl S");
  render(<input aria-label="field" />);
  fireEvent.keyDown(screen.getByLabelText("field"), { key: "/" });
  expect(slash).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByLabelText("field"), { key: "s", ctrlKey: true });
  expect(save).toHaveBeenCalledOnce();
  fireEvent.keyDown(document.body, { key: "/" });
  expect(slash).toHaveBeenCalledOnce();
});

test("letters find an entry of an open list or menu", () => {
  const letter = add("n");
  render(
    <>
      <div role="listbox" aria-label="list" tabIndex={-1}>
        <button type="button">entry</button>
      </div>
      <div role="menu" aria-label="menu" tabIndex={-1} />
    </>,
  );
  fireEvent.keyDown(screen.getByText("entry"), { key: "n" });
  fireEvent.keyDown(screen.getByRole("menu"), { key: "n" });
  expect(letter).not.toHaveBeenCalled();
});

test("two strokes, one after the other", () => {
  const design = add("g d");
  const letter = add("d");
  fireEvent.keyDown(document.body, { key: "g" });
  fireEvent.keyDown(document.body, { key: "d" });
  expect(design).toHaveBeenCalledOnce();
  expect(letter).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: "d" });
  expect(letter).toHaveBeenCalledOnce();
});

test("a field with an undo of its own keeps it", () => {
  const undo = add("Ctrl Z");
  render(<input aria-label="filter" data-own-undo />);
  fireEvent.keyDown(screen.getByLabelText("filter"), { key: "z", ctrlKey: true });
  expect(undo).not.toHaveBeenCalled();
});

test("what is not possible leaves its key to the browser", () => {
  const run = add("Ctrl J", () => false);
  expect(fireEvent.keyDown(document.body, { key: "j", ctrlKey: true })).toBe(true);
  expect(run).not.toHaveBeenCalled();
});
