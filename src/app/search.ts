/** What the URL holds beside the place: what is selected, and how the place is shown. */
export interface PlaceSearch {
  /** Id of the selected connector or server. */
  readonly at?: string;
  /** Group of the form. */
  readonly group?: string;
  /** Parameter in focus. */
  readonly field?: string;
  /** Pane on a narrow page: `list`, `chart`, `form`. */
  readonly pane?: string;
  /** Tab of the dock: `problems`, `script`. */
  readonly dock?: string;
  /** `table` shows the chart as a table. */
  readonly view?: string;
  /** Lens of the chart. */
  readonly lens?: string;
  /** Filters of the logs (features/logs/filterParams.ts), what their chart stacks, and `-remote` for their order. */
  readonly verdict?: string;
  readonly cause?: string;
  readonly connector?: string;
  readonly remote?: string;
  readonly domain?: string;
  readonly reply?: string;
  readonly tls?: string;
  readonly auth?: string;
  readonly way?: string;
  readonly among?: string;
  readonly from?: string;
  readonly to?: string;
  readonly find?: string;
  readonly by?: string;
  readonly close?: string;
  readonly sort?: string;
  /** `in` or `out`: a question of Simulate, whose fields follow by their names. */
  readonly ask?: string;
}

const names = [
  ...(["at", "group", "field", "pane", "dock", "view", "lens", "ask"] as const),
  ...(["verdict", "way", "from", "to", "find", "by", "close", "sort"] as const),
];

/** Fields of a question (features/simulate/question.ts). */
const asked = [
  ...["server", "listen", "from", "ehlo", "tls", "cert", "auth", "mail", "rcpt", "size", "bdat"],
  ...["bare", "known", "dns", "port", "starttls", "handshake", "names", "trusted", "expired"],
  ...["rauth", "signin", "rsize"],
];
/** Filters of the logs that may hold several names. */
const filters = ["cause", "connector", "remote", "domain", "reply", "tls", "auth", "among"];
const longest = 2000;

/** Keeps what is known and is text; all else in a URL is somebody else's. */
export function readSearch(raw: Record<string, unknown>): PlaceSearch {
  const read: Record<string, string> = {};
  const asks = raw.ask === "in" || raw.ask === "out";
  const known = [...names, ...filters, ...(asks ? asked : [])];
  for (const name of known) {
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
    const most = names.some((each) => each === name) ? 200 : longest;
    if (typeof value === "string" && value !== "" && value.length <= most) read[name] = value;
  }
  return read;
}

/** `?at=c12&group=tls` both ways, as plain text and not as JSON. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function printSearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).filter((pair): pair is [string, string] =>
    Boolean(typeof pair[1] === "string" && pair[1]),
  );
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}
