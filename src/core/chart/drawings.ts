import type { Change, Sign } from "./chart";
import type { BeadSign } from "./path";

/** Signs that lines carry, as path data in a 16×16 box: strokes without a fill. */
export const beadDrawings: Readonly<Record<BeadSign, string>> = {
  lock: "M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
  "open-lock": "M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 4.8-1",
  key: "M8.1 10.7a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM7.3 8.7l5.7-5.7M10.8 5.2l2 2",
  relay: "m3.5 4 4 4-4 4M8.5 4l4 4-4 4",
  disabled: "M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0zM4.5 11.5l7-7",
  unknown: "M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.300 8.700 8 9.200 8 10M8 12.500v.01",
  new: "M8 3.500v9M3.500 8h9",
  removed: "M3.500 8h9",
};

/** The diamond of what differs from what is deployed, in a 16×16 box: its body, and the stroke on it. */
export const changeDrawings: Readonly<
  Record<Change, { readonly body: string; readonly sign: string }>
> = {
  changed: { body: "M8 3.600 12.400 8 8 12.400 3.600 8z", sign: "" },
  new: { body: "M8 1.500 14.500 8 8 14.500 1.500 8z", sign: "M6 8h4M8 6v4" },
  removed: { body: "M8 1.500 14.500 8 8 14.500 1.500 8z", sign: "M6 8h4" },
};

/** The word of every sign, in the order of the legend. */
export const signWords: Readonly<Record<Sign, string>> = {
  "tls-required": "TLS required",
  "tls-offered": "TLS offered",
  "tls-none": "no TLS",
  "tls-unknown": "TLS unknown",
  "sign-in": "sign-in needed",
  "clear-passwords": "passwords in the clear",
  relay: "strangers may relay",
  "cannot-tell": "cannot tell",
  "never-reached": "never reached",
  overflow: "overflow route",
  disabled: "disabled",
  changed: "changed",
  new: "new",
  removed: "removed",
  stranger: "stranger",
  user: "user",
  server: "server",
  partner: "partner",
};
