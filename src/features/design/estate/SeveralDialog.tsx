import { useMemo, useState } from "react";
import { parameter } from "../../../core/catalogue";
import { type Connector, comparedValues, orderedConnectors } from "../../../core/model";
import { Button } from "../../../ui/Button";
import { Checkbox } from "../../../ui/Checkbox";
import { Dialog } from "../../../ui/Dialog";
import { Segmented } from "../../../ui/Segmented";
import { useOrganisation, useReadOnly } from "../../../workspace/hooks";
import { ComparedTable } from "./ComparedTable";
import { ConnectorChooser } from "./ConnectorChooser";
import { SetForAll } from "./SetForAll";

/** So many connectors stand beside each other; all that are chosen are compared and changed. */
const columns = 12;

/** Several connectors beside each other: which differ, in what; and one value for all of them. */
export function SeveralDialog({ onClose }: { readonly onClose: () => void }) {
  const organisation = useOrganisation((each) => each);
  const readOnly = useReadOnly();
  const [side, setSide] = useState<Connector["kind"]>("receive");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [onlyDiffering, setOnlyDiffering] = useState(true);
  const [at, setAt] = useState<string>();
  const connectors = useMemo(
    () => orderedConnectors(organisation).filter(({ id }) => chosen.has(id)),
    [organisation, chosen],
  );
  const rows = useMemo(
    () => comparedValues(organisation, side, connectors),
    [organisation, side, connectors],
  );
  const differing = rows.filter(({ differs }) => differs);
  const declared = at === undefined ? undefined : parameter(side, at);
  const change = (next: Connector["kind"]) => {
    setSide(next);
    setChosen(new Set());
    setAt(undefined);
  };
  return (
    <Dialog
      open
      width="wide"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Several connectors"
      description="Compare what is in force, and set one value for all of them. Each change is one step to undo."
      footer={
        <Button size="form" onClick={onClose}>
          Close
        </Button>
      }
    >
      <div className="flex min-h-0 flex-col gap-3">
        <Segmented
          aria-label="Side"
          value={side}
          onChange={change}
          options={[
            { value: "receive", label: "Receive connectors" },
            { value: "send", label: "Send connectors" },
          ]}
        />
        <ConnectorChooser
          organisation={organisation}
          kind={side}
          chosen={chosen}
          onChange={setChosen}
        />
        {connectors.length === 0 ? (
          <p className="text-ink-3">Choose the connectors that are to be compared or changed.</p>
        ) : (
          <>
            <div className="flex flex-wrap items-center justify-between gap-2">
              <p role="status" className="text-ink-2">
                {connectors.length === 1
                  ? "One connector: choose more to compare."
                  : differing.length === 0
                    ? `All ${connectors.length} are alike.`
                    : `They differ in ${differing.length} of ${rows.length} parameters.`}
              </p>
              <Checkbox
                label="Only what differs"
                checked={onlyDiffering}
                onChange={setOnlyDiffering}
              />
            </div>
            <ComparedTable
              organisation={organisation}
              side={side}
              connectors={connectors.slice(0, columns)}
              hidden={Math.max(0, connectors.length - columns)}
              rows={onlyDiffering && connectors.length > 1 ? differing : rows}
              chosen={at}
              onChoose={(name) => setAt(name === at ? undefined : name)}
            />
            {declared ? (
              <SetForAll
                key={`${side} ${declared.name}`}
                organisation={organisation}
                declared={declared}
                connectors={connectors}
                readOnly={readOnly}
              />
            ) : null}
          </>
        )}
      </div>
    </Dialog>
  );
}
