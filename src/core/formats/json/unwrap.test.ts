import { expect, it } from "vitest";
import { propertyOf } from "./property";
import { rawOfJson, wrappedIn } from "./unwrap";

it.each([
  [null, null],
  ["a", "a"],
  [
    [1, "b"],
    [1, "b"],
  ],
  [[1, {}], undefined],
  [{ value: [1], Count: 1 }, [1]],
  [{ value: "x", PSPath: "y", ReadCount: 1 }, "x"],
  [{ value: 1, Odd: 2 }, undefined],
  [{ Address: { IPAddressToString: "::1" }, Port: 25 }, "[::1]:25"],
  [{ Address: -1, AddressFamily: 2 }, undefined],
  [{ Ticks: 55_000_000, TotalSeconds: 5.5 }, "00:00:05.5000000"],
  [{ IsUnlimited: false, Value: null }, undefined],
  [{ Major: 15, Minor: 2, Build: 1748, Revision: 10 }, "15.2.1748"],
  [
    [{ FriendlyName: "Client Authentication", ObjectId: "1.3.6.1.5.5.7.3.2" }],
    ["1.3.6.1.5.5.7.3.2"],
  ],
])("%j holds %j", (value, raw) => {
  expect(rawOfJson(value)).toEqual(raw);
});

it("knows what wraps a value", () => {
  expect(wrappedIn({ value: 1, Value: "x" })).toBeUndefined();
  expect(wrappedIn({ value: 1, PSComputerName: "x" })).toBe(1);
});

it("says why a property is lost", () => {
  expect(propertyOf("Bindings", "System.Object[]", "receive")).toMatchObject({
    raw: undefined,
    lost: expect.stringContaining("-Depth 2"),
  });
  expect(propertyOf("MaxHeaderSize", {}, "receive").lost).toContain("Export-Clixml");
  expect(propertyOf("RawData", [1, 2, 3], "certificate").raw).toBe("AQID");
});
