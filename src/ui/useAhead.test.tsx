import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useAhead } from "./useAhead";

const written: string[] = [];
const write = (text: string) => {
  written.push(text);
  return undefined;
};
const begun = (shown: string | undefined, first?: string) =>
  renderHook(
    (props: { shown: string | undefined }) =>
      useAhead({ ...props, write, ...(first !== undefined && { first }) }),
    {
      initialProps: { shown },
    },
  );
const pass = () => act(() => vi.advanceTimersByTime(300));

beforeEach(() => {
  written.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test("an echo that arrives late does not take back what was typed since", () => {
  const { result, rerender } = begun(undefined, "first");
  pass();
  act(() => result.current[1]("second"));
  pass();
  expect(written).toEqual(["first", "second"]);
  for (const shown of written) {
    rerender({ shown });
    pass();
    expect(result.current[0]).toBe("second");
  }
  expect(written).toHaveLength(2);
});

test("what others put there is taken over, and is not handed back to them", () => {
  const { result, rerender } = begun("a");
  act(() => result.current[1]("ab"));
  pass();
  rerender({ shown: "ab" });
  rerender({ shown: "" });
  expect(result.current[0]).toBe("");
  pass();
  expect(written).toEqual(["ab"]);
});

test("what could not be handed on is tried with the next change", () => {
  let can = false;
  const { result } = renderHook(() =>
    useAhead({
      shown: "",
      write: (text) => {
        if (can) written.push(text);
        return can;
      },
    }),
  );
  act(() => result.current[1]("a"));
  pass();
  can = true;
  act(() => result.current[1]("ab"));
  pass();
  act(() => result.current[1]("a"));
  pass();
  expect(written).toEqual(["ab", "a"]);
});
