import {
  isMulticastOrBroadcast,
  isWildcard,
  parseBinding,
  parseRange,
  printBinding,
  printCount,
  printRange,
  sizeOf,
} from "../../values";
import type { ListKind } from "./kind";
import { list } from "./list";
import { printing } from "./printing";

/** Local addresses and ports that a connector listens on. */
export const bindings = (): ListKind =>
  list({
    type: "bindings",
    item: "binding",
    asSet: true,
    parseItem: printing(parseBinding, printBinding),
    hint(item) {
      const binding = parseBinding(item);
      if (!binding.ok) return "";
      if (isWildcard(binding.value)) return `all IPv${binding.value.family}`;
      return isMulticastOrBroadcast(binding.value) ? "multicast or broadcast" : "";
    },
  });

const whole = new Map([
  ["0.0.0.0/0", "0.0.0.0-255.255.255.255"],
  ["::/0", "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
]);

/** Remote addresses that a connector serves. */
export const ranges = (): ListKind =>
  list({
    type: "ranges",
    item: "range",
    asSet: true,
    parseItem: printing(parseRange, printRange),
    // Exchange's own spelling of all addresses; whether it reads a prefix of no bits is not documented.
    written: (range) => whole.get(range) ?? range,
    hint(item) {
      const range = parseRange(item);
      if (!range.ok) return "";
      const { family, first } = range.value;
      const size = sizeOf(range.value);
      if (first === 0n && size === 1n << (family === 4 ? 32n : 128n)) return `all IPv${family}`;
      return size === 1n ? "1 address" : `${printCount(size)} addresses`;
    },
  });
