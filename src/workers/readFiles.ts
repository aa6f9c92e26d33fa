import {
  type Choices,
  type Fate,
  type Fault,
  InputReader,
  type InputResult,
  mergeImported,
  regrouped,
} from "../core/formats";
import type { Figures, ImportOutcome, Progress } from "./import.protocol";

/** A progress message for each of so many parts of the whole; more would only keep the screen busy. */
const steps = 200;

/** Reads files one after the other, in pieces: a file of any size takes no more memory than what is kept of it. */
export async function readFiles(
  files: readonly File[],
  onProgress: (progress: Progress) => void,
  choices: Choices = {},
): Promise<ImportOutcome> {
  const of = files.reduce((sum, { size }) => sum + size, 0);
  let read = 0;
  let told = 0;
  const results: InputResult[] = [];
  for (const file of files) {
    const before = read;
    results.push(
      await readFile(file, choices, (bytes) => {
        read += bytes;
        if (read - told < of / steps) return;
        told = read;
        onProgress({ read, of });
      }),
    );
    // The rest of a refused file is not read.
    read = before + file.size;
  }
  return outcomeOf(files, results);
}

async function readFile(
  file: File,
  choices: Choices,
  onRead: (bytes: number) => void,
): Promise<InputResult> {
  const reader = new InputReader(file.name, choices);
  const stream = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await stream.read();
      if (done) break;
      onRead(value.length);
      if (!reader.write(value)) break;
    }
  } catch (error) {
    return { ok: false, file: file.name, fault: unreadable(error) };
  } finally {
    stream.cancel().catch(() => undefined);
  }
  return reader.end();
}

const unreadable = (error: unknown): Fault => ({
  code: "file-unreadable",
  what: `The browser cannot read this file${error instanceof Error ? `: ${error.message}` : ""}.`,
  mend: "It may be a folder, or was moved or changed since it was chosen. Choose it again.",
});

function outcomeOf(files: readonly File[], results: readonly InputResult[]): ImportOutcome {
  const read = results.filter((each) => each.ok);
  const exports = read.filter(({ design }) => design === undefined);
  const sum = (fate: Fate): number =>
    exports.reduce((total, { fates }) => total + (fates.get(fate) ?? 0), 0);
  const parts = exports.map((each) => each.imported);
  const imported = mergeImported(parts);
  const given = regrouped(parts, imported);
  const figures: Figures = {
    used: sum("used") - given,
    setAside: sum("setAside") + given,
    ambiguous: sum("ambiguous"),
    computed: sum("computed"),
    unknown: sum("unknown"),
    refused: sum("refused"),
  };
  return {
    files: results.map((each, index) => ({
      name: each.file,
      bytes: files[index]?.size ?? 0,
      ...(!each.ok && { fault: each.fault }),
    })),
    imported,
    figures,
    designs: read.flatMap(({ file, design }) => (design ? [{ file, organisation: design }] : [])),
  };
}
