/** Bytes of an archive from one place to another; fewer where it ends before. */
export interface ArchiveBytes {
  readonly size: number;
  read(from: number, to: number): Promise<Uint8Array>;
}

/** One file in an archive. */
export interface ZipEntry {
  /** With its folders, as the archive has it: a name to show, never a path to write to. */
  readonly name: string;
  /** Where its own header begins. */
  readonly at: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  /** Why it cannot be read. */
  readonly left?: string;
}
