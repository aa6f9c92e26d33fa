import type { Session } from "../core/logs";
import type { SessionRow } from "./logs.protocol";

/** A session as a row of the table. */
export function sessionRow(number: number, session: Session): SessionRow {
  const { id, start, end, direction, service, connector, local, remote } = session;
  const { verdict, cause, lastReply, ehlo, tls, auth, messages, rows } = session;
  const sizes = messages.flatMap(({ size }) => (size === null ? [] : [size]));
  return {
    ...{ number, id, start, end, direction, service, connector, local, remote },
    ...{ verdict, cause, lastReply },
    seconds: (Date.parse(end) - Date.parse(start)) / 1000,
    ehlo: ehlo ?? "",
    tls: tls ? (tls.outcome === "failed" ? "failed" : (tls.version ?? "ok")) : "",
    cipher: tls?.cipher ?? "",
    mechanism: auth?.mechanism ?? "",
    signedIn: auth ? (auth.outcome ?? "not told") : "",
    account: auth?.account ?? "",
    messages: messages.length,
    accepted: messages.filter(({ accepted }) => accepted).length,
    sender: messages[0] ? messages[0].from || "<>" : "",
    recipients: messages.reduce((sum, { to }) => sum + to.length, 0),
    size: sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0),
    lines: rows,
  };
}
