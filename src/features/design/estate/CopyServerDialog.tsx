import { useMemo, useState } from "react";
import { Labelled } from "../../../components/Labelled";
import { countText } from "../../../components/sizeText";
import { copiesTo, copyServer, type ServerCopy } from "../../../core/edit";
import { orderedServers, type Server } from "../../../core/model";
import { hostOfBinding, parseAddress } from "../../../core/values";
import { Segmented } from "../../../ui/Segmented";
import { Select } from "../../../ui/Select";
import { TextField } from "../../../ui/TextField";
import { useOrganisation, useReadOnly } from "../../../workspace/hooks";
import { TaskDialog } from "./TaskDialog";
import { TickedConnectors } from "./TickedConnectors";

/** The task of a migration: the receive connectors of a server on another one, with names and addresses mapped. */
export function CopyServerDialog({ onClose }: { readonly onClose: () => void }) {
  const organisation = useOrganisation((each) => each);
  const readOnly = useReadOnly();
  const servers = orderedServers(organisation);
  const [from, setFrom] = useState(servers[0]?.id ?? "");
  const [to, setTo] = useState(servers[1]?.id ?? "");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [sources, setSources] = useState<ServerCopy["sources"]>("add");
  const addresses = useMemo(
    () => ({ ...pairs(organisation.servers[from], organisation.servers[to]), ...typed }),
    [organisation, from, to, typed],
  );
  const copies = useMemo(
    () => copiesTo(organisation, { from, to, addresses }),
    [organisation, from, to, addresses],
  );
  const asked = useMemo(
    () => [
      ...new Set(
        copiesTo(organisation, { from, to, addresses: {} }).flatMap(({ unmapped }) =>
          unmapped.map(hostOfBinding),
        ),
      ),
    ],
    [organisation, from, to],
  );
  const wrong = asked.filter((each) => !parseAddress(addresses[each] ?? "").ok);
  const taken = copies.filter(({ source, taken: is }) => !is && !left.has(source.id));
  const options = servers.map(({ id, name }) => ({ value: id, label: name }));
  // An address that was typed is of the servers that were chosen then.
  const choose = (set: (id: string) => void) => (id: string) => {
    set(id);
    setTyped({});
  };
  return (
    <TaskDialog
      title="Copy a server's connectors"
      description="To a new server, with its name, its greeting and its addresses. What it has by that name already stays."
      action={`Copy ${countText(taken.length, "connector")}`}
      disabled={readOnly || from === to || wrong.length > 0 || taken.length === 0}
      command={copyServer({
        ...{ from, to, addresses, sources },
        connectors: taken.map(({ source }) => source.id),
      })}
      onClose={onClose}
    >
      {servers.length < 2 ? (
        <p className="text-ink-2">
          The design has fewer than two servers. Add the new server in Design, under Servers, first.
        </p>
      ) : (
        <div className="space-y-4">
          <div className="grid grid-cols-2 gap-4">
            <Labelled label="From">
              {({ id }) => (
                <Select id={id} value={from} onChange={choose(setFrom)} options={options} />
              )}
            </Labelled>
            <Labelled label="To" error={from === to ? "That is the same server." : undefined}>
              {({ id }) => <Select id={id} value={to} onChange={choose(setTo)} options={options} />}
            </Labelled>
          </div>
          {asked.map((address) => (
            <Labelled
              key={address}
              label={`Address in place of ${address}`}
              error={
                wrong.includes(address)
                  ? "Bindings name it: type the address of the new server."
                  : undefined
              }
            >
              {({ id, about }) => (
                <TextField
                  id={id}
                  aria-describedby={about}
                  mono
                  value={addresses[address] ?? ""}
                  invalid={wrong.includes(address)}
                  onChange={(text) => setTyped({ ...typed, [address]: text.trim() })}
                  className="h-form w-full"
                />
              )}
            </Labelled>
          ))}
          <TickedConnectors
            legend="Receive connectors"
            connectors={copies.map(({ source, copy, taken: is }) => ({
              id: source.id,
              label: source.name === copy.name ? source.name : `${source.name} → ${copy.name}`,
              help: is ? "The new server has one of that name: it stays as it is." : undefined,
              disabled: is,
            }))}
            left={left}
            onLeft={setLeft}
          />
          <Labelled
            label="Send connectors whose source is the old server"
            parameter="SourceTransportServers"
          >
            {() => (
              <Segmented
                stacks
                aria-label="Source servers"
                value={sources}
                onChange={setSources}
                options={[
                  { value: "add", label: "Add the new one" },
                  { value: "replace", label: "Put it in its place" },
                  { value: "leave", label: "Leave them" },
                ]}
              />
            )}
          </Labelled>
        </div>
      )}
    </TaskDialog>
  );
}

/** Addresses of two servers that stand at the same place of their lists, by family. */
function pairs(from: Server | undefined, to: Server | undefined): Readonly<Record<string, string>> {
  const byFamily = (server: Server | undefined, isSix: boolean) =>
    (server?.addresses ?? []).filter((each) => each.includes(":") === isSix);
  return Object.fromEntries(
    [false, true].flatMap((isSix) =>
      byFamily(from, isSix).flatMap((each, at) => {
        const own = byFamily(to, isSix)[at];
        return own === undefined ? [] : [[each, own]];
      }),
    ),
  );
}
