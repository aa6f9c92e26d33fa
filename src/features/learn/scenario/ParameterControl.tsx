import { type Parameter, type Scenario, serversFor, takesSeveral } from "../../../core/learn";
import {
  certificateLabel,
  identifierOf,
  type Organisation,
  orderedCertificates,
  sendConnectors,
} from "../../../core/model";
import { Checkbox } from "../../../ui/Checkbox";
import { Select } from "../../../ui/Select";
import { SuggestField } from "../../../ui/SuggestField";
import { TextArea } from "../../../ui/TextArea";
import { TextField } from "../../../ui/TextField";
import { rowsOf } from "./typed";

interface Props {
  readonly parameter: Parameter;
  readonly scenario: Scenario;
  readonly organisation: Organisation;
  readonly id: string;
  readonly about: string;
  readonly invalid: boolean;
  readonly value: string | readonly string[];
  readonly onChange: (value: string | readonly string[]) => void;
}

/** What machines read is set in their type. */
const prose = new Set<Parameter["kind"]>(["name", "size", "count", "port"]);

/** The control of a scenario's parameter: what is there to choose from is chosen, all else is typed. */
export function ParameterControl(props: Props) {
  const { parameter, organisation, id, about, invalid, value, onChange } = props;
  const { kind } = parameter;
  const text = typeof value === "string" ? value : value.join("\n");
  const common = { id, invalid, "aria-describedby": about, value: text, onChange };
  if (kind === "servers") return <Servers {...props} />;
  if (kind === "server" || kind === "send-connector") {
    const names =
      kind === "server"
        ? serversFor(parameter, props).map(({ name }) => name)
        : sendConnectors(organisation).map(({ name }) => name);
    return (
      <Select
        {...common}
        placeholder={names.length > 0 ? "Choose one" : "None here"}
        options={names.map((name) => ({ value: name, label: name }))}
        disabled={names.length === 0}
        className="w-full"
      />
    );
  }
  if (kind === "certificate") {
    const known = new Map(
      orderedCertificates(organisation.certificates).map((each) => [identifierOf(each), each]),
    );
    return (
      <SuggestField
        {...common}
        mono
        className="w-full"
        suggestions={[...known].map(([own, certificate]) => ({
          value: own,
          help: certificateLabel(certificate).detail,
        }))}
      />
    );
  }
  const mono = !prose.has(kind);
  if (takesSeveral(parameter))
    return <TextArea {...common} mono={mono} rows={rowsOf(parameter, text)} />;
  return <TextField {...common} mono={mono} className="w-full" />;
}

function Servers({ parameter, value, onChange, about, invalid, ...around }: Props) {
  const servers = serversFor(parameter, around);
  const chosen = typeof value === "string" ? [] : value;
  if (servers.length === 0) return <p className="text-ink-3">None here</p>;
  return (
    <div
      className="grid max-h-40 grid-cols-2 gap-x-4 gap-y-1.5 overflow-y-auto p-0.5"
      data-invalid={invalid || undefined}
    >
      {servers.map(({ id, name, site }) => (
        <Checkbox
          key={id}
          label={name}
          help={site}
          aria-describedby={about}
          checked={chosen.includes(name)}
          onChange={(on) =>
            // In the order of the servers, whatever was ticked first.
            onChange(
              servers
                .map((each) => each.name)
                .filter((each) => (each === name ? on : chosen.includes(each))),
            )
          }
        />
      ))}
    </div>
  );
}
