import type { OpenLog } from "../../core/learn";
import { askLogs } from "../../features/logs/logsStore";

/** Sessions that are looked through for the one that is wanted. */
const most = 2000;

/** The URL of Logs that shows this session, or one of its cause, under these filters. */
export async function findSession({
  session,
  remote,
  connector,
  find,
}: OpenLog): Promise<Readonly<Record<string, string>>> {
  const search = {
    ...(remote !== undefined && { remote }),
    ...(connector !== undefined && { connector }),
    ...(find !== undefined && { find }),
  };
  if (!session) return search;
  const anyOfCause = session.id === "";
  const list = await askLogs("list", {
    filter: {
      ...(find !== undefined && { text: find }),
      ...(remote !== undefined && { remote: [remote] }),
      ...(connector !== undefined && { connector: [connector] }),
      ...(anyOfCause && session.cause !== null && { cause: [session.cause] }),
    },
    sort: { by: "start", down: false },
  });
  const rows = await askLogs("rows", [...list.subarray(0, most)]);
  const found = rows.find(({ id, cause }) =>
    anyOfCause ? (cause === "none" ? null : cause) === session.cause : id === session.id,
  );
  return { ...search, ...(found && { at: String(found.number) }) };
}
