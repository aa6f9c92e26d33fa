import { replies } from "../../../catalogue";
import { failures } from "../../../logs";
import type { Draft } from "../page";
import { partsOf } from "./parts";

/** A page for everything that Exchange answers to an SMTP client. */
export const replyDrafts = (): readonly Draft[] =>
  Object.values(replies).map(
    ({ id, code, enhanced, text, when, disconnects, variants, ...more }) => {
      const line = [code, enhanced, text].filter(Boolean).join(" ");
      return {
        id: `reply/${id}`,
        kind: "reply",
        title: line,
        name: id,
        summary: when
          ? `Answered when: ${when}.`
          : "When it is answered is not told beyond its words.",
        side: "receive",
        standing: more.standing,
        also: `${code} ${enhanced}`,
        facts: [
          ["Code", code],
          ...(enhanced ? [["Enhanced code", enhanced] as const] : []),
          ["After it", disconnects ? "the server ends the session" : "the session goes on"],
        ],
        parts: [
          ...partsOf({ "When it is answered": when && `${when}.` }),
          ...(variants.length > 0
            ? [{ title: "Other wordings that were seen", lines: variants, isList: true }]
            : []),
        ],
        see: causesOf(code, enhanced),
        cites: [],
        said: more.source,
      };
    },
  );

/** Causes that know the reply by its codes. */
const causesOf = (code: string, enhanced: string): Draft["see"] =>
  enhanced === ""
    ? []
    : failures
        .filter(
          ({ match, direction }) =>
            direction !== "outbound" &&
            match.enhanced.includes(enhanced) &&
            (match.codes.length === 0 || match.codes.includes(code)),
        )
        .map(({ id }) => `cause/${id}` as const);
