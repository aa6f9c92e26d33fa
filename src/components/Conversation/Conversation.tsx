import { clsx } from "clsx";
import type { Phrase } from "../../core/finding";
import { PhraseText } from "../PhraseText";

/** One line of a conversation as it is shown. */
export interface ConversationLine {
  readonly from: "client" | "server" | "event";
  readonly text: string;
  /** Said under the line: where documents differ, what a reply stands for. */
  readonly note?: Phrase | undefined;
  /** Parameter that decided the line, and the step of the decision list. */
  readonly decidedBy?: { readonly parameter: string; readonly connector?: string } | undefined;
  /** The line that settled the outcome. */
  readonly deciding?: boolean | undefined;
  /** TLS is up. */
  readonly secure?: boolean | undefined;
  /** Seconds since the start, of a session that took place. */
  readonly time?: string | undefined;
  /** A silence before the line, in words. */
  readonly gap?: string | undefined;
}

interface Props {
  readonly lines: readonly ConversationLine[];
  /** Which side is Exchange: its replies or its commands are drawn in that direction's colour. */
  readonly side: "inbound" | "outbound";
  readonly onOpen: (connector: string | undefined, parameter: string) => void;
}

const words: Readonly<Record<string, string>> = {
  "2": "Accepted",
  "3": "Goes on",
  "4": "Refused for now",
  "5": "Refused for good",
};
const looks: Readonly<Record<string, string>> = {
  "2": "text-ok",
  "3": "text-ink-2",
  "4": "text-warn",
  "5": "text-error",
};

/** A session as its reader sees it: who spoke, the reply codes set apart, what decided it a click away. */
export function Conversation({ lines, side, onOpen }: Props) {
  const timed = lines.some(({ time }) => time !== undefined);
  return (
    <table className="w-full border-collapse font-machine text-code" translate="no">
      <caption className="sr-only">Conversation, line by line</caption>
      <thead className="sr-only">
        <tr>
          {timed ? <th scope="col">Seconds</th> : null}
          <th scope="col">Who</th>
          <th scope="col">Text</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
            key={index}
            className={clsx("align-baseline", line.deciding && "bg-course-wash")}
          >
            {timed ? (
              <td className="w-14 py-0.5 pl-3 text-right text-small text-ink-3">{line.time}</td>
            ) : null}
            <td
              className={clsx(
                "w-8 py-0.5 pr-2 pl-3 text-right",
                line.secure && "border-l-2 border-ok-mark",
                line.from === "event" ? "text-ink-3" : speakers[side][line.from],
              )}
            >
              <span aria-hidden>{marks[line.from]}</span>
              <span className="sr-only">{names[line.from]}</span>
            </td>
            <td className="py-0.5 pr-3">
              {line.gap ? (
                <span className="block border-t border-dashed border-line-3 font-sans text-small text-ink-3">
                  {line.gap}
                </span>
              ) : null}
              <span className="flex items-baseline gap-x-3">
                <span
                  className={clsx(
                    "min-w-0 flex-1 whitespace-pre-wrap wrap-anywhere",
                    line.from === "event" ? "font-sans text-small text-ink-3" : "text-ink-1",
                  )}
                >
                  {line.from === "server" ? <Reply text={line.text} /> : line.text}
                </span>
                {line.decidedBy ? (
                  <Decider by={line.decidedBy} deciding={line.deciding} onOpen={onOpen} />
                ) : null}
              </span>
              {line.note ? (
                <span className="block font-sans text-small text-ink-3">
                  <PhraseText of={line.note} />
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Decider({
  by,
  deciding,
  onOpen,
}: {
  readonly by: NonNullable<ConversationLine["decidedBy"]>;
  readonly deciding: boolean | undefined;
  readonly onOpen: Props["onOpen"];
}) {
  const look = clsx(
    "hit max-w-2/5 shrink-0 truncate text-param",
    deciding ? "text-course underline underline-offset-2" : "text-ink-3 hover:underline",
  );
  if (by.connector === undefined) return <span className={look}>{by.parameter}</span>;
  return (
    <button
      type="button"
      className={look}
      title={`Decided by ${by.parameter}`}
      onClick={() => onOpen(by.connector, by.parameter)}
    >
      {by.parameter}
    </button>
  );
}

const marks = { client: "C", server: "S", event: "•" } as const;
const names = { client: "Client", server: "Server", event: "Event" } as const;
const speakers = {
  inbound: { client: "text-ink-3", server: "text-inbound" },
  outbound: { client: "text-outbound", server: "text-ink-3" },
} as const;

/** The code bold and in the colour of its class, with the class in words for those who ask. */
function Reply({ text }: { readonly text: string }) {
  return text.split("\n").map((line, index) => {
    const code = /^[2-5]\d\d/.exec(line)?.[0];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of one reply never move
      <span key={index}>
        {index > 0 ? "\n" : ""}
        {code ? (
          <b className={looks[code[0] ?? ""]} title={words[code[0] ?? ""]}>
            {code}
          </b>
        ) : null}
        {line.slice(code?.length ?? 0)}
      </span>
    );
  });
}

/** The conversation as text, to paste into a ticket. */
export const conversationText = (lines: readonly ConversationLine[]): string =>
  lines
    .map(({ from, text }) =>
      text
        .split("\n")
        .map((line) => `${marks[from]} ${line}`)
        .join("\n"),
    )
    .join("\n");
