import { useId, useMemo, useState } from "react";
import { countText } from "../../components/sizeText";
import { type AdoptAs, type AdoptOptions, adopt } from "../../core/edit";
import { type Imported, partsOf } from "../../core/formats";
import { Button } from "../../ui/Button";
import { Segmented } from "../../ui/Segmented";
import { TextField } from "../../ui/TextField";
import { useOrganisation, useReadOnly } from "../../workspace/hooks";
import { Consequences } from "./Consequences";
import { blankFor, useOpening } from "./opening";
import { alone, isOfOthers, isScript, suggestedName } from "./preview";
import { withoutServer, withServer } from "./withServer";

const longest = 64;

/** Where what was read goes, and whether it is what runs today. */
export function OpenPanel({ imported }: { readonly imported: Imported }) {
  const organisation = useOrganisation((each) => each);
  const { name: current } = organisation;
  const readOnly = useReadOnly();
  // Permissions and commands say nothing in an organisation without the connectors that they are of.
  const only = alone(imported);
  const hasDesign = Object.keys(organisation.connectors).length > 0;
  const [into, setInto] = useState<"new" | "merge">(
    only || (hasDesign && isOfOthers(imported)) ? "merge" : "new",
  );
  const merges = (only !== undefined || into === "merge") && !readOnly;
  const [given, setGiven] = useState<AdoptAs | null>(null);
  const as = asOf(given, merges, usual(imported, merges && hasDesign));
  const [named, setNamed] = useState<string | null>(null);
  const [fills, setFills] = useState(false);
  const [drops, setDrops] = useState(true);
  const { openAsNew, merge, busy } = useOpening();
  const id = useId();
  const name = named ?? suggestedName(imported);
  const trimmed = name.trim();
  const nameFault =
    trimmed === ""
      ? "A name is missing. It stands in the top bar and in the comments of scripts."
      : trimmed.length > longest
        ? `${trimmed.length} characters; a name has at most ${longest}.`
        : null;
  const [server, setServer] = useState("");
  const serverless = withoutServer(imported);
  const ready =
    (merges || (nameFault === null && only === undefined)) &&
    (serverless === 0 || server.trim() !== "");
  const answered = useMemo(() => withServer(imported, server.trim()), [imported, server]);
  const parts = useMemo(() => partsOf(answered), [answered]);
  // What is asked about is shown whichever way it is answered, so that it is worked out once.
  const adoption = useMemo(
    () =>
      adopt(parts, { as, drops: true })(merges ? organisation : blankFor(answered, "")).adoption,
    [parts, merges, organisation, answered, as],
  );
  const options: AdoptOptions = { as, fills, drops };
  const open = () => {
    if (merges) merge(answered, options);
    else void openAsNew(answered, options, trimmed);
  };
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="flex shrink-0 flex-col gap-3 border-t border-line-2 bg-panel px-5 py-3.5"
    >
      <h3 id={`${id}-title`} className="sr-only">
        Open what was read
      </h3>
      {serverless > 0 ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <label htmlFor={`${id}-server`} className="font-semibold text-ink-1">
            Server of {countText(serverless, "receive connector")} that the input gives without one
          </label>
          <TextField
            id={`${id}-server`}
            size="dense"
            value={server}
            onChange={setServer}
            required
          />
        </div>
      ) : null}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <Choice label="Goes into" id={`${id}-into`} help={intoHelp(only, merges)}>
          <Segmented
            stacks
            aria-labelledby={`${id}-into`}
            value={merges ? "merge" : "new"}
            onChange={setInto}
            options={[
              { value: "new", label: "A new organisation", disabled: only !== undefined },
              { value: "merge", label: `Merge into ${current || "…"}`, disabled: readOnly },
            ]}
          />
        </Choice>
        <Choice label="What is imported is" id={`${id}-as`} help={asHelp[as]}>
          <Segmented
            aria-labelledby={`${id}-as`}
            value={as}
            onChange={setGiven}
            options={[
              { value: "deployed", label: "Both" },
              ...(merges ? [{ value: "baseline" as const, label: "Deployed only" }] : []),
              { value: "design", label: "Design only" },
            ]}
          />
        </Choice>
        {merges ? null : (
          <span className="flex w-36 max-w-100 min-w-36 flex-1 flex-col gap-1">
            <label htmlFor={`${id}-name`} className="font-semibold text-ink-1">
              Name
            </label>
            <TextField
              id={`${id}-name`}
              size="dense"
              value={name}
              onChange={setNamed}
              invalid={nameFault !== null}
              aria-describedby={nameFault ? `${id}-fault` : undefined}
            />
            {nameFault ? (
              <span id={`${id}-fault`} className="text-small text-error">
                {nameFault}
              </span>
            ) : null}
          </span>
        )}
      </div>
      <div className="flex items-end gap-x-6 gap-y-3 max-tablet:flex-col max-tablet:items-stretch">
        <Consequences
          of={adoption}
          fills={as === "baseline" ? { on: fills, set: setFills } : undefined}
          drops={as === "design" ? undefined : { on: drops, set: setDrops }}
        />
        <Button
          look="primary"
          size="form"
          className="ml-auto max-tablet:ml-0"
          disabled={busy || !ready}
          onClick={open}
        >
          {merges ? mergeLabel(only, as) : "Open this organisation"}
        </Button>
      </div>
    </section>
  );
}

/** What somebody probably means: a script is a wish, an export is what there is, and a design is not lost to it. */
function usual(imported: Imported, besideDesign: boolean): AdoptAs {
  if (isScript(imported)) return "design";
  return besideDesign && alone(imported) === undefined ? "baseline" : "deployed";
}

const asOf = (given: AdoptAs | null, merges: boolean, usually: AdoptAs): AdoptAs =>
  given === null || (given === "baseline" && !merges) ? usually : given;

const asHelp: Readonly<Record<AdoptAs, string>> = {
  deployed:
    "It stands on the servers, and the design begins there: the plan holds what you change.",
  baseline: "It stands on the servers. The design stays; the plan leads from these to it.",
  design: "It is what you want, and is not said to be deployed: the plan makes it so.",
};

function intoHelp(only: ReturnType<typeof alone>, merges: boolean): string {
  if (only === "permissions")
    return "Permissions alone: they need the connectors that they are of. Undo takes them back.";
  if (only === "commands")
    return "Commands alone: they change connectors that are there. Undo takes them back.";
  return merges
    ? "Connectors are known by server and name; undo takes it back."
    : "The open organisation stays as it is.";
}

function mergeLabel(only: ReturnType<typeof alone>, as: AdoptAs): string {
  if (only === "permissions") return "Merge permissions";
  if (only === "commands") return "Apply commands";
  return as === "baseline" ? "Keep as deployed" : "Merge connectors";
}

interface ChoiceProps {
  readonly label: string;
  readonly id: string;
  readonly help: string;
  readonly children: React.ReactNode;
}

function Choice({ label, id, help, children }: ChoiceProps) {
  return (
    <div className="flex max-w-100 min-w-0 flex-col items-start gap-1">
      <span id={id} className="font-semibold text-ink-1">
        {label}
      </span>
      {children}
      <p className="text-small text-ink-3">{help}</p>
    </div>
  );
}
