/** SHA-1 of bytes as upper-case hexadecimal. A thumbprint is a name of a certificate, not a proof. */
export function sha1(bytes: Uint8Array): string {
  const words = padded(bytes);
  const w = new Int32Array(80);
  let [h0, h1, h2, h3, h4] = [
    0x67452301,
    0xefcdab89 | 0,
    0x98badcfe | 0,
    0x10325476,
    0xc3d2e1f0 | 0,
  ];
  for (let block = 0; block < words.length; block += 16) {
    for (let t = 0; t < 80; t += 1)
      w[t] =
        t < 16
          ? (words[block + t] as number)
          : rotate(word(w, t - 3) ^ word(w, t - 8) ^ word(w, t - 14) ^ word(w, t - 16), 1);
    let [a, b, c, d, e] = [h0, h1, h2, h3, h4];
    for (let t = 0; t < 80; t += 1) {
      const next = (rotate(a, 5) + mixed(t, b, c, d) + e + constant(t) + word(w, t)) | 0;
      [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
    }
    [h0, h1, h2, h3, h4] = [(h0 + a) | 0, (h1 + b) | 0, (h2 + c) | 0, (h3 + d) | 0, (h4 + e) | 0];
  }
  return [h0, h1, h2, h3, h4]
    .map((each) => (each >>> 0).toString(16).padStart(8, "0"))
    .join("")
    .toUpperCase();
}

/** The message with its end mark and its length in bits, as big-endian words in blocks of 16. */
function padded(bytes: Uint8Array): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  bytes.forEach((byte, index) => {
    words[index >> 2] = word(words, index >> 2) | (byte << (24 - (index & 3) * 8));
  });
  const end = bytes.length;
  words[end >> 2] = word(words, end >> 2) | (0x80 << (24 - (end & 3) * 8));
  words[words.length - 2] = Math.floor(end / 0x20000000);
  words[words.length - 1] = (end << 3) | 0;
  return words;
}

const word = (words: Int32Array, index: number): number => words[index] as number;
const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

function mixed(t: number, b: number, c: number, d: number): number {
  if (t < 20) return (b & c) | (~b & d);
  return t < 40 || t >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d);
}

const constant = (t: number): number =>
  [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc | 0, 0xca62c1d6 | 0][Math.floor(t / 20)] as number;
