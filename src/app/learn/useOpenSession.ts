import { useEffect, useState } from "react";
import type { OpenLog } from "../../core/learn";
import { askLogs, useLogs } from "../../features/logs/logsStore";

/** The session that the URL opens in Logs, by its id and its cause; undefined until it is known. */
export function useOpenSession(path: string, at: string | undefined): OpenLog["session"] {
  const { outcome } = useLogs();
  const [session, setSession] = useState<OpenLog["session"]>();
  const number = path === "/logs" && at !== undefined && /^\d{1,9}$/.test(at) ? Number(at) : null;
  useEffect(() => {
    setSession(undefined);
    if (number === null || !outcome) return;
    let current = true;
    askLogs("rows", [number]).then(
      ([row]) =>
        current &&
        row &&
        setSession({ id: row.id, cause: row.cause === "none" ? null : row.cause }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [number, outcome]);
  return session;
}
