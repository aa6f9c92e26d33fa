import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const fixture = "src/core/formats/clixml/fixtures/all.clixml";

/** Runs a line of shell; its exit status is that of the last program. */
function shell(line: string): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn("sh", ["-c", line], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.on("data", (piece) => {
      out += piece;
    });
    child.stderr.on("data", (piece) => {
      err += piece;
    });
    child.on("close", (status) => resolve({ status, out, err }));
  });
}

it("reads files and standard input, ends with the status, and is quiet when the pipe closes early", async () => {
  const portolan = "node scripts/portolan.mjs";
  const json = await shell(`cat ${fixture} | ${portolan} import - --json`);
  expect([json.status, json.err]).toEqual([0, ""]);
  expect(JSON.parse(json.out).connectors).toHaveLength(2);
  expect(await shell(`${portolan} import gone.clixml .`)).toEqual({
    status: 2,
    out: "",
    err: expect.stringMatching(
      /^gone\.clixml: There is no such file\. .*\n\.: This is a folder, not a file\. .*\n$/,
    ),
  });
  const early = await shell(
    `${portolan} import ${fixture} ${fixture} ${fixture} --json | head -n 1`,
  );
  expect(early).toEqual({ status: 0, out: "{\n", err: "" });
}, 60_000);
