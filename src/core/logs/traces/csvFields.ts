/** The fields of one line of CSV; undefined where a quotation mark is not closed. */
export function csvFields(line: string, delimiter = ","): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(delimiter);
  const fields: string[] = [];
  for (let at = 0; at <= line.length; ) {
    if (line[at] !== '"') {
      const end = next(line, delimiter, at);
      fields.push(line.slice(at, end));
      at = end + 1;
      continue;
    }
    const end = closing(line, at + 1);
    if (end < 0) return undefined;
    fields.push(line.slice(at + 1, end).replaceAll('""', '"'));
    at = next(line, delimiter, end) + 1;
  }
  return fields;
}

function next(line: string, delimiter: string, from: number): number {
  const at = line.indexOf(delimiter, from);
  return at < 0 ? line.length : at;
}

/** The quotation mark that closes: not doubled. */
function closing(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2))
    if (line[at + 1] !== '"') return at;
  return -1;
}
