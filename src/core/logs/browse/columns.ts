import { verdicts } from "../sessions/verdict";
import { FileSpans } from "./coverage";
import { type Dimension, dimension, Words } from "./dimension";
import { orderOfTimes } from "./sort";
import type { SessionSource } from "./source";

/** What is known of every session without going through its rows, as numbers: no texts are made for them. */
export class SessionColumns {
  readonly count: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Rows of each session: more of them, and it is to be looked at again. */
  readonly lines: Uint32Array;
  readonly verdict: Dimension;
  readonly cause: Dimension;
  readonly way: Dimension;
  readonly connector: Dimension;
  /** From the first to the last session that begins in each file; none where none does. */
  readonly spans: FileSpans;
  readonly byStart: Uint32Array<ArrayBuffer>;

  constructor(source: SessionSource) {
    const { count } = source;
    this.count = count;
    const start = new Float64Array(count);
    const end = new Float64Array(count);
    const lines = new Uint32Array(count);
    const spans = new FileSpans();
    const [verdict, way] = [new Uint8Array(count), new Uint8Array(count)];
    const [cause, connector] = [new Uint16Array(count), new Uint32Array(count)];
    const [causes, connectors] = [new Words(), new Words()];
    const verdictCodes = new Map(verdicts.map((id, code) => [id, code]));
    const byText = new Map<number, number>();
    for (let at = 0; at < count; at += 1) {
      const told = source.overview(at);
      start[at] = told.start;
      end[at] = told.end;
      lines[at] = told.lines;
      spans.add(told.file, told.start, told.end);
      verdict[at] = verdictCodes.get(told.verdict) ?? 0;
      way[at] = told.receives ? 1 : 0;
      cause[at] = causes.code(told.cause);
      let code = byText.get(told.connector);
      if (code === undefined) {
        code = connectors.code(source.text(told.connector));
        byText.set(told.connector, code);
      }
      connector[at] = code;
    }
    this.start = start;
    this.end = end;
    this.lines = lines;
    this.spans = spans;
    this.verdict = { codes: verdict, size: verdicts.length, value: (code) => verdicts[code] ?? "" };
    this.way = { codes: way, size: 2, value: (code) => (code === 1 ? "in" : "out") };
    this.cause = dimension(cause, causes);
    this.connector = dimension(connector, connectors);
    this.byStart = orderOfTimes(start);
  }

  /** When the first session began, and the last. */
  get ends(): { readonly first: number; readonly last: number } {
    const { start, byStart, count } = this;
    if (count === 0) return { first: 0, last: 0 };
    return {
      first: start[byStart[0] as number] as number,
      last: start[byStart[count - 1] as number] as number,
    };
  }
}
