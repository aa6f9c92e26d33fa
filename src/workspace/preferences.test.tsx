import { act, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { preference, setPreference, usePreference } from "./preferences";

const stored = "portolan.preference.";

function Size() {
  const [size, setSize] = usePreference("size", 1);
  return (
    <button type="button" onClick={() => setSize(size + 1)}>
      {size}
    </button>
  );
}

it("is what was set last, here and after a reload", () => {
  expect(preference("dock", 200)).toBe(200);
  setPreference("dock", 320);
  expect(preference("dock", 200)).toBe(320);
  expect(localStorage.getItem(`${stored}dock`)).toBe("320");
});

it("is the default where what is stored is broken or of another type", () => {
  localStorage.setItem(`${stored}broken`, "{");
  localStorage.setItem(`${stored}typed`, '"wide"');
  expect(preference("broken", true)).toBe(true);
  expect(preference("typed", 200)).toBe(200);
});

it("holds for this tab where nothing may be stored", () => {
  const denied = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("denied", "SecurityError");
  });
  setPreference("denied", "dark");
  expect(preference("denied", "light")).toBe("dark");
  denied.mockRestore();
});

it("is followed by all who use it, other tabs included", () => {
  render(
    <>
      <Size />
      <Size />
    </>,
  );
  act(() => screen.getAllByRole("button")[0]?.click());
  expect(screen.getAllByText("2")).toHaveLength(2);
  localStorage.setItem(`${stored}size`, "9");
  act(() => void dispatchEvent(new StorageEvent("storage", { key: `${stored}size` })));
  expect(screen.getAllByText("9")).toHaveLength(2);
});
