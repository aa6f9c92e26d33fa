/** What core needs of the platform's decoder; every browser and Node have it. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => Decoder;

/** A decoder that keeps a byte order mark; a `fatal` one throws where bytes mean nothing. */
export const decoderOf = (label: string, { fatal }: { fatal: boolean }): Decoder =>
  new TextDecoder(label, { fatal, ignoreBOM: true });
