import { ChevronRight } from "lucide-react";
import { foldName, foldTitle, type ServerGroup } from "../../core/chart";
import { severities } from "../../core/finding";
import { grouped } from "../../ui/grouped";
import { SeverityMark } from "../../ui/SeverityMark";
import { type Badge, problemsText } from "./NodeShell";
import type { Looks } from "./state";

interface Props {
  readonly fold: NonNullable<ServerGroup["fold"]>;
  readonly looks: Looks;
  readonly left: number;
  readonly width: number;
}

/** The line over servers that are alike: how many, the problems within, and whether each is drawn. */
export function FoldHead({ fold, looks, left, width }: Props) {
  const badge = badgeWithin(fold, looks);
  const holds = fold.members.some(({ connectors }) =>
    connectors.some(({ id }) => id === looks.selected),
  );
  const told = [
    foldName(fold),
    problemsText(badge?.severity, badge?.count ?? 0),
    holds ? "the selected connector is one of them" : "",
  ];
  return (
    <button
      type="button"
      className="fc-alike"
      style={{ left, width }}
      data-apart={fold.key}
      data-holds={holds || undefined}
      aria-expanded={fold.open}
      aria-label={told.filter(Boolean).join("; ")}
    >
      <ChevronRight className="fc-alike-sign" size={14} strokeWidth={1.5} aria-hidden />
      <span>{foldTitle(fold)}</span>
      {badge ? (
        <span className="fc-alike-problems">
          <SeverityMark severity={badge.severity} size={14} />
          {grouped.format(badge.count)}
        </span>
      ) : null}
    </button>
  );
}

/** The worst severity, and the number of problems, of all connectors of a fold. */
function badgeWithin({ members }: Props["fold"], looks: Looks): Badge | undefined {
  let count = 0;
  let worst: number = severities.length;
  for (const { connectors } of members)
    for (const { id } of connectors) {
      const badge = looks.badgeOf(id);
      if (!badge) continue;
      count += badge.count;
      worst = Math.min(worst, severities.indexOf(badge.severity));
    }
  const severity = severities[worst];
  return severity && { severity, count };
}
