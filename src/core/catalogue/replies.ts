import type { Standing } from "../sources";
import said from "./replies.json" with { type: "json" };

/** Ids of the replies of a receive connector (receive-replies.json). */
export type ReplyId = keyof typeof said;

/** What Exchange answers to an SMTP client: the one declaration of each reply. */
export interface Reply {
  readonly id: ReplyId;
  /** Three digits. */
  readonly code: string;
  /** `5.7.54`; empty where the reply has none. */
  readonly enhanced: string;
  /** Words after the codes, with {placeholders}. */
  readonly text: string;
  /** When it is answered. */
  readonly when: string;
  /** The server ends the session after it. */
  readonly disconnects: boolean;
  /** Other wordings, whole replies with the builds that were seen to use them. */
  readonly variants: readonly string[];
  /** Keys of the documents behind it, as receive-semantics.md names them. */
  readonly source: string;
  readonly standing: Standing;
}

/** Every reply by id. */
export const replies: Readonly<Record<ReplyId, Reply>> = Object.fromEntries(
  Object.entries(said).map(([id, reply]) => [id, { id, ...reply }]),
) as unknown as Record<ReplyId, Reply>;

/** Whether a text is the id of a reply. */
export const isReplyId = (id: string): id is ReplyId => Object.hasOwn(said, id);

/** What stands in for the placeholders of a reply; a list where one stands several times with other values. */
export type ReplyFill = Readonly<Record<string, string | readonly string[]>>;

/**
 * The words of a reply with its placeholders filled, without codes. Throws where one is left: a reply is
 * told whole or not at all.
 */
export function replyText(id: ReplyId, fill: ReplyFill = {}): string {
  const used = new Map<string, number>();
  return replies[id].text.replace(/\{([^{}]*)\}/g, (_, key: string) => {
    const given = Object.hasOwn(fill, key) ? fill[key] : undefined;
    const at = used.get(key) ?? 0;
    used.set(key, at + 1);
    const value = typeof given === "string" ? given : given?.[at];
    if (value === undefined) throw new Error(`Nothing was given for {${key}} of ${id}.`);
    return value;
  });
}
