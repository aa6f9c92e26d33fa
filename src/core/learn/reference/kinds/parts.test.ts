import { expect, it } from "vitest";
import { partsOf, sideOf } from "./parts";

it("leaves out what says nothing", () => {
  expect(partsOf({ When: "always", Unless: "", Fix: undefined })).toEqual([
    { title: "When", lines: ["always"] },
  ]);
});

it("takes the side from the first word of a code, and none from others", () => {
  expect(sideOf("receive/open-relay")).toEqual({ side: "receive" });
  expect(sideOf("send/tie")).toEqual({ side: "send" });
  expect(sideOf("receive-size-lowered")).toEqual({ side: "receive" });
  expect(sideOf("group/connectors-differ")).toEqual({});
});
