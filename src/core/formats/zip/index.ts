/*
 * zip: archives as people send logs in them, by their directory, which stands at their end and knows the true
 * place and length of every entry. An entry is read in pieces without those before it; nothing is kept.
 * What is encrypted, or packed in a way that is not known here, is told with its entry and leaves the rest.
 * Numbers and marks are those of PKWARE's APPNOTE.TXT 6.3.10.
 */
export type { ArchiveBytes, ZipEntry } from "./archive";
export { isZip, readZip } from "./directory";
export { unpackEntry } from "./unpack";
