import {
  clickhouseTable,
  documentLine,
  indexTemplate,
  type LogReading,
  pastedHead,
  pastedLine,
  type Session,
  sessionHead,
  sessionLine,
} from "../core/logs";
import type { ExportForm } from "./logs.protocol";

interface Form {
  /** What stands before the first session. */
  readonly head: () => string;
  readonly line: (session: Session) => string;
}

const forms: Readonly<Record<ExportForm, Form>> = {
  // The mark tells Excel that it is UTF-8.
  csv: { head: () => `\ufeff${sessionHead()}`, line: sessionLine },
  ndjson: { head: () => "", line: (session) => documentLine(session) },
  bulk: { head: () => "", line: (session) => documentLine(session, { bulk: true }) },
  rows: { head: pastedHead, line: pastedLine },
};

/** Some sessions in a form that is taken away: a piece of a file, of which the page asks for one after the other. */
export function exported(
  reading: LogReading,
  numbers: Uint32Array,
  form: ExportForm,
  begins: boolean,
): Blob {
  const { head, line } = forms[form];
  const parts: string[] = begins ? [head()] : [];
  for (const number of numbers)
    if (number < reading.count) parts.push(line(reading.session(number)));
  return new Blob([parts.join("")]);
}

export const schema = { "index-template": indexTemplate, table: clickhouseTable } as const;
