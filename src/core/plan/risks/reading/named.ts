import { name, type Part } from "../../../finding";
import type { Receiver, Sender } from "../../../simulate";

/** So many characters of a name leave room for the rest of a line of 70. */
const most = 32;

/** A name as a headline holds it: a long one is cut in the middle, where it says least. */
export function named(text: string): Part {
  if (text.length <= most) return name(text);
  const half = (most - 1) / 2;
  return name(`${text.slice(0, Math.ceil(half))}…${text.slice(-Math.floor(half))}`);
}

export const nameOf = ({ connector }: Receiver | Sender): Part => named(connector.name);
