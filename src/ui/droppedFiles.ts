/** Files that came together, with their paths in the folders that they came in. */
export interface GivenFiles {
  readonly files: readonly File[];
  readonly paths: readonly string[];
  /** Paths of what could not be opened. */
  readonly unread: readonly string[];
}

/**
 * The files of a drop, and of every folder in it, in the order of their paths. It is to be called while the drop is
 * handled: a browser forgets what was dropped right after.
 */
export function droppedFiles(transfer: DataTransfer): Promise<GivenFiles> {
  const entries: (FileSystemEntry | File)[] = [];
  for (const item of transfer.items) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry?.() ?? item.getAsFile();
    if (entry) entries.push(entry);
  }
  // What a script or a test dropped may have no entries.
  return gathered(entries.length > 0 ? entries : [...transfer.files]);
}

/** The files of a folder that was chosen. */
export const chosenFiles = (list: readonly File[]): GivenFiles =>
  sorted(
    list.map((file) => ({ file, path: file.webkitRelativePath || file.name })),
    [],
  );

interface Found {
  readonly file: File;
  readonly path: string;
}

async function gathered(entries: readonly (FileSystemEntry | File)[]): Promise<GivenFiles> {
  const found: Found[] = [];
  const unread: string[] = [];
  // One after the other: thousands of open handles at once are refused by some systems.
  const next: (FileSystemEntry | File)[] = [...entries].reverse();
  for (let entry = next.pop(); entry; entry = next.pop()) {
    if (entry instanceof File) {
      found.push({ file: entry, path: entry.name });
      continue;
    }
    const path = entry.fullPath.replace(/^\//, "");
    try {
      if (isFolder(entry)) next.push(...(await entriesIn(entry)));
      else if (isFile(entry)) found.push({ file: await fileOf(entry), path });
    } catch {
      unread.push(path);
    }
  }
  return sorted(found, unread);
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A browser gives the entries of a folder a hundred at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function sorted(found: Found[], unread: readonly string[]): GivenFiles {
  found.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
  return {
    ...{ files: found.map(({ file }) => file), paths: found.map(({ path }) => path) },
    unread: [...unread].sort(),
  };
}
