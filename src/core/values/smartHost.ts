import { parseAddressPiece, printAddress } from "./address";
import { nameFault } from "./domain";
import { type Parsed, read, refused } from "./parsed";
import { at, part, trimmed } from "./place";

/**
 * Reads the next host of a send connector: a name, or an address without the brackets that exports
 * show (S86). `--` is every Mailbox server of an Edge subscription's site (S45).
 */
export function parseSmartHost(text: string): Parsed<string> {
  const piece = trimmed(text);
  if (piece.text === "--") return read("--");
  const bracketed = /^\[[^[\]]*\]$/.test(piece.text);
  const host = bracketed ? part(piece, 1, piece.text.length - 1) : piece;
  const ported = /^(\[[^[\]]+\]|[^:[\]]+):(\d{1,5})$/.exec(host.text);
  if (ported?.[1] !== undefined) {
    const alone = parseSmartHost(ported[1]);
    if (alone.ok)
      return refused({
        code: "host-port",
        what: `A smart host has no port of its own, and this has ${ported[2]}.`,
        mend: "Set the port of the connector.",
        at: at(part(host, ported[1].length)),
        instead: alone.value,
      });
  }
  if (bracketed || host.text.includes(":") || /^[\d.]+$/.test(host.text)) {
    const address = parseAddressPiece(host);
    return address.ok ? read(printAddress(address.value)) : address;
  }
  const complaint = nameFault(host);
  return complaint ? refused(complaint) : read(host.text);
}
