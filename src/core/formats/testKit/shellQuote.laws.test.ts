import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenText, hostileText } from "../../../testing/powershell/hostile";
import { visible } from "../powershell/quote";
import { shellQuote } from "./shellQuote";

const pieces = fc.constantFrom(
  "$(touch canary)",
  "`id`",
  "'; id; '",
  "\\",
  "!!",
  "~",
  "*",
  "$HOME",
  "$" + "{IFS}",
  "'\\''",
  "-rf",
  "#",
  "\t",
);
const text = fc.oneof(
  hostileText,
  fc.array(pieces, { maxLength: 6 }).map((all) => all.join("")),
);

it("refuses exactly what cannot be seen, and writes one line", () => {
  fc.assert(
    fc.property(fc.oneof(text, brokenText), (each) => {
      const quoted = shellQuote(each);
      expect(quoted.ok).toBe(visible(each) === each);
      if (quoted.ok) expect(quoted.value).not.toMatch(/[\r\n\0]/);
    }),
    { numRuns: 2000 },
  );
});

const shells = ["/bin/sh", "/bin/bash", "/bin/dash"].filter((path) => existsSync(path));

describe.skipIf(shells.length === 0)("in a real shell", () => {
  it.each(shells)("%s reads each text as it was, and runs nothing", (shell) => {
    const texts = fc.sample(text, { numRuns: 5000, seed: 3 }).filter((each) => shellQuote(each).ok);
    const lines = texts.map((each) => {
      const quoted = shellQuote(each);
      return quoted.ok ? `printf '%s\\n' ${quoted.value}` : "";
    });
    const run = spawnSync(shell, ["-s"], {
      input: `set -u\n${lines.join("\n")}\n`,
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
    expect(run.stdout.split("\n").slice(0, -1)).toEqual(texts);
  });
});
