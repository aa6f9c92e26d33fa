/** The least that any reader of these logs must do: look at each byte once, and tell commas and line ends within quotes from others. */
export function byteScan(bytes: Uint8Array): { fields: number; rows: number } {
  let fields = 0;
  let rows = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 34) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === 44) fields += 1;
    else if (byte === 10) rows += 1;
  }
  return { fields, rows };
}
