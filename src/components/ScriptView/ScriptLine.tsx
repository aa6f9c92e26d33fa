import { clsx } from "clsx";
import { memo } from "react";
import { type Token, tokensOf } from "./tokens";

interface Props {
  readonly text: string;
  readonly connector: string | null;
  readonly parameter: string | undefined;
  /** Of the selected connector: a bar beside the number. */
  readonly own: boolean;
  /** Of the field in focus: washed. */
  readonly lit: boolean;
  readonly refused: boolean;
  readonly onOpen: (connector: string | null, parameter: string | undefined) => void;
}

const colours: Record<Exclude<Token["as"], "plain">, string> = {
  comment: "text-ink-3 italic",
  text: "text-ok",
  variable: "text-server",
  word: "text-outbound",
  command: "text-accent",
  parameter: "text-ink-1",
};

/** One line; a press leads to the field that made it. It is counted by the stylesheet: a line that moves stays as it is. */
export const ScriptLine = memo(function ScriptLine(props: Props) {
  const { text, own, lit, refused } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the mouse; keys reach fields through problems and form
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      onClick={() => props.onOpen(props.connector, props.parameter)}
      className={clsx(
        "flex h-[19px] leading-[19px] whitespace-pre [counter-increment:line]",
        lit && "bg-selected",
      )}
    >
      <span
        aria-hidden="true"
        className={clsx(
          "mr-2 w-11 shrink-0 border-r-[3px] pr-2 text-right text-ink-3 tabular-nums select-none before:content-[counter(line)]",
          own ? "border-accent" : "border-transparent",
        )}
      />
      <code className={clsx("font-machine", refused ? "text-ink-3" : "text-ink-2")}>
        {tokensOf(text).map((token, index) =>
          token.as === "plain" ? (
            token.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: tokens of a line never move
            <span key={index} className={colours[token.as]}>
              {token.text}
            </span>
          ),
        )}
        {"\n"}
      </code>
    </div>
  );
});
