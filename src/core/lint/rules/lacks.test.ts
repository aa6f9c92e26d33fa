import { expect, it } from "vitest";
import { Lacks } from "./lacks";

it("tells what was lacking once a rule, in the order of the rules", () => {
  const lacks = new Lacks();
  expect(lacks.all()).toEqual([]);
  lacks.add([{ code: "send/tie", needs: ["servers"] }]);
  lacks.add([{ code: "send/tie", needs: ["certificates", "servers"] }]);
  lacks.add([{ code: "receive/open-relay", needs: ["permissions"] }]);
  expect(lacks.all()).toEqual([
    { code: "receive/open-relay", needs: ["permissions"] },
    { code: "send/tie", needs: ["certificates", "servers"] },
  ]);
});
