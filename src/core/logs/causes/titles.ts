import said from "./titles.json" with { type: "json" };

/** Ends that no class of failures speaks of. */
const ends: Readonly<Record<string, string>> = {
  none: "No cause",
  "client-abort": "Client left before the end",
  "remote-abort": "Remote host left before the end",
};

const titles: Readonly<Record<string, string>> = { ...said, ...ends };

/** A cause in a few words, for lists, charts and headings; its id where there are none. */
export const causeTitle = (id: string): string =>
  Object.hasOwn(titles, id) ? (titles[id] ?? id) : id;
