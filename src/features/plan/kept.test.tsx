import { act, renderHook } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { setPreference } from "../../workspace/preferences";
import { useKept } from "./kept";

beforeEach(() => setPreference("plan.leftOut.", []));

test("to choose answers the way back, which stands until others are chosen", () => {
  const { result } = renderHook(() => useKept("leftOut"));
  const names = () => [...result.current[0]];
  const choose = (next: readonly string[]) => {
    const undos: ReturnType<(typeof result.current)[1]>[] = [];
    act(() => void undos.push(result.current[1](next)));
    return undos[0]!;
  };
  const first = choose(["a"]);
  const second = choose(["a", "b"]);
  act(() => first.run());
  expect(names()).toEqual(["a", "b"]);
  expect([first.stands.now(), second.stands.now()]).toEqual([false, true]);
  act(() => second.run());
  expect(names()).toEqual(["a"]);
  expect(second.stands.now()).toBe(false);
});
