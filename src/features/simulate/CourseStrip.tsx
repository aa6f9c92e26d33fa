import { clsx } from "clsx";
import { Button } from "../../ui/Button";
import { SeverityMark } from "../../ui/SeverityMark";
import type { CourseStop } from "./answer";

interface Props {
  readonly stops: readonly CourseStop[];
  readonly onOpen: (at: string) => void;
  /** The whole chart is shown under the strip. */
  readonly charted: boolean;
  readonly onChart: () => void;
}

const edges: Record<CourseStop["kind"], string> = {
  client: "border-water-edge",
  listener: "rounded-full border-land-edge",
  receive: "border-line-2 border-l-[3px] border-l-inbound-mark",
  server: "border-land-edge bg-land",
  send: "border-line-2 border-r-[3px] border-r-outbound-mark",
  hop: "border-water-edge",
};

/** The way that the message took, numbered as the chart reads: from the client to where it ends. */
export function CourseStrip({ stops, onOpen, charted, onChart }: Props) {
  return (
    <div className="flex min-h-18 shrink-0 flex-wrap items-center gap-y-2 border-b border-line-2 bg-water px-4 py-3">
      {/* The list has no box of its own, so that the button stands in what its last row leaves. */}
      <ol aria-label="Course" className="contents">
        {stops.map((stop, index) => (
          <li key={`${stop.kind} ${stop.title}`} className="flex max-w-full items-center">
            {index > 0 ? <Leg number={index} /> : null}
            <Stop stop={stop} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      <span className="ml-auto pl-2">
        <Button aria-pressed={charted} onClick={onChart}>
          {charted ? "Hide chart" : "Whole chart"}
        </Button>
      </span>
    </div>
  );
}

function Leg({ number }: { readonly number: number }) {
  return (
    <span
      aria-hidden
      className="relative h-0.75 w-7 shrink-0 bg-course-mark forced-colors:bg-[CanvasText]"
    >
      <span className="absolute top-1/2 left-1/2 flex size-4.5 -translate-1/2 items-center justify-center rounded-full bg-course-mark text-micro font-semibold text-panel forced-colors:border forced-colors:bg-[Canvas]">
        {number}
      </span>
    </span>
  );
}

function Stop({ stop, onOpen }: { readonly stop: CourseStop; readonly onOpen: Props["onOpen"] }) {
  const { kind, title, detail, at, ends } = stop;
  const look = clsx(
    "flex max-w-44 min-w-0 items-center gap-1.5 border bg-raised px-2 py-1.5 text-left text-small",
    kind === "listener" ? "" : "rounded-node",
    edges[kind],
    ends && "border-error-mark",
  );
  const body = (
    <>
      {ends ? <SeverityMark severity="error" size={14} name="Ends here" /> : null}
      <span className="min-w-0">
        <span
          className={clsx(
            "block truncate text-ink-1",
            kind === "client" || kind === "listener" ? "font-machine" : "font-semibold",
          )}
        >
          {title}
        </span>
        {detail ? <span className="block truncate text-ink-3">{detail}</span> : null}
      </span>
    </>
  );
  return at === undefined ? (
    <span className={look}>{body}</span>
  ) : (
    <button type="button" className={clsx(look, "hover:shadow-1")} onClick={() => onOpen(at)}>
      {body}
    </button>
  );
}
