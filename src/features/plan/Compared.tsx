import { Link } from "@tanstack/react-router";
import type { Comparison } from "../../core/plan";
import { Button } from "../../ui/Button";
import { grouped } from "../../ui/grouped";

interface Props {
  readonly ends: Comparison;
  /** Connectors that differ. */
  readonly different: number;
  readonly leftOut: number;
  readonly onPutBack: () => void;
}

const connectors = (count: number): string =>
  `${grouped.format(count)} ${count === 1 ? "connector" : "connectors"}`;

/** What was held against what. */
export function Compared({ ends, different, leftOut, onPutBack }: Props) {
  const [old, now] = [Object.keys(ends.old.connectors), Object.keys(ends.new.connectors)];
  const both = now.filter((id) => Object.hasOwn(ends.old.connectors, id)).length;
  const all = old.length + now.length - both;
  return (
    <section aria-label="Compared" className="shrink-0 border-t border-line-2 px-3.5 py-3">
      <h3 className="mb-1 font-semibold text-ink-1">Compared</h3>
      <dl className="grid grid-cols-[5.5rem_1fr] gap-x-2 gap-y-0.5 text-small">
        <dt className="text-ink-3">Deployed</dt>
        <dd>
          {connectors(old.length)} ·{" "}
          <Link to="/import" search={{}} className="hit text-accent underline underline-offset-2">
            read again
          </Link>
        </dd>
        <dt className="text-ink-3">Designed</dt>
        <dd>{connectors(now.length)}</dd>
        <dt className="text-ink-3">Equal</dt>
        <dd>{connectors(Math.max(0, all - different))}</dd>
        <dt className="text-ink-3">Left out</dt>
        <dd>
          {leftOut === 0
            ? "nothing"
            : `${grouped.format(leftOut)} ${leftOut === 1 ? "step" : "steps"}`}
          {leftOut > 0 ? (
            <Button look="quiet" className="-my-1 ml-1" onClick={onPutBack}>
              Put all back
            </Button>
          ) : null}
        </dd>
      </dl>
    </section>
  );
}
