import type { ArchiveBytes } from "../core/formats/zip";

/** What a command needs of the machine that it runs on; tests give their own. */
export interface Console {
  /** Standard output: the command's answer and nothing else. */
  out(text: string): void;
  /** Standard error: messages. */
  err(text: string): void;
  /** The bytes of a file, or of standard input for `-`. Throws where there is no such file. */
  open(path: string): AsyncIterable<Uint8Array>;
  /** The same bytes of a file from one place to another; null for standard input, which is read once. */
  openAt(path: string): Promise<(ArchiveBytes & { close(): Promise<void> }) | null>;
  /** The files in a folder and below, as paths from there, in the order of their letters; null for what is no folder. */
  list(path: string): Promise<readonly string[] | null>;
  /** Writes files into a folder, which is made where there is none. Throws where it cannot. */
  save(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
}

/** Exit statuses of all commands. */
export const status = { fine: 0, findings: 1, refused: 2, differences: 3 } as const;
