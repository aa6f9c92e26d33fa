import { readQueueListing } from "../core/formats/queueListing";
import { readZip, unpackEntry } from "../core/formats/zip";
import {
  isTrace,
  LogReading,
  type Trace,
  type TraceOptions,
  TraceReader,
  traceHead,
  type UnnamedCsv,
  unnamedCsv,
} from "../core/logs";
import type { Console } from "./console";
import { readBytes } from "./readBytes";
import { whyNot } from "./readInputs";
import { unpacked } from "./unpacked";

/** A file to read: where it is, and what it is called in the answer. */
export interface LogPath {
  readonly path: string;
  readonly name: string;
}

/** Every file that is named or lies in a folder that is named; null after telling which are not there. */
export async function logPaths(
  given: readonly string[],
  console: Console,
): Promise<readonly LogPath[] | null> {
  const found: LogPath[] = [];
  let isWhole = true;
  for (const path of given) {
    try {
      const within = path === "-" ? null : await console.list(path);
      if (within === null) found.push({ path, name: baseName(path) });
      else
        for (const name of within)
          found.push({ path: `${path.replace(/[\\/]+$/, "")}/${name}`, name });
      if (within?.length === 0) throw Object.assign(new Error(path), { code: "EMPTY" });
    } catch (error) {
      console.err(`${baseName(path)}: ${whyLeft(error)}\n`);
      isWhole = false;
    }
  }
  return isWhole ? apart(found) : null;
}

/** Files of one name get as much of their path as tells them apart (G12). */
function apart(paths: readonly LogPath[]): readonly LogPath[] {
  const counts = new Map<string, number>();
  for (const { name } of paths) counts.set(name, (counts.get(name) ?? 0) + 1);
  if ([...counts.values()].every((count) => count === 1)) return paths;
  const longer = paths.map((each) =>
    counts.get(each.name) === 1 ? each : { ...each, name: withFolder(each) },
  );
  return longer.some(({ name }, at) => name !== paths[at]?.name) ? apart(longer) : paths;
}

function withFolder({ path, name }: LogPath): string {
  const parts = path.split(/[\\/]/).filter((each) => each !== "" && each !== ".");
  return parts.slice(-name.split(/[\\/]/).length - 1).join("/");
}

const baseName = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;

/** One of the files in their order: a trace, a listing of queues, or else the next of the logs of the reading. */
export type FileRead =
  | { readonly is: "trace"; readonly trace: Trace }
  | { readonly is: "listing"; readonly kind: string }
  /** `csv` where it is none that is known, but may be a trace once its columns are named. */
  | { readonly is: "log"; readonly csv?: UnnamedCsv };

/** Logs that were read together, and what else was among the files. */
export interface LogsRead {
  readonly reading: LogReading;
  readonly files: readonly FileRead[];
}

/**
 * Reads all files, one after the other, each in pieces; null after telling which could not be read. Traces of
 * firewalls and proxies are known by their first lines.
 */
export async function readLogs(
  paths: readonly LogPath[],
  console: Console,
  options: TraceOptions = {},
): Promise<LogsRead | null> {
  const reading = new LogReading();
  const files: FileRead[] = [];
  let isWhole = true;
  const read = async (source: LogSource): Promise<void> => {
    files.push(await readFile(source, reading, options));
  };
  const refuse = (name: string, error: unknown): void => {
    console.err(`${name}: ${whyLeft(error)}\n`);
    isWhole = false;
  };
  for (const { path, name } of paths) {
    try {
      await read({ path, name, open: () => console.open(path), isOnce: path === "-" });
    } catch (error) {
      if (codeOf(error) === "ZIP" && path !== "-")
        await inArchive(path, name, console, read, refuse);
      else refuse(name, error);
    }
  }
  return isWhole ? { reading, files } : null;
}

/** A file, alone or in an archive. */
interface LogSource extends LogPath {
  open(): AsyncIterable<Uint8Array>;
  /** It cannot be opened again. */
  readonly isOnce: boolean;
}

/** Reads every file in a ZIP archive under its own name behind that of the archive. */
async function inArchive(
  path: string,
  archive: string,
  console: Console,
  read: (source: LogSource) => Promise<void>,
  refuse: (name: string, error: unknown) => void,
): Promise<void> {
  const bytes = await console.openAt(path);
  if (!bytes) return;
  const entries = await readZip(bytes);
  if (typeof entries === "string") refuse(archive, new Left(entries));
  else if (entries.length === 0) refuse(archive, new Left("There is no file in this archive."));
  else
    for (const entry of entries) {
      const name = `${archive}/${entry.name}`;
      try {
        const open = () => unpackEntry(bytes, entry);
        await read({ path: `${path}/${entry.name}`, name, open, isOnce: false });
      } catch (error) {
        if (codeOf(error) === "ZIP") refuse(name, new Left(nested));
        // Of an entry, all that is thrown is in words for people.
        else
          refuse(name, error instanceof Error && !codeOf(error) ? new Left(error.message) : error);
      }
    }
  await bytes.close();
}

/** Why something was not read, in words. */
class Left extends Error {}
const nested = "This is an archive in an archive. Unpack it and give its folder.";

async function readFile(
  { path, name, open, isOnce }: LogSource,
  reading: LogReading,
  options: TraceOptions,
): Promise<FileRead> {
  const pieces = unpacked(open())[Symbol.asyncIterator]();
  const head = await headOf(pieces);
  const reader = isTrace(head, options.columns)
    ? new TraceReader(name, options)
    : reading.open(name, path);
  reader.write(head);
  for (let next = await pieces.next(); !next.done; next = await pieces.next())
    reader.write(next.value);
  if (reader instanceof TraceReader) {
    const trace = reader.end();
    if (trace) return { is: "trace", trace };
  } else if (reader.end().kind === "unknown" && !isOnce) {
    const kind = await listingKind(name, open);
    if (kind !== undefined) return { is: "listing", kind };
    const csv = unnamedCsv(head);
    if (csv) return { is: "log", csv };
  }
  return { is: "log" };
}

/** The first pieces, together as many bytes as a trace is known by. */
async function headOf(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  let length = 0;
  while (length < traceHead) {
    const next = await pieces.next();
    if (next.done) break;
    found.push(next.value);
    length += next.value.length;
  }
  return Buffer.concat(found);
}

/** `queue-clixml`, `message-list`: a listing lies beside the logs, and is for the command queues. */
async function listingKind(name: string, open: LogSource["open"]): Promise<string | undefined> {
  const given = await readBytes(name, { open: () => unpacked(open()) });
  const read = given.ok ? readQueueListing(given) : given;
  if (!read.ok) return undefined;
  return `${read.queues.length > 0 ? "queue" : "message"}-${read.notation}`;
}

function whyLeft(error: unknown): string {
  const code = codeOf(error);
  if (error instanceof Left) return error.message;
  if (code === "EMPTY") return "There is no file in this folder.";
  if (code === "ZIP") return "A ZIP archive is read from its end: give it as a file.";
  if (code.startsWith("Z_")) return "This gzip file is damaged or cut. Unpack what is left of it.";
  const why = whyNot(error);
  if (why === undefined) throw error;
  return `${why} Give the path of a log or of a folder with logs.`;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
