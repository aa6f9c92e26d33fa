import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readWalkthrough } from "../../core/learn";
import { assetNames } from "./assets";

it("the example of the documentation is read, and plays", () => {
  const text = readFileSync(
    new URL("../../../docs/example/walkthrough.json", import.meta.url),
    "utf8",
  );
  expect(readWalkthrough(text, { assets: assetNames })).toMatchObject({
    ok: true,
    walkthrough: { id: "our-printers" },
  });
});
