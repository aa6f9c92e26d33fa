import { parseAddress, printAddress } from "../../values";
import type { Endpoint } from "./event";

/** Addresses come again and again: each is read once. */
const known = new Map<string, string>();
const mostKnown = 50_000;
const mapped = 0xffffn;

/**
 * An address in the one form that is compared: lower case, compressed, without scope and brackets, and IPv4
 * where it is mapped into IPv6 (K9). "" for what is no address.
 */
export function addressOf(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const plain = printed(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, plain);
  return plain;
}

function printed(text: string): string {
  const bare = text.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const dotted = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  const read = parseAddress(dotted ?? bare);
  if (!read.ok) return "";
  const { family, value } = read.value;
  if (family === 6 && value >> 32n === mapped)
    return printAddress({ family: 4, value: value & 0xffff_ffffn });
  return printAddress({ family, value });
}

/** A port number; 0 for what is none. */
export function portOf(text: string | undefined): number {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return 0;
  const port = Number(text);
  return port < 65_536 ? port : 0;
}

/** An endpoint of two texts; undefined where the first is no address. */
export function endpointOf(address: string, port: string | undefined): Endpoint | undefined {
  const plain = addressOf(address);
  return plain === "" ? undefined : { address: plain, port: portOf(port) };
}

/** `10.0.0.5:25`, `[2001:db8::25]:25`: as protocol logs have it (R12). */
export function endpointIn(text: string): Endpoint | undefined {
  const at = text.lastIndexOf(":");
  return at < 0 ? undefined : endpointOf(text.slice(0, at), text.slice(at + 1));
}
