import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { nearest, readFlags } from "./flags.mjs";
import { root } from "./root.mjs";

const known = { "--no-open": "switch", "--port": "value" };

test("switches and values, with a space or an equals sign", () => {
  expect(readFlags(["--no-open", "--port", "80"], known)).toEqual({
    "--no-open": true,
    "--port": "80",
  });
  expect(readFlags(["--port=a=b"], known)).toEqual({ "--port": "a=b" });
  expect(readFlags([], known)).toEqual({});
});

test("the nearest of the known", () => {
  expect(nearest("--prot", ["--no-open", "--port", "--help"])).toBe("--port");
});

test.each([
  [["--prot", "80"], "Unknown argument --prot. Did you mean --port?"],
  [["--port"], "--port needs a value."],
  [["--no-open=1"], "--no-open takes no value."],
  [["--port", "mail"], "--port takes a number from 1 to 65535, not mail."],
  [["__proto__"], "Unknown argument __proto__."],
])("npm start refuses %j", (args, message) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${root}/scripts/start.mjs`, ...args],
    {
      encoding: "utf8",
    },
  );
  expect(stderr).toContain(message);
  expect(stdout).toBe("");
  expect(status).toBe(2);
});
