/**
 * The list with more files on it, each under a name of its own. The same file again is not listed twice;
 * a file takes the place of a refused one of its name, as it is probably the mended one; two good
 * files of one name, as from two servers, are both kept.
 */
export function joinFiles(
  list: readonly File[],
  more: readonly File[],
  refused: ReadonlySet<string> = new Set(),
): readonly File[] {
  const joined = [...list];
  for (const file of more) {
    if (joined.some((each) => same(each, file))) continue;
    const at = joined.findIndex((each) => each.name === file.name && refused.has(each.name));
    if (at >= 0) joined[at] = file;
    else joined.push(renamed(file, joined));
  }
  return joined;
}

const same = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

function renamed(file: File, among: readonly File[]): File {
  const taken = (name: string) => among.some((each) => each.name === name);
  if (!taken(file.name)) return file;
  let number = 2;
  while (taken(`${file.name} (${number})`)) number += 1;
  return new File([file], `${file.name} (${number})`, { lastModified: file.lastModified });
}
