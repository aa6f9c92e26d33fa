import { LogReading } from "../core/logs";
import type { Console } from "./console";
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

/** Reads all files, one after the other, each in pieces; null after telling which could not be read. */
export async function readLogs(
  paths: readonly LogPath[],
  console: Console,
): Promise<LogReading | null> {
  const reading = new LogReading();
  let isWhole = true;
  for (const { path, name } of paths) {
    try {
      let file: ReturnType<LogReading["open"]> | undefined;
      for await (const bytes of unpacked(console.open(path))) {
        file ??= reading.open(name, path);
        file.write(bytes);
      }
      (file ?? reading.open(name, path)).end();
    } catch (error) {
      console.err(`${name}: ${whyLeft(error)}\n`);
      isWhole = false;
    }
  }
  return isWhole ? reading : null;
}

function whyLeft(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EMPTY") return "There is no file in this folder.";
  if (code === "ZIP") return "This is a ZIP archive. Unpack it and give its folder.";
  if (code.startsWith("Z_")) return "This gzip file is damaged or cut. Unpack what is left of it.";
  const why = whyNot(error);
  if (why === undefined) throw error;
  return `${why} Give the path of a log or of a folder with logs.`;
}
