import { Plus, X } from "lucide-react";
import { ListEditor } from "../../../components/ListEditor/ListEditor";
import { ranges } from "../../../core/catalogue";
import { addNetwork, changeNetwork, removeNetwork } from "../../../core/edit";
import { byName, type NamedNetwork } from "../../../core/model";
import { Button } from "../../../ui/Button";
import { Checkbox } from "../../../ui/Checkbox";
import { IconButton } from "../../../ui/IconButton";
import { run, useOrganisation } from "../../../workspace/hooks";
import { EditedText } from "./EditedText";
import { Section } from "./Section";

interface Props {
  readonly readOnly: boolean;
  readonly current: boolean;
}

const rangeKind = ranges();

/** Addresses that have a name here: shown on the chart and in findings instead of numbers. */
export function NamedNetworks({ readOnly, current }: Props) {
  const record = useOrganisation(({ networks }) => networks);
  const networks = Object.values(record).sort((a, b) => byName(a.name, b.name));
  return (
    <Section
      title="Named networks"
      id="networks"
      count={networks.length}
      current={current}
      help="Remote ranges equal to one of these carry its name on the chart."
    >
      <ul>
        {networks.map((each) => (
          <Network key={each.id} network={each} readOnly={readOnly} />
        ))}
      </ul>
      {readOnly ? null : (
        <Button
          look="quiet"
          icon={Plus}
          onClick={() => run(addNetwork({ name: `Network ${networks.length + 1}`, ranges: [] }))}
        >
          Add network
        </Button>
      )}
    </Section>
  );
}

function Network({
  network,
  readOnly,
}: {
  readonly network: NamedNetwork;
  readonly readOnly: boolean;
}) {
  const { id, name } = network;
  return (
    <li className="space-y-1.5 border-b border-line-1 p-2 last:border-b-0">
      <div className="flex items-center gap-1">
        <EditedText
          name={`Name of network ${name}`}
          value={name}
          readOnly={readOnly}
          read={(text) =>
            text.trim() === ""
              ? {
                  ok: false,
                  complaint: { code: "name", what: "The name is empty.", mend: "Give it one." },
                }
              : { ok: true, value: text }
          }
          onValue={(next) => run(changeNetwork({ id, name: next }))}
        />
        {readOnly ? null : (
          <IconButton
            size="row"
            icon={X}
            name={`Remove network ${name}`}
            onClick={() => run(removeNetwork({ id }))}
          />
        )}
      </div>
      <ListEditor
        kind={rangeKind}
        id={`network-${id}`}
        label={`Ranges of ${name}`}
        describedBy={`network-${id}-about`}
        items={network.ranges}
        draft={undefined}
        unknown={false}
        tone="own"
        readOnly={readOnly}
        onItems={(items) => run(changeNetwork({ id, ranges: items }))}
        onDraft={() => undefined}
      />
      <span id={`network-${id}-about`} className="sr-only">
        Canonical remote ranges, one a row.
      </span>
      <Checkbox
        label="A device there hides the client's address"
        checked={network.translates === true}
        disabled={readOnly}
        onChange={(on) => run(changeNetwork({ id, translates: on ? true : undefined }))}
      />
    </li>
  );
}
