import { receiveTalk, sendTalk, type Talk } from "./conversations";
import { Chance } from "./random";

/** A protocol log as a busy server writes it. */
export interface GeneratedLog {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** So many sessions speak at once, so that their rows mix. */
const together = 40;
/** Exchange begins a new file at this size. */
const fileSize = 10_485_760;

interface Running {
  readonly talk: Talk;
  readonly id: string;
  at: number;
}

/**
 * Protocol logs of so many bytes in all, receive and send in turn, file by file: sessions mix, go on over
 * file borders, some rows come late. The same for the same seed.
 */
export function* protocolLogs(total: number, seed = 20_260_512): Iterable<GeneratedLog> {
  const chance = new Chance(seed);
  const clock = { time: Date.UTC(2026, 4, 12, 6), next: 0xf414_7658 };
  const running: Record<string, Running[]> = { RECV: [], SEND: [] };
  for (let [file, written] = [0, 0]; written < total; file += 1) {
    const side = file % 2 === 0 ? "RECV" : "SEND";
    const size = Math.min(fileSize, total - written);
    const text = fileOf(side, size, chance, clock, running[side] as Running[]);
    const bytes = new TextEncoder().encode(text);
    written += bytes.length;
    yield { name: `${side}20260512${String(6 + file).padStart(2, "0")}-1.LOG`, bytes };
  }
}

function fileOf(
  side: string,
  size: number,
  chance: Chance,
  clock: { time: number; next: number },
  running: Running[],
): string {
  const rows = [
    "\ufeff#Software: Microsoft Exchange Server",
    "#Version: 15.0.0.0",
    `#Log-type: SMTP ${side === "RECV" ? "Receive" : "Send"} Protocol Log`,
    `#Date: ${new Date(clock.time).toISOString()}`,
    "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context",
  ];
  let length = rows.join("\r\n").length;
  while (length < size) {
    while (running.length < together) {
      const talk = side === "RECV" ? receiveTalk(chance) : sendTalk(chance);
      const id = `08DEA95B${clock.next.toString(16).toUpperCase().padStart(8, "0")}`;
      clock.next = (clock.next + 1) >>> 0;
      running.push({ talk, id, at: 0 });
    }
    const place = chance.below(running.length);
    const session = running[place] as Running;
    clock.time += chance.below(4);
    const row = rowOf(session, new Date(clock.time).toISOString());
    length += row.length + 2;
    const isLate = chance.below(500) === 0 && rows.length > 6;
    rows.splice(isLate ? rows.length - 1 : rows.length, 0, row);
    session.at += 1;
    if (session.at === session.talk.rows.length) running.splice(place, 1);
  }
  return `${rows.join("\r\n")}\r\n`;
}

function rowOf({ talk, id, at }: Running, time: string): string {
  const [event = "", data = "", context = ""] = talk.rows[at] ?? [];
  const local = talk.rows[0]?.[0] === "+" || at > 1 ? talk.local : "";
  const fields = [time, talk.connector, id, String(at), local, talk.remote, event, data, context];
  return fields.map(quoted).join(",");
}

const quoted = (value: string): string =>
  /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
