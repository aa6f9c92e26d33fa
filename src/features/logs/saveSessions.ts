import { csvOf } from "../../components/FlowTable/csv";
import { countText } from "../../components/sizeText";
import { announce } from "../../ui/announce";
import { download } from "../../ui/download";
import type { SessionRow } from "../../workers/logs.protocol";
import { askLogs } from "./logsStore";

/** Sessions that are asked for at once. */
const page = 2000;

export const csvColumns: readonly { readonly id: keyof SessionRow; readonly head: string }[] = [
  { id: "start", head: "Start (UTC)" },
  { id: "id", head: "Session" },
  { id: "direction", head: "Direction" },
  { id: "connector", head: "Connector" },
  { id: "remote", head: "Remote" },
  { id: "verdict", head: "Verdict" },
  { id: "cause", head: "Cause" },
  { id: "lastReply", head: "Last reply" },
];

/** The sessions of a list as CSV, fetched page by page; accounts are masked as on the screen. */
export async function saveSessions(list: Uint32Array): Promise<void> {
  const parts: string[] = [];
  for (let at = 0; at < list.length; at += page) {
    const text = csvOf(csvColumns, await askLogs("rows", [...list.subarray(at, at + page)]));
    parts.push(at === 0 ? text : text.slice(text.indexOf("\r\n") + 2));
  }
  download(new Blob(parts), "sessions.csv", "text/csv");
  announce(`Saved ${countText(list.length, "session")}.`);
}
