import { useId, useState } from "react";
import { countText } from "../../components/sizeText";
import type { Choices as Chosen, Imported } from "../../core/formats";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { choose } from "./importStore";
import { placeText } from "./reportRows";

/** What can be read in another way as well. */
type Choosable = Imported["report"]["ambiguous"][number] & {
  readonly choice: { readonly id: string; readonly options: readonly string[] };
};

export const choosable = ({ report }: Imported): readonly Choosable[] =>
  report.ambiguous.filter((each): each is Choosable => each.choice !== undefined);

const most = 12;

/** Each ambiguous place with the reading that was taken; another one reads the files again. */
export function Choices({
  of,
  chosen,
}: {
  readonly of: readonly Choosable[];
  readonly chosen: Chosen;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? of : of.slice(0, most);
  return (
    <div className="rounded-card border border-line-2 bg-raised">
      <ul aria-label="Choices" className="focus-inside max-h-90 overflow-y-auto">
        {shown.map((each) => (
          <Choice key={each.choice.id} of={each} chosen={chosen} />
        ))}
      </ul>
      {of.length > shown.length ? (
        <Button look="quiet" className="m-1" onClick={() => setAll(true)}>
          Show {countText(of.length - shown.length, "more choice")}
        </Button>
      ) : null}
    </div>
  );
}

function Choice({ of, chosen }: { readonly of: Choosable; readonly chosen: Chosen }) {
  const id = useId();
  const { choice, what } = of;
  const [first = ""] = choice.options;
  const said = chosen[choice.id];
  const taken =
    said !== undefined && choice.options.includes(said)
      ? said
      : choice.options.includes(of.chosen)
        ? of.chosen
        : first;
  const place = placeText({ file: of.file ?? "", line: of.line, column: undefined });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line-1 px-3 py-1.5 first:border-t-0">
      <div className="flex min-w-0 flex-1 basis-60 flex-col">
        <span id={id} className="wrap-anywhere text-ink-1">
          {what}
        </span>
        <span className="text-small text-ink-3">{place}</span>
      </div>
      <Select
        aria-labelledby={id}
        size="dense"
        className="max-w-72 min-w-36"
        value={taken}
        onChange={(option) => choose(choice.id, option)}
        options={choice.options.map((option) => ({ value: option, label: option }))}
      />
    </li>
  );
}
