import { expect, it } from "vitest";
import { run } from "./command.mjs";

const waits = "setInterval(() => {}, 1000)";
/** A program that starts another, which writes where it does and never ends by itself. */
const starts = (then) =>
  `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(waits)}], { stdio: "inherit" });
  console.log("begun");
  ${then}`;

it.skipIf(process.platform === "win32").each([
  ["takes too long", waits, 128],
  ["ends before it", "process.exit(3)", 3],
])("ends with a program what that has started, where it %s", async (_, then, status) => {
  const options = { timeout: 2_000, family: true };
  expect(await run(process.execPath, ["-e", starts(then)], options)).toEqual({
    ...{ status, output: "begun\n" },
  });
});

it("says what a program printed and how it ended, and throws nothing where there is none", async () => {
  expect(await run(process.execPath, ["-e", "console.log('a')"])).toEqual({
    status: 0,
    output: "a\n",
  });
  const { status, output } = await run("no-such-program-here", [], { family: true });
  expect([status, output.includes("ENOENT")]).toEqual([127, true]);
});
