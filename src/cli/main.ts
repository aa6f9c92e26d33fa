import { createReadStream } from "node:fs";
import { mkdir, open, readdir, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { run } from "./run";

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  open: (path) =>
    path === "-" ? process.stdin : createReadStream(path, { highWaterMark: 1 << 20 }),
  openAt: async (path) => {
    if (path === "-") return null;
    const file = await open(path);
    const { size } = await file.stat();
    return {
      size,
      read: async (from, to) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(size, to) - from));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
        return bytes.subarray(0, bytesRead);
      },
      close: () => file.close(),
    };
  },
  list: async (path) => {
    if (!(await stat(path)).isDirectory()) return null;
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
      .sort((a, b) => (a < b ? -1 : 1));
  },
  save: async (folder, files) => {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  },
});
