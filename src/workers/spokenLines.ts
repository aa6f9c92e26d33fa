import type { LogReading } from "../core/logs";
import type { SpokenLine } from "./logs.protocol";
import type { LinesAgain } from "./logsBytes";

/** Lines of one session that are shown. */
const most = 2000;

/** Reads the lines of a session again from where they lie; credentials and accounts are masked by the reading. */
export async function spokenLines(
  reading: LogReading,
  number: number,
  linesOf: (file: string) => LinesAgain | undefined,
): Promise<{ lines: readonly SpokenLine[]; more: number; unread?: string }> {
  const places = reading.rows(number);
  const { receives } = reading.overview(number);
  const lines: SpokenLine[] = [];
  let unread: string | undefined;
  for (const { file, line, offset, layout } of places.slice(0, most)) {
    try {
      const bytes = await linesOf(file)?.line(offset);
      const row = bytes && reading.shownRow(bytes, layout, receives);
      if (!row) continue;
      const { event, data, context, time } = row;
      lines.push({ event, data, context, time, file, line });
    } catch {
      unread = `${file} was moved or changed since it was read: its lines cannot be shown.`;
    }
  }
  const more = Math.max(0, places.length - most);
  return unread === undefined ? { lines, more } : { lines, more, unread };
}
