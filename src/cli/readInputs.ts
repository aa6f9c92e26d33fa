import { InputReader, type InputResult, type Read, type Refused } from "../core/formats";
import type { Console } from "./console";

/** Reads the files in their order, each in pieces: one of any size takes no more memory than what is kept of it. */
export async function readInputs(
  paths: readonly string[],
  console: Console,
): Promise<readonly InputResult[]> {
  const results: InputResult[] = [];
  for (const path of paths) results.push(await readInput(path, console));
  return results;
}

/** All inputs, or null after telling which were refused. */
export async function readAll(
  paths: readonly string[],
  console: Console,
): Promise<readonly Read[] | null> {
  const results = await readInputs(paths, console);
  const refused = results.filter((each) => !each.ok);
  for (const each of refused) console.err(`${refusalText(each)}\n`);
  return refused.length > 0 ? null : results.filter((each) => each.ok);
}

async function readInput(path: string, console: Console): Promise<InputResult> {
  const file = baseName(path);
  const reader = new InputReader(file);
  try {
    for await (const bytes of console.open(path)) if (!reader.write(bytes)) break;
  } catch (error) {
    const why = whyNot(error);
    if (why === undefined) throw error;
    return {
      ok: false,
      file,
      fault: {
        code: "file",
        what: why,
        mend: "Give the path of an export or of a .portolan.json file.",
      },
    };
  }
  return reader.end();
}

/** Reports name files without their folders: the same input gives the same output on every machine. */
const baseName = (path: string): string => path.split(/[\\/]/).at(-1) || path;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "The file may not be read.",
  EPERM: "The file may not be read.",
  ENOTDIR: "There is no such file.",
  ENAMETOOLONG: "There is no such file.",
};

/** Why a file could not be opened, in words; undefined for what is no fault of the path. */
export function whyNot(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return Object.hasOwn(reasons, code) ? reasons[code] : undefined;
}

/** `receive.xml:12:5: what is wrong. What to do.` */
export function refusalText({ file, fault }: Refused): string {
  const place = [file, fault.line, fault.line === undefined ? undefined : fault.column]
    .filter((each) => each !== undefined)
    .join(":");
  return `${place}: ${fault.what} ${fault.mend}`;
}
