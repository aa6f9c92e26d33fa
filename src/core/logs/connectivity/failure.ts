import { causeOf } from "../causes/causeOf";
import type { Fields } from "../reader/fields";
import { withoutCredentials } from "../rows/credentials";
import { decodeUtf8 } from "../rows/utf8";

/** A connection or a look-up that failed, as the connectivity log tells (C5, C6). */
export interface ConnectivityFailure {
  /** Number of the file in the order in which they were opened. */
  readonly file: number;
  /** Id of the session, the same as in the send protocol log (C2). */
  readonly session: string;
  readonly destination: string;
  readonly address: string | null;
  readonly port: number | null;
  readonly winsock: number | null;
  readonly cause: string;
}

const connection = /^Failed connection to (\S+?) \((\w+):([\dA-F]{8})\)/i;
const closed = /^Messages: 0 Bytes: 0 \((.+)\)$/i;

/** Reads one row; undefined where it tells of no failure. Places are those of the six fields. */
export function connectivityFailure(
  bytes: Uint8Array,
  { starts, ends }: Fields,
  places: readonly number[],
  file: number,
): ConnectivityFailure | undefined {
  const value = (field: number): string => {
    const place = places[field] as number;
    return decodeUtf8(bytes, starts[place], ends[place]);
  };
  const sign = bytes[starts[places[4] as number] as number];
  if (sign !== 62 && sign !== 45) return undefined;
  const description = value(5);
  const found = (sign === 62 ? connection : closed).exec(description);
  if (!found) return undefined;
  const of = { file, session: value(1), destination: value(3) };
  if (sign === 45) {
    const text = withoutCredentials(found[1] ?? "");
    return { ...of, address: null, port: null, winsock: null, cause: causeOf(text)?.id ?? "none" };
  }
  const winsock = Number.parseInt(found[3] ?? "", 16);
  const endpoint = found[1] ?? "";
  const colon = endpoint.lastIndexOf(":");
  return {
    ...of,
    address: endpoint.slice(0, colon).replace(/^\[|\]$/g, ""),
    port: Number(endpoint.slice(colon + 1)),
    winsock,
    cause: causeOf(`Failed to connect. Winsock error code: ${winsock}`, "sentence")?.id ?? "none",
  };
}

/** Failures without those that another file has told before: a session is of one log, and a second file with it is a copy. */
export function onceOverFiles(
  failures: readonly ConnectivityFailure[],
): readonly ConnectivityFailure[] {
  const met = new Map<string, number>();
  return failures.filter(({ file, session, address, port, cause }) => {
    // Who posts a log may blank its ids (R8).
    if (/^0*$/.test(session)) return true;
    const key = `${session}\n${address}\n${port}\n${cause}`;
    const first = met.get(key) ?? file;
    met.set(key, first);
    return first === file;
  });
}
