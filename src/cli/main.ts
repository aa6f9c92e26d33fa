import { createReadStream } from "node:fs";
import { run } from "./run";

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  open: (path) =>
    path === "-" ? process.stdin : createReadStream(path, { highWaterMark: 1 << 20 }),
});
