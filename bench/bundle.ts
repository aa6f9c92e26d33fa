import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** Bytes of a file as it is, and as a server would send it at the strongest settings. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface Bundle {
  readonly files: Readonly<Record<string, Size>>;
  /** What the browser must have before the app can start: the entry and all that it imports at once. */
  readonly initialScripts: Size;
  readonly initialStyles: Size;
  /** The same with the place Design, which an address without a place opens; its rules come after it is drawn. */
  readonly withDesign: Size;
}

/** The most that the first load may be, gzip. */
export const mostInitialScripts = 230_000;

/** Sizes of the built app in `dist`. Throws where nothing is built. */
export function measureBundle(dist: string): Bundle {
  const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, "utf8")) as Record<
    string,
    Chunk
  >;
  const chunks = Object.values(manifest);
  const names = new Set(chunks.flatMap(({ file, css }) => [file, ...(css ?? [])]));
  const sizes = new Map([...names].sort().map((name) => [name, sizeOf(`${dist}/${name}`)]));
  const first = reached(manifest, (chunk) => chunk.isEntry === true);
  const design = reached(manifest, ({ name }) => name === "DesignPlace");
  const sum = (files: Iterable<string>): Size =>
    [...files].reduce((total, file) => add(total, sizes.get(file) ?? nothing), nothing);
  return {
    files: Object.fromEntries(sizes),
    initialScripts: sum(new Set(first.map(({ file }) => file))),
    initialStyles: sum(new Set(first.flatMap(({ css }) => css ?? []))),
    withDesign: sum(new Set([...first, ...design].map(({ file }) => file))),
  };
}

/** What a browser has fetched once these chunks run: they, and all that they import at once. */
function reached(
  manifest: Readonly<Record<string, Chunk>>,
  from: (chunk: Chunk) => boolean,
): Chunk[] {
  const seen = new Set<Chunk>();
  const visit = (chunk: Chunk | undefined): void => {
    if (!chunk || seen.has(chunk)) return;
    seen.add(chunk);
    for (const each of chunk.imports ?? []) visit(manifest[each]);
  };
  for (const chunk of Object.values(manifest)) if (from(chunk)) visit(chunk);
  if (seen.size === 0) throw new Error("The manifest of the build does not name what is measured.");
  return [...seen];
}

const nothing: Size = { raw: 0, gzip: 0, brotli: 0 };

const add = (a: Size, b: Size): Size => ({
  raw: a.raw + b.raw,
  gzip: a.gzip + b.gzip,
  brotli: a.brotli + b.brotli,
});

function sizeOf(path: string): Size {
  const bytes = readFileSync(path);
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }).length,
  };
}
