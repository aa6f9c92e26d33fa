const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 of bytes that stand as a list of numbers; undefined where they are none. */
export function base64Of(numbers: readonly unknown[]): string | undefined {
  const isByte = (each: unknown): each is number =>
    typeof each === "number" && Number.isInteger(each) && each >= 0 && each < 256;
  if (!numbers.every(isByte)) return undefined;
  let text = "";
  for (let at = 0; at < numbers.length; at += 3) {
    const [a = 0, b, c] = numbers.slice(at, at + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63]);
    text += letters.slice(0, c === undefined ? (b === undefined ? 2 : 3) : 4).join("");
  }
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}
