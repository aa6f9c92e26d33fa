import type { OpenLog } from "../../core/learn";
import { askLogs } from "../../features/logs/logsStore";

/** The URL of Logs that shows this session, or one of its cause, under these filters. */
export async function findSession(log: OpenLog): Promise<Readonly<Record<string, string>>> {
  const find = log.remote ?? log.connector ?? log.find;
  const search = find === undefined ? {} : { find };
  const { session } = log;
  if (!session) return search;
  const list = await askLogs("list", {
    filter: {
      ...(find !== undefined && { text: find }),
      ...(session.id === "" && session.cause !== null && { cause: [session.cause] }),
    },
    sort: { by: "start", down: false },
  });
  const rows = await askLogs("rows", [...list.subarray(0, 2000)]);
  const found = rows.find((row) =>
    session.id === ""
      ? (row.cause === "" ? null : row.cause) === session.cause
      : row.id === session.id,
  );
  return { ...search, ...(found && { at: String(found.number) }) };
}
