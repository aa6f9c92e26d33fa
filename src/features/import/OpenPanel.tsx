import { useId, useState } from "react";
import type { Imported } from "../../core/formats";
import { Button } from "../../ui/Button";
import { Segmented } from "../../ui/Segmented";
import { TextField } from "../../ui/TextField";
import { useOrganisation, useReadOnly } from "../../workspace/hooks";
import { type AdoptAs, useOpening } from "./opening";
import { isPermissionsAlone, suggestedName } from "./preview";
import { countText } from "./sizeText";
import { withoutServer, withServer } from "./withServer";

const longest = 64;

/** Where what was read goes, and whether it is what runs today. */
export function OpenPanel({ imported }: { readonly imported: Imported }) {
  const current = useOrganisation(({ name }) => name);
  const readOnly = useReadOnly();
  // Permissions without connectors say nothing in an organisation of their own.
  const alone = isPermissionsAlone(imported);
  const [into, setInto] = useState<"new" | "merge">(alone ? "merge" : "new");
  const [as, setAs] = useState<AdoptAs>("deployed");
  const [given, setGiven] = useState<string | null>(null);
  const { openAsNew, merge, busy } = useOpening();
  const id = useId();
  const name = given ?? suggestedName(imported);
  const trimmed = name.trim();
  const nameFault =
    trimmed === ""
      ? "A name is missing. It stands in the top bar and in the comments of scripts."
      : trimmed.length > longest
        ? `${trimmed.length} characters; a name has at most ${longest}.`
        : null;
  const merges = (alone || into === "merge") && !readOnly;
  const [server, setServer] = useState("");
  const serverless = withoutServer(imported);
  const ready =
    (merges || (nameFault === null && !alone)) && (serverless === 0 || server.trim() !== "");
  const open = () => {
    const answered = withServer(imported, server.trim());
    if (merges) merge(answered, as);
    else void openAsNew(answered, as, trimmed);
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
            Server of {countText(serverless, "receive connector")} that the export gives without one
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
        <Choice label="Goes into" id={`${id}-into`}>
          <Segmented
            aria-labelledby={`${id}-into`}
            value={merges ? "merge" : "new"}
            onChange={setInto}
            options={[
              { value: "new", label: "A new organisation", disabled: alone },
              { value: "merge", label: `Merge into ${current || "…"}`, disabled: readOnly },
            ]}
          />
          <p className="text-small text-ink-3">
            {alone
              ? "Permissions alone: they need the connectors that they are of. Undo takes them back."
              : merges
                ? "Replaces by server and name, removes nothing; undo takes it back."
                : "The open organisation stays as it is."}
          </p>
        </Choice>
        <Choice label="What is imported is" id={`${id}-as`}>
          <Segmented
            aria-labelledby={`${id}-as`}
            value={as}
            onChange={setAs}
            options={[
              { value: "deployed", label: "Deployed" },
              { value: "design", label: "To build anew" },
            ]}
          />
          <p className="text-small text-ink-3">
            {as === "deployed"
              ? "The script holds only what you change."
              : alone
                ? "The script gives every right."
                : "The script creates every connector."}
          </p>
        </Choice>
        {merges ? null : (
          <span className="flex w-36 min-w-36 flex-1 flex-col gap-1">
            <label htmlFor={`${id}-name`} className="font-semibold text-ink-1">
              Name
            </label>
            <TextField
              id={`${id}-name`}
              size="dense"
              value={name}
              onChange={setGiven}
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
        <Button
          look="primary"
          size="form"
          className="mt-5.5 ml-auto max-tablet:mt-0 max-tablet:w-full"
          disabled={busy || !ready}
          onClick={open}
        >
          {alone ? "Merge permissions" : merges ? "Merge connectors" : "Open this organisation"}
        </Button>
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly id: string;
  readonly children: React.ReactNode;
}

function Choice({ label, id, children }: ChoiceProps) {
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      <span id={id} className="font-semibold text-ink-1">
        {label}
      </span>
      {children}
    </div>
  );
}
