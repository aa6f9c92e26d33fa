import { memo } from "react";
import { type Severity, severities } from "../../../core/finding";
import { Chip } from "../../../ui/Chip";
import { grouped } from "../../../ui/grouped";
import { Segmented } from "../../../ui/Segmented";
import { SeverityMark } from "../../../ui/SeverityMark";

interface Props extends Readonly<Record<Severity, number>> {
  /** Problems of the selected connector. */
  readonly own: number;
  readonly selectable: boolean;
  /** The head says what it is, where no tab does. */
  readonly titled: boolean;
  readonly scope: "all" | "selected";
  readonly only: Severity | null;
  readonly onScope: (scope: "all" | "selected") => void;
  readonly onOnly: (severity: Severity | null) => void;
}

const words: Record<Severity, [string, string]> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  advice: ["advice", "advice"],
};
const looks = { error: "error", warning: "warn", advice: "advice" } as const;

/** Counts that filter, and the scope. Drawn again only when a figure changes. */
export const ProblemsHead = memo(function ProblemsHead(props: Props) {
  const { own, selectable, scope, only, onScope, onOnly } = props;
  return (
    <div className="flex h-toolbar shrink-0 items-center gap-2 border-b border-line-1 px-3">
      {props.titled ? <h2 className="text-title-3">Problems</h2> : null}
      {severities
        .filter((each) => props[each] > 0)
        .map((each) => (
          <Chip
            key={each}
            look={looks[each]}
            pressed={only === each}
            onPress={() => onOnly(only === each ? null : each)}
          >
            <SeverityMark severity={each} size={14} />
            {grouped.format(props[each])}
            <span className="sr-only"> {words[each][props[each] === 1 ? 0 : 1]}</span>
          </Chip>
        ))}
      <Segmented
        aria-label="Scope of the problems"
        className="ml-auto"
        value={scope}
        onChange={onScope}
        options={[
          { value: "all", label: "All" },
          { value: "selected", label: "Selected", count: own, disabled: !selectable },
        ]}
      />
    </div>
  );
});
