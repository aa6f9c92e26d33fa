import { clsx } from "clsx";
import type { ListenerExposure } from "../../core/exposure";
import { type Principal, PrincipalMark } from "../../ui/PrincipalMark";
import { type Cell, cellsOf, countText, type Reach, rangeText, reachOf } from "./cells";

interface Props {
  /** Listeners of one server and port, one a family. */
  readonly listeners: readonly ListenerExposure[];
  /** One sentence that says what the drawing shows. */
  readonly label: string;
  readonly onSelect: (connector: string) => void;
}

/** Columns that fit; what is beyond stands in the table. */
const most = 24;
/** The share of the line from which on the beginning of a name tells more than nothing. */
const roomForName = 0.1;
const principals: readonly Principal[] = ["stranger", "user", "server"];
const names = { stranger: "Stranger", user: "User", server: "Server" } as const;

/** Who may do what from which addresses of one listener, on a logarithmic line; the table says the same exactly. */
export function ExposureBar({ listeners, label, onSelect }: Props) {
  const all = cellsOf(listeners);
  const cells = all.slice(0, most);
  const whole = cells.reduce((sum, { weight }) => sum + weight, 0);
  const columns = `5.5rem ${cells.map(({ weight }) => `minmax(14px,${weight}fr)`).join(" ")}`;
  return (
    <section
      aria-label="Address line"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
      className="focus-inside overflow-x-auto"
    >
      <div role="img" aria-label={label} className="sr-only" />
      <div
        aria-hidden
        className="grid min-w-110 gap-x-0.5 gap-y-1 text-small"
        style={{ gridTemplateColumns: columns }}
      >
        <span />
        {cells.map((cell) => (
          <span key={keyOf(cell)} className="min-w-0 border-l border-line-3 pl-1">
            <span
              className={clsx(
                "whole-or-none h-4 font-machine text-param",
                reachOf(cell.region.stranger) === "anywhere" ? "text-stranger" : "text-ink-2",
              )}
            >
              {rangeText(cell.range).split(" – ")[0]}
            </span>
            <span className="whole-or-none h-4 text-micro font-normal text-ink-3">
              {countText(cell.range.last - cell.range.first + 1n)}
            </span>
          </span>
        ))}
        {principals.map((principal) => (
          <Row key={principal} principal={principal} cells={cells} onSelect={onSelect} />
        ))}
        <span />
        {cells.map((cell) => (
          <span key={keyOf(cell)} className="truncate text-micro font-normal text-ink-2">
            {cell.weight / whole >= roomForName
              ? (cell.region.receiver?.connector.name ?? "nobody")
              : ""}
          </span>
        ))}
      </div>
      {all.length > most ? (
        <p className="mt-1 text-small text-ink-3">
          {all.length - most} more ranges stand in the table.
        </p>
      ) : null}
    </section>
  );
}

const keyOf = ({ range }: Cell): string => `${range.family} ${range.first}`;

const marks = {
  stranger: "border-b-4 border-b-stranger-mark",
  user: "border-b-4 border-b-user-mark",
  server: "border-b-4 border-b-server-mark",
} as const;

function Row({
  principal,
  cells,
  onSelect,
}: {
  readonly principal: Principal;
  readonly cells: readonly Cell[];
  readonly onSelect: (connector: string) => void;
}) {
  return (
    <>
      <span className="flex items-center gap-1.5 text-ink-2">
        <PrincipalMark principal={principal} size={14} />
        {names[principal]}
      </span>
      {cells.map((cell) => {
        const reach = reachOf(cell.region[principal]);
        const id = cell.region.receiver?.connector.id;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the table beside it has the same as buttons
          <span
            key={keyOf(cell)}
            title={`${rangeText(cell.range)}, ${countText(cell.range.last - cell.range.first + 1n)} addresses: ${names[principal].toLowerCase()} ${phrases[reach]}`}
            onClick={id === undefined ? undefined : () => onSelect(id)}
            className={clsx(
              "whole-or-none h-6 min-w-0 justify-center border border-line-2 px-1",
              id !== undefined && "cursor-pointer",
              looksOf(principal, reach),
            )}
          >
            {reach}
          </span>
        );
      })}
    </>
  );
}

const phrases: Record<Reach, string> = {
  nothing: "may do nothing",
  "own domains": "may send to accepted domains",
  anywhere: "may send anywhere",
  unknown: "cannot be told from the import",
};

/** Anywhere for strangers is the only full fill. */
function looksOf(principal: Principal, reach: Reach): string {
  if (reach === "nothing") return "bg-sunken text-ink-3";
  if (reach === "unknown") return "hatched text-ink-2";
  if (principal === "stranger" && reach === "anywhere")
    return "border-stranger bg-stranger font-semibold text-on-accent forced-colors:forced-color-adjust-none forced-colors:bg-[Highlight] forced-colors:text-[HighlightText]";
  return clsx("bg-raised text-ink-1", marks[principal]);
}
