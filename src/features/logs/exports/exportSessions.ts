import { countText } from "../../../components/sizeText";
import { announce } from "../../../ui/announce";
import { download } from "../../../ui/download";
import type { ExportForm } from "../../../workers/logs.protocol";
import { askLogs } from "../logsStore";

/** Sessions that are asked for at once: the reader answers other questions between them. */
const page = 2000;
/** Sessions that are copied; a clipboard is no place for more. */
export const mostCopied = 10_000;

/** How far an export is. */
export interface ExportProgress {
  readonly done: number;
  readonly of: number;
}

const files: Readonly<Record<Exclude<ExportForm, "rows">, readonly [name: string, type: string]>> =
  {
    csv: ["sessions.csv", "text/csv"],
    ndjson: ["sessions.ndjson", "application/x-ndjson"],
    bulk: ["sessions.bulk.ndjson", "application/x-ndjson"],
  };

/**
 * Saves the sessions of a list, piece by piece: each is a blob of the browser's, which it may put on the disk, so
 * that no text as long as the whole is ever made. Ends early where `isWanted` says so.
 */
export async function saveSessions(
  list: Uint32Array,
  form: keyof typeof files,
  onProgress: (progress: ExportProgress) => void,
  isWanted: () => boolean,
): Promise<void> {
  const parts: Blob[] = [];
  for (let at = 0; at < list.length; at += page) {
    if (!isWanted()) {
      announce("Saving was cancelled.");
      return;
    }
    onProgress({ done: at, of: list.length });
    parts.push(
      await askLogs("piece", { numbers: list.slice(at, at + page), form, begins: at === 0 }),
    );
  }
  const [name, type] = files[form];
  download(new Blob(parts), name, type);
  announce(`Saved ${countText(list.length, "session")}.`);
}

/** Copies sessions as cells with tabs between them, to paste into a spreadsheet or a ticket. */
export async function copySessions(list: Uint32Array): Promise<void> {
  const numbers = list.slice(0, mostCopied);
  const piece = await askLogs("piece", { numbers, form: "rows", begins: true });
  try {
    await navigator.clipboard.writeText(await piece.text());
    announce(
      numbers.length < list.length
        ? `Copied the first ${countText(numbers.length, "session")}. Save the rest as a file.`
        : `Copied ${countText(numbers.length, "session")}.`,
    );
  } catch {
    announce("The browser refused to copy.", { urgent: true });
  }
}

/** Saves sessions as a document for those who have to mend it. */
export async function saveEvidence(numbers: Uint32Array): Promise<void> {
  const text = await askLogs("evidence", numbers);
  download(text, "evidence.md", "text/markdown");
  announce(`Saved evidence of ${countText(numbers.length, "session")}.`);
}

/** Saves a file that prepares a search engine or a database. */
export async function saveSchema(which: "index-template" | "table"): Promise<void> {
  const text = await askLogs("schema", which);
  if (which === "table") download(text, "portolan-sessions.sql", "application/sql");
  else download(text, "portolan-sessions.template.json", "application/json");
}
