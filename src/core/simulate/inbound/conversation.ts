import { type ReplyFill, type ReplyId, replies, replyText } from "../../catalogue";
import type { Phrase } from "../../finding";
import { type SourceId, source } from "../../sources";
import { durationSeconds } from "../../values";
import type { Receiver } from "../receiver";
import { printable } from "./printable";
import type { DecidedBy, Line, Missing, Note, RunReply, Step } from "./run";

/** How a reply is told: what fills it, what decided it, and the lines that follow its first. */
interface Telling {
  readonly fill?: ReplyFill;
  readonly by?: string | undefined;
  readonly detail?: string;
  /** Each with the parameter behind it. */
  readonly more?: readonly { readonly text: string; readonly by: string }[];
  /** Words of the reply where they are the connector's own. */
  readonly words?: readonly string[];
  /** TarpitInterval or AuthTarpitInterval holds it back (R91). */
  readonly tarpit?: string | undefined;
}

/** A session as it is written down: lines, steps, and what is missing. */
export class Conversation {
  readonly lines: Line[] = [];
  readonly steps: Step[] = [];
  readonly missing: Missing[] = [];
  readonly notes: Note[] = [];
  readonly later: Note[] = [];
  secure = false;
  /** The server has ended the session. */
  closed = false;
  /** The last reply. */
  told: RunReply | undefined;
  readonly #receiver: Receiver;

  constructor(receiver: Receiver) {
    this.#receiver = receiver;
  }

  /** A command of the client, or a line of its message. */
  client(text: string, content = false): void {
    this.lines.push({
      from: "client",
      text,
      secure: this.secure,
      ...(content && { content: true }),
    });
  }

  /** A reply of the server, with its codes, on as many lines as it has. */
  server(id: ReplyId, telling: Telling = {}): RunReply {
    const { code, enhanced, disconnects, standing, variants } = replies[id];
    const shown = this.#receiver.value("EnhancedStatusCodesEnabled") === false ? "" : enhanced;
    const [words = "", ...rest] = (telling.words ?? [replyText(id, telling.fill)]).map(printable);
    const texts = [
      { text: [shown, words].filter(Boolean).join(" "), by: telling.by },
      ...rest.map((text) => ({ text, by: telling.by })),
      ...(telling.more ?? []),
    ];
    const delay = this.#secondsOf(telling.tarpit);
    texts.forEach(({ text, by }, index) => {
      const isLast = index === texts.length - 1;
      const detail = index === 0 ? telling.detail : undefined;
      this.lines.push({
        from: "server",
        text: text === "" && isLast ? code : `${code}${isLast ? " " : "-"}${text}`,
        reply: id,
        ...(by !== undefined && { decidedBy: this.by(by, detail) }),
        secure: this.secure,
        ...(delay > 0 && isLast && { delay }),
      });
    });
    if (disconnects) this.closed = true;
    this.told = { id, code, enhanced: shown, text: words, standing, variants };
    return this.told;
  }

  #secondsOf(parameter: string | undefined): number {
    const value = parameter === undefined ? undefined : this.#receiver.value(parameter);
    return typeof value === "string" ? (durationSeconds(value) ?? 0) : 0;
  }

  /** A parameter of the connector that has the session. */
  by(parameter: string, detail?: string): DecidedBy {
    return {
      connector: this.#receiver.connector.id,
      parameter,
      ...(detail !== undefined && { detail }),
    };
  }

  /** A decision; it belongs to the last line that was told, if there is one. */
  step(
    outcome: Step["outcome"],
    cites: SourceId,
    what: Phrase,
    by?: string,
    detail?: string,
  ): void {
    this.steps.push({
      outcome,
      what,
      ...(by !== undefined && { decidedBy: this.by(by, detail) }),
      ...(this.lines.length > 0 && { line: this.lines.length - 1 }),
      cites,
      standing: source(cites).standing,
    });
  }

  note(cites: SourceId, what: Phrase): void {
    this.notes.push({ what, cites, standing: source(cites).standing });
  }

  /** What can still refuse what was taken. */
  afterwards(cites: SourceId, what: Phrase): void {
    this.later.push({ what, cites, standing: source(cites).standing });
  }

  /** A fact that nobody told, once. */
  lacks(missing: Missing): void {
    if (!this.missing.some(({ fact }) => fact === missing.fact)) this.missing.push(missing);
  }
}
