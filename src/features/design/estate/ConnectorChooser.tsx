import { useMemo, useState } from "react";
import { countText } from "../../../components/sizeText";
import {
  type Connector,
  identityOf,
  type Organisation,
  orderedConnectors,
} from "../../../core/model";
import { Button } from "../../../ui/Button";
import { Checkbox } from "../../../ui/Checkbox";
import { SearchField } from "../../../ui/SearchField";

interface Props {
  readonly organisation: Organisation;
  readonly kind: Connector["kind"];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** So many rows are drawn; more are reached by filtering. */
const most = 200;

/** Connectors of one side with a box each; a filter by any word of their identity and values. */
export function ConnectorChooser({ organisation, kind, chosen, onChange }: Props) {
  const [text, setText] = useState("");
  const all = useMemo(
    () =>
      orderedConnectors(organisation)
        .filter((each) => each.kind === kind)
        .map((connector) => ({ connector, words: wordsOf(organisation, connector) })),
    [organisation, kind],
  );
  const typed = text.trim().toLowerCase();
  const fitting = all.filter(({ words }) => words.includes(typed));
  const ids = fitting.map(({ connector }) => connector.id);
  const isWhole = ids.length > 0 && ids.every((id) => chosen.has(id));
  const turn = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="flex min-h-0 flex-col gap-1.5">
      <legend className="sr-only">Connectors</legend>
      <SearchField name="Filter connectors" value={text} onChange={setText} />
      <div className="flex items-center justify-between text-small text-ink-3">
        <span role="status">
          {countText(chosen.size, "connector")} chosen of {all.length}
        </span>
        <Button
          look="quiet"
          disabled={ids.length === 0}
          onClick={() =>
            onChange(
              new Set(
                isWhole ? [...chosen].filter((id) => !ids.includes(id)) : [...chosen, ...ids],
              ),
            )
          }
        >
          {isWhole ? "None of these" : "All of these"}
        </Button>
      </div>
      <div className="flex max-h-72 min-h-24 flex-col gap-1 overflow-y-auto rounded-control border border-line-2 p-2">
        {fitting.slice(0, most).map(({ connector }) => (
          <Checkbox
            key={connector.id}
            label={identityOf(organisation, connector)}
            checked={chosen.has(connector.id)}
            onChange={(on) => turn(connector.id, on)}
          />
        ))}
        {fitting.length === 0 ? <p className="text-ink-3">No connector holds that text.</p> : null}
        {fitting.length > most ? (
          <p className="text-small text-ink-3">
            {fitting.length - most} more: a longer filter shows them; “All of these” takes them too.
          </p>
        ) : null}
      </div>
    </fieldset>
  );
}

const wordsOf = (organisation: Organisation, connector: Connector): string =>
  `${identityOf(organisation, connector)} ${JSON.stringify(Object.values(connector.explicit))}`.toLowerCase();
