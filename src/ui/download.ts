/** Hands a file to the person; the name keeps only what every file system takes. */
export function download(content: BlobPart, name: string, type: string): void {
  const safe = name
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, "_")
    .replace(/^\.+/, "")
    .slice(0, 120);
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = safe || "portolan";
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
