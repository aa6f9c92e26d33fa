import { useDeferredValue, useMemo, useState } from "react";
import { countText } from "../../../components/sizeText";
import { type AddressUse, identityOf, type Organisation, usesOfAddress } from "../../../core/model";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { TextField } from "../../../ui/TextField";
import { useOrganisation } from "../../../workspace/hooks";

interface Props {
  readonly onClose: () => void;
  readonly onOpen: (at: string, field?: string) => void;
}

/** So many are listed. */
const most = 300;

const ways: Readonly<Record<AddressUse["how"], string>> = {
  equals: "exactly",
  holds: "in a range around it",
  within: "within it",
  overlaps: "in part",
};

/** Every place of the design that names an address, a range or a host. */
export function UsesDialog({ onClose, onOpen }: Props) {
  const organisation = useOrganisation((each) => each);
  const [text, setText] = useState("");
  const typed = useDeferredValue(text);
  const uses = useMemo(() => usesOfAddress(organisation, typed), [organisation, typed]);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Find uses of an address"
      description="Bindings, remote ranges, smart hosts, source addresses, servers and named networks."
      footer={
        <Button size="form" onClick={onClose}>
          Close
        </Button>
      }
    >
      <TextField
        aria-label="Address, range or host"
        placeholder="10.20.4.31, 10.20.0.0/16 or smtp.provider.example"
        mono
        value={text}
        onChange={setText}
        className="h-form w-full"
      />
      <p role="status" className="mt-2 text-small text-ink-3">
        {typed.trim() === ""
          ? "Type an address, a range or the name of a host."
          : uses.length === 0
            ? "Nothing in the design names it."
            : `${countText(uses.length, "use")}.`}
      </p>
      <ul className="mt-1 divide-y divide-line-1">
        {uses.slice(0, most).map((use) => (
          <li key={`${use.id} ${use.parameter} ${use.row}`}>
            <button
              type="button"
              onClick={() => {
                onClose();
                onOpen(use.in === "network" ? "networks" : use.id, use.parameter);
              }}
              className="focus-inside flex w-full flex-wrap items-baseline gap-x-3 px-1 py-1.5 text-left hover:bg-hover"
            >
              <span className="font-medium text-ink-1 wrap-anywhere">
                {nameOf(organisation, use)}
              </span>
              <span className="text-small text-ink-3">
                {use.parameter ?? (use.in === "server" ? "addresses" : "named network")}
              </span>
              <span translate="no" className="font-machine text-param text-ink-2 wrap-anywhere">
                {use.value}
              </span>
              <span className="ml-auto text-small text-ink-3">{ways[use.how]}</span>
            </button>
          </li>
        ))}
      </ul>
      {uses.length > most ? (
        <p className="text-small text-ink-3">{uses.length - most} more are not listed.</p>
      ) : null}
    </Dialog>
  );
}

function nameOf(organisation: Organisation, { in: part, id }: AddressUse): string {
  const connector = organisation.connectors[id];
  if (part === "connector" && connector) return identityOf(organisation, connector);
  return (part === "server" ? organisation.servers[id] : organisation.networks[id])?.name ?? id;
}
