/** The list with more files on it; one of the same name takes the place of the one before. */
export function joinFiles(list: readonly File[], more: readonly File[]): readonly File[] {
  const pasted = list.filter(({ name }) => isPasted(name)).length;
  const named = more.map((file, index) =>
    isPasted(file.name) && pasted + index > 0
      ? new File([file], `${file.name} ${pasted + index + 1}`)
      : file,
  );
  const last = new Map(named.map((file) => [file.name, file]));
  const kept = list.map((file) => {
    const newer = last.get(file.name);
    if (newer) last.delete(file.name);
    return newer ?? file;
  });
  return [...kept, ...last.values()];
}

const isPasted = (name: string): boolean => /^pasted text(?: \d+)?$/.test(name);
