import { Cursor } from "../grammar/cursor";
import { grammar, parseBody } from "../grammar/statements";
import { linesOf, type TextLine } from "../lines";
import type { Prepared } from "./prepared";

/** `[PS] C:\>`, `PS C:\Users\x> `, `[EX01]: PS C:\> `: what the shell shows before a command. */
const prompt =
  /^[ \t\u00a0]{0,8}(?:\[PS\] ?(?:[A-Za-z]:\\[^>\r\n]*|\\\\[^>\r\n]*)?>|(?:\[[^\]\r\n]{1,80}\]:? ?)?PS(?: ?(?:[A-Za-z]+:|\\\\|~|\/)[^>\r\n]*)?>(?!>)) ?/;
/** What Start-Transcript itself writes behind a prompt. */
const logged = />\s?(?:TerminatingError|CommandInvocation|ParameterBinding)\(/;
const continuation = /^[ \t\u00a0]{0,8}>> ?/;

/** A pasted session, or a transcript: undefined where no line begins with a prompt. */
export function promptsOf(text: string): Prepared | undefined {
  if (!/PS\]? ?[^>\r\n]{0,300}>/.test(text)) return undefined;
  const lines = linesOf(text);
  const isPrompt = promptLines(lines);
  if (!isPrompt.includes(true)) return undefined;
  return new Session(lines, isPrompt).prepared();
}

/** Prompts within a block comment are an example of a help text. */
function promptLines(lines: readonly TextLine[]): readonly boolean[] {
  let isComment = false;
  return lines.map(({ text }) => {
    const found = !isComment && prompt.test(text) && !logged.test(text);
    for (const [mark] of text.matchAll(/<#|#>/g)) isComment = mark === "<#";
    return found;
  });
}

class Session {
  readonly #lines: readonly TextLine[];
  readonly #isPrompt: readonly boolean[];
  readonly #out: string[] = [];
  #length = 0;

  constructor(lines: readonly TextLine[], isPrompt: readonly boolean[]) {
    this.#lines = lines;
    this.#isPrompt = isPrompt;
  }

  prepared(): Prepared {
    const pieces: { start: number; end: number }[] = [];
    const output: number[] = [];
    for (let at = 0; at < this.#lines.length; ) {
      if (this.#isPrompt[at]) {
        const start = this.#length;
        at = this.#command(at);
        pieces.push({ start, end: this.#length });
      }
      const shown = this.#output(at);
      if (shown.first !== undefined) output.push(shown.first);
      at = shown.next;
    }
    return { text: this.#out.join(""), pieces, output };
  }

  /** A command with its continuation lines; where it is not whole by then, with lines that make it so. */
  #command(at: number): number {
    const first = this.#lines[at];
    const texts = [first ? first.text.replace(prompt, "") + first.end : ""];
    let next = at + 1;
    for (; next < this.#lines.length && !this.#isPrompt[next]; next += 1) {
      const line = this.#lines[next];
      if (!line || !continuation.test(line.text)) break;
      texts.push(line.text.replace(continuation, "") + line.end);
    }
    const isAlone = next === at + 1 && next < this.#lines.length && !this.#isPrompt[next];
    const more = isAlone ? this.#completing(texts.join(""), next) : [];
    for (const text of [...texts, ...more]) this.#push(text);
    return next + more.length;
  }

  /** Lines without a continuation prompt that the command needs to be whole. */
  #completing(text: string, from: number): readonly string[] {
    if (!isUnfinished(text)) return [];
    const lines: string[] = [];
    for (
      let at = from;
      at < this.#lines.length && !this.#isPrompt[at] && lines.length < 100;
      at += 1
    ) {
      const line = this.#lines[at];
      if (!line) break;
      lines.push(line.text + line.end);
      if (!isUnfinished(text + lines.join(""))) return lines;
    }
    return [];
  }

  #push(text: string): void {
    this.#out.push(text);
    this.#length += text.length;
  }

  /** Lines up to the next prompt: kept as empty lines. */
  #output(from: number): { next: number; first: number | undefined } {
    let first: number | undefined;
    let at = from;
    for (; at < this.#lines.length && !this.#isPrompt[at]; at += 1) {
      const line = this.#lines[at];
      if (line && line.text.trim() !== "") first ??= this.#length;
      this.#push(line?.end ?? "");
    }
    return { next: at, first };
  }
}

/** Whether the shell would wait for more. */
function isUnfinished(text: string): boolean {
  if (/`[ \t]*(?:\r\n|\r|\n)?$/.test(text)) return /`(?:\r\n|\r|\n)?$/.test(text);
  const cursor = new Cursor(grammar, text);
  parseBody(cursor);
  return cursor.isIncomplete || cursor.unclosed.length > 0;
}
