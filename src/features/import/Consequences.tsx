import { countText } from "../../components/sizeText";
import type { Adoption } from "../../core/edit";
import { firstOf, plain } from "../../core/finding";
import { Checkbox } from "../../ui/Checkbox";
import { SeverityMark } from "../../ui/SeverityMark";

interface Props {
  /** What it does where deployed connectors that it lacks are dropped, and the design is not filled. */
  readonly of: Adoption;
  /** Deployed connectors that the design lacks: taken into it or removed by the plan. Absent: not asked. */
  readonly fills?: { readonly on: boolean; readonly set: (on: boolean) => void } | undefined;
  /** Deployed connectors that the import lacks: gone or kept. Absent: not asked. */
  readonly drops?: { readonly on: boolean; readonly set: (on: boolean) => void } | undefined;
}

/** What opening will do to the connectors, before it is done. */
export function Consequences({ of, fills, drops }: Props) {
  const { added, replaced, unchanged, commands, lacking, gone } = of;
  const told = [
    added.length > 0 ? `${countText(added.length, "connector")} new` : "",
    replaced.length > 0 ? `${countText(replaced.length, "connector")} replaced` : "",
    commands.changed.length > 0 ? `${countText(commands.changed.length, "connector")} changed` : "",
    commands.removed.length > 0 ? `${countText(commands.removed.length, "connector")} removed` : "",
    unchanged.length > 0 ? `${countText(unchanged.length, "connector")} as they are` : "",
  ].filter(Boolean);
  const missing = of.permissions?.unplaced ?? [];
  const absent = [...commands.missing, ...missing];
  return (
    <div className="flex min-w-0 flex-col gap-1.5 self-center text-small">
      {told.length > 0 ? <p className="text-ink-2">{told.join(" · ")}</p> : null}
      {absent.length > 0 ? (
        <p className="flex items-start gap-1.5 text-ink-1">
          <SeverityMark severity="warning" size={14} name="Warning" className="mt-px shrink-0" />
          <span className="min-w-0 wrap-anywhere">
            Not here, so that nothing is done to {absent.length === 1 ? "it" : "them"}:{" "}
            {shortly(absent)}.
          </span>
        </p>
      ) : null}
      {fills && lacking.length > 0 ? (
        <Checkbox
          checked={fills.on}
          onChange={fills.set}
          label={`Take into the design the ${countText(lacking.length, "deployed connector")} that it lacks`}
          help={`Otherwise the plan removes ${lacking.length === 1 ? "it" : "them"}: ${shortly(lacking)}.`}
        />
      ) : null}
      {drops && gone.length > 0 ? (
        <Checkbox
          checked={drops.on}
          onChange={drops.set}
          label={`${countText(gone.length, "connector")} that the export lacks ${gone.length === 1 ? "is" : "are"} no longer deployed`}
          help={`Right where the export shows all of its servers: ${shortly(gone)}.`}
        />
      ) : null}
    </div>
  );
}

const most = 6;

const shortly = (names: readonly string[]): string => plain(firstOf(names, most));
