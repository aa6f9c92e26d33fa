/** A message that one end takes and the other does not. */
export interface Sized {
  /** Bytes on the wire. */
  readonly message: number;
  /** Bytes of the file that makes it so large: base64 and its line ends add a third and a little. */
  readonly attachment: number;
}

const encoding = 1.37;
/** Nobody tests with a message of more: 256 MB. */
const most = 268_435_456;

/** A size between two limits in bytes, undefined being none; nothing where they are the same, or the size beyond reason. */
export function sizeBetween(a: number | undefined, b: number | undefined): Sized | undefined {
  if (a === b) return undefined;
  const [low, high] = [
    Math.min(a ?? Infinity, b ?? Infinity),
    Math.max(a ?? Infinity, b ?? Infinity),
  ];
  const message = Math.floor(Number.isFinite(high) ? (low + high) / 2 : low * 1.1 + 1_048_576);
  if (message > most) return undefined;
  return { message, attachment: Math.floor(message / encoding) };
}
