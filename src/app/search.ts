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
}

const names = ["at", "group", "field", "pane", "dock", "view", "lens"] as const;

/** Keeps what is known and is text; all else in a URL is somebody else's. */
export function readSearch(raw: Record<string, unknown>): PlaceSearch {
  const read: Partial<Record<(typeof names)[number], string>> = {};
  for (const name of names) {
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (typeof value === "string" && value !== "" && value.length <= 200) read[name] = value;
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
