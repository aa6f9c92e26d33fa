import type { LogReading } from "../core/logs";

/** What became of each file, with the failures that a connectivity log tells of. */
export function shownFiles(reading: LogReading): readonly object[] {
  return reading.files().map(({ bytes: _, ...account }) => {
    if (account.kind !== "connectivity") return account;
    const failures = reading.failures(account.name).map(({ file: _, ...failure }) => failure);
    return { ...account, failures };
  });
}
