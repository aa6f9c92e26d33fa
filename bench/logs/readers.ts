import { csvParseRows } from "d3-dsv";
import Papa from "papaparse";
import { inferSchema, initParser } from "udsv";
import { byteScan } from "./byteScan";

/** What a log is read with beside our reader. Each answers how many rows it found, header lines among them. */
export type Reader = (bytes: Uint8Array) => number;

const fields = "#Fields: ";

/**
 * Collects rows with each of the libraries, and looks at every byte. Libraries take text: making it counts
 * for them. They keep the rows of one file only, as they could not keep those of all.
 */
export const readers = {
  byteScan: (bytes) => byteScan(bytes).rows,
  papaparse: (bytes) => {
    const { data } = Papa.parse(textOf(bytes), {
      delimiter: ",",
      newline: "\n",
      skipEmptyLines: false,
    });
    // What stands behind the last line end is a row of its own.
    return data.length - 1;
  },
  d3dsv: (bytes) => csvParseRows(textOf(bytes)).length,
  udsv: (bytes) => {
    const text = textOf(bytes);
    // It takes as many fields in each row as the first has: that is the line of the names.
    const at = text.indexOf(fields);
    const rows = text.slice(at + fields.length);
    const schema = inferSchema(rows, { col: ",", row: "\r\n", encl: '"' });
    const before = text.slice(0, at).split("\r\n").length - 1;
    return initParser(schema).stringArrs(rows).length + before + 1;
  },
} as const satisfies Readonly<Record<string, Reader>>;

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
