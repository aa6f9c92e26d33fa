/** What a command line is given to read and write; `Console` of the command line is one. */
interface Streams {
  out(text: string): void;
  err(text: string): void;
  open(path: string): AsyncIterable<Uint8Array>;
  openAt(path: string): Promise<{
    readonly size: number;
    read(from: number, to: number): Promise<Uint8Array>;
    close(): Promise<void>;
  } | null>;
  list(path: string): Promise<readonly string[] | null>;
  save(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
}

type Run = (words: readonly string[], console: Streams) => Promise<number>;

/** A command line over files that are in memory, read in pieces; answers the exit status and what was written; `saved` has files by path. */
export const commandLine =
  (run: Run, files: Readonly<Record<string, string | Uint8Array>>) =>
  async (...words: readonly string[]) => {
    let [out, err] = ["", ""];
    const saved: Record<string, string | Uint8Array> = {};
    const bytesOf = (path: string): Uint8Array => {
      const file = Object.hasOwn(files, path) ? files[path] : undefined;
      if (file === undefined) throw Object.assign(new Error(path), { code: "ENOENT" });
      return typeof file === "string" ? new TextEncoder().encode(file) : file;
    };
    const status = await run(words, {
      out: (piece) => {
        out += piece;
      },
      err: (piece) => {
        err += piece;
      },
      async *open(path) {
        const bytes = bytesOf(path);
        for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
      },
      openAt: async (path) => {
        if (path === "-") return null;
        const bytes = bytesOf(path);
        return {
          size: bytes.length,
          read: async (from, to) => bytes.subarray(from, to),
          close: async () => undefined,
        };
      },
      list: async (path) => {
        const folder = `${path.replace(/\/+$/, "")}/`;
        const within = Object.keys(files).filter((each) => each.startsWith(folder));
        if (within.length > 0) return within.map((each) => each.slice(folder.length)).sort();
        if (Object.hasOwn(files, path)) return null;
        throw Object.assign(new Error(path), { code: "ENOENT" });
      },
      save: async (folder, texts) => {
        if (Object.hasOwn(files, folder))
          throw Object.assign(new Error(`EEXIST: ${folder}`), { code: "EEXIST" });
        for (const [name, text] of Object.entries(texts)) saved[`${folder}/${name}`] = text;
      },
    });
    return { status, out, err, ...(Object.keys(saved).length > 0 && { saved }) };
  };
