import { encodeUtf8 } from "../../values";

const isAscii = (byte: number): boolean => byte > 0 && byte < 128;

/** How many pairs of bytes become text at once. */
const most = 8192;

/**
 * UTF-16 to UTF-8, piece by piece: what Windows PowerShell writes when a log is filtered into a file. A log
 * itself is never written so. Tells by the mark at the head, or by its first characters; other bytes pass as they are.
 */
export class FromUtf16 {
  #state: "head" | "plain" | "little" | "big" = "head";
  #held: number[] = [];

  /** The bytes as UTF-8, as far as they make whole characters. */
  write(piece: Uint8Array): Uint8Array {
    if (this.#state === "plain") return piece;
    const all = this.#joined(piece);
    if (this.#state === "head" && !this.#settle(all)) {
      this.#held = [...all];
      return new Uint8Array(0);
    }
    const state: string = this.#state;
    if (state === "plain") {
      this.#held = [];
      return all;
    }
    return this.#read(all);
  }

  /** What was held back: bytes of a head that is too short, or half of a character. */
  end(): Uint8Array {
    const held = Uint8Array.from(this.#held);
    this.#held = [];
    return this.#state === "head" || held.length === 0 ? held : encodeUtf8("\ufffd");
  }

  #joined(piece: Uint8Array): Uint8Array {
    if (this.#held.length === 0) return piece;
    const all = new Uint8Array(this.#held.length + piece.length);
    all.set(this.#held);
    all.set(piece, this.#held.length);
    return all;
  }

  /** By the mark; without one by the NUL beside each of the first two characters, which are ASCII in every log. */
  #settle(bytes: Uint8Array): boolean {
    const [a, b, c, d] = bytes;
    if (a === undefined || b === undefined) return false;
    if (a === 0xff && b === 0xfe) this.#state = "little";
    else if (a === 0xfe && b === 0xff) this.#state = "big";
    else if ((a === 0) === (b === 0)) this.#state = "plain";
    else if (c === undefined || d === undefined) return false;
    else if (isAscii(a) && b === 0 && isAscii(c) && d === 0) this.#state = "little";
    else if (a === 0 && isAscii(b) && c === 0 && isAscii(d)) this.#state = "big";
    else this.#state = "plain";
    return true;
  }

  #read(bytes: Uint8Array): Uint8Array {
    let end = bytes.length - (bytes.length % 2);
    const low = this.#state === "little" ? 0 : 1;
    const unit = (at: number): number =>
      (bytes[at + low] as number) | ((bytes[at + 1 - low] as number) << 8);
    if (end > 0 && unit(end - 2) >= 0xd800 && unit(end - 2) <= 0xdbff) end -= 2;
    this.#held = [...bytes.subarray(end)];
    let text = "";
    for (let at = 0; at < end; at += most * 2) {
      const units = Array.from({ length: Math.min(most, (end - at) / 2) }, (_, n) =>
        unit(at + n * 2),
      );
      text += String.fromCharCode(...units);
    }
    return encodeUtf8(text);
  }
}
