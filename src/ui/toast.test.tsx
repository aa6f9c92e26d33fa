import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ToastHost } from "./ToastHost";
import { dismissToast, toast, toastStore } from "./toast";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  act(() => {
    for (const each of toastStore.get()) dismissToast(each.id);
  });
  vi.useRealTimers();
});

test("at most two, the older gives way, and each goes after six seconds", () => {
  render(<ToastHost />);
  act(() => ["one", "two", "three"].forEach((text) => void toast(text)));
  expect(screen.queryByText("one")).toBeNull();
  expect(screen.getByText("three")).toBeInTheDocument();
  act(() => vi.advanceTimersByTime(6001));
  expect(screen.queryByText("three")).toBeNull();
});

test("an error stays, a hand on it holds the clock", () => {
  render(<ToastHost />);
  act(() => {
    toast("refused", { kind: "error" });
    toast("held");
  });
  fireEvent.focus(screen.getAllByRole("button", { name: "Close" })[1]!);
  act(() => vi.advanceTimersByTime(60_000));
  expect(screen.getByText("refused")).toBeInTheDocument();
  expect(screen.getByText("held")).toBeInTheDocument();
});

test("its one button acts and takes it away", () => {
  const undo = vi.fn();
  render(<ToastHost />);
  act(() => void toast("Removed Old fax EX02.", { action: { label: "Undo", run: undo } }));
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText("Removed Old fax EX02.")).toBeNull();
});

test("it goes when its button no longer does what the line says", () => {
  let latest = true;
  let tell = () => {};
  const watch = (listener: () => void) => {
    tell = listener;
    return () => {};
  };
  render(<ToastHost />);
  const action = { label: "Undo", run: () => {}, stands: { now: () => latest, watch } };
  act(() => void toast("Removed Old fax EX02.", { action }));
  expect(screen.getByText("Removed Old fax EX02.")).toBeInTheDocument();
  act(() => {
    latest = false;
    tell();
  });
  expect(screen.queryByText("Removed Old fax EX02.")).toBeNull();
  expect(toastStore.get()).toEqual([]);
});
