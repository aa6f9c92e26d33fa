import { grouped } from "../ui/grouped";

/** `812 bytes`, `64 KB`, `1.5 MB`, `312 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  if (bytes < 1024 ** 2) return `${grouped.format(Math.round(bytes / 1024))} KB`;
  const megabytes = bytes / 1024 ** 2;
  return `${grouped.format(megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes))} MB`;
}

/** `1 file`, `1,284 properties`. */
export const countText = (count: number, one: string, many = `${one}s`): string =>
  `${grouped.format(count)} ${count === 1 ? one : many}`;
