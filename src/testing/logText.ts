import { type FileAccount, LogReading, type Session } from "../core/logs";

/** Header lines of a protocol log. */
export const logHeader = (side: "Receive" | "Send"): string =>
  [
    "#Software: Microsoft Exchange Server",
    "#Version: 15.0.0.0",
    `#Log-type: SMTP ${side} Protocol Log`,
    "#Date: 2026-05-12T06:00:00.000Z",
    "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context",
    "",
  ].join("\r\n");

const quoted = (value: string): string =>
  /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** What one row says: `> 220 ready` is event and data, `* data | context` has a context too. */
export interface Talk {
  readonly id?: string;
  readonly connector?: string;
  readonly local?: string;
  readonly remote?: string;
  readonly from?: number;
}

/** The rows of one session, a second apart, numbered from 0 or from where it says. */
export function sessionRows(said: readonly string[], talk: Talk = {}): readonly string[] {
  const { id = "08DEA95BF4147658", connector = "EX01\\Default Frontend EX01", from = 0 } = talk;
  const { local = "10.20.1.11:25", remote = "192.0.2.7:50893" } = talk;
  return said.map((each, index) => {
    const event = each.slice(0, 1);
    const [words = "", context = ""] = each.slice(1).split(" | ");
    const data = words.replace(/^ /, "");
    const time = new Date(Date.UTC(2026, 4, 12, 6, 0, index)).toISOString();
    const values = [time, connector, id, String(from + index), local, remote, event, data, context];
    return values.map(quoted).join(",");
  });
}

/** A log of one side with the rows of sessions. */
export const logText = (
  side: "Receive" | "Send",
  ...rows: readonly (readonly string[])[]
): string =>
  `${logHeader(side)}${rows
    .flat()
    .map((row) => `${row}\r\n`)
    .join("")}`;

export interface ReadLogs {
  readonly files: readonly FileAccount[];
  readonly sessions: readonly Session[];
}

/** Reads files by name, each in pieces that end at the given places. Accounts are shown. */
export function readLogs(
  files: Readonly<Record<string, string | Uint8Array>>,
  cuts: readonly number[] = [],
): ReadLogs {
  const reading = new LogReading();
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const file = reading.open(name);
    let from = 0;
    for (const cut of [...cuts].sort((a, b) => a - b)) {
      const to = Math.min(cut, bytes.length);
      file.write(bytes.subarray(from, to));
      from = to;
    }
    file.write(bytes.subarray(from));
    file.end();
  }
  return { files: reading.files(), sessions: [...reading.sessions({ unmasked: true })] };
}

/** The one session of a log of one side. */
export function oneSession(
  side: "Receive" | "Send",
  said: readonly string[],
  talk?: Talk,
): Session {
  const { sessions } = readLogs({ "log.LOG": logText(side, sessionRows(said, talk)) });
  const [session] = sessions;
  if (!session || sessions.length > 1) throw new Error(`There are ${sessions.length} sessions.`);
  return session;
}
