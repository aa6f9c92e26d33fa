import { Plus, Trash2 } from "lucide-react";
import { versions } from "../../../core/catalogue";
import { changeServer, removeServer } from "../../../core/edit";
import type { Server } from "../../../core/model";
import { type Parsed, parseAddress, parseFqdn, printAddress, read } from "../../../core/values";
import { Button } from "../../../ui/Button";
import { Segmented } from "../../../ui/Segmented";
import { toast } from "../../../ui/toast";
import { run, useReadOnly } from "../../../workspace/hooks";
import { undoAction } from "../../../workspace/undoAction";
import { askFor } from "../dialogs/asked";
import type { LayoutProps } from "../layout/layout";
import { EditedText } from "./EditedText";

interface Props extends LayoutProps {
  readonly server: Server;
}

/** A server: name, role, version and addresses; its connectors are in the explorer. */
export function ServerForm({ server, open }: Props) {
  const readOnly = useReadOnly();
  const { id } = server;
  const remove = () => {
    const edit = run(removeServer({ server: id }));
    if (edit) toast(`Removed ${server.name} and its connectors`, { action: undoAction(edit) });
    open(undefined);
  };
  return (
    <div className="h-full space-y-4 overflow-y-auto px-4 py-4">
      <header>
        <p className="text-small text-ink-2">Server</p>
        <h2 className="text-title-2 [overflow-wrap:anywhere]">{server.name}</h2>
      </header>
      <Row label="Name" help="As Exchange names it; send connectors follow a new name.">
        <EditedText
          name="Name of the server"
          value={server.name}
          readOnly={readOnly}
          read={parseFqdn}
          onValue={(name) => run(changeServer({ server: id, name }))}
          mono
        />
      </Row>
      <Row label="Fully qualified name" help="The default of Fqdn on its receive connectors.">
        <EditedText
          name="Fully qualified name of the server"
          value={server.fqdn ?? ""}
          readOnly={readOnly}
          read={(text) => (text.trim() === "" ? read("") : parseFqdn(text))}
          onValue={(fqdn) =>
            run(changeServer({ server: id, fqdn: fqdn === "" ? undefined : fqdn }))
          }
          mono
        />
      </Row>
      <Row label="Role" help="An Edge server stands in the perimeter and has no front end.">
        <Segmented
          aria-label="Role of the server"
          disabled={readOnly}
          value={server.role}
          options={[
            { value: "Mailbox", label: "Mailbox" },
            { value: "Edge", label: "Edge" },
          ]}
          onChange={(role) => run(changeServer({ server: id, role }))}
        />
      </Row>
      <Row label="Exchange version" help="Where it differs from the organisation's.">
        <Segmented
          aria-label="Exchange version of the server"
          disabled={readOnly}
          value={server.version ?? "same"}
          options={[
            { value: "same" as const, label: "As organisation" },
            ...versions.map((each) => ({ value: each.id, label: each.id })),
          ]}
          onChange={(version) =>
            run(changeServer({ server: id, version: version === "same" ? undefined : version }))
          }
        />
      </Row>
      <Row label="Active Directory site" help="Decides who sees scoped send connectors.">
        <EditedText
          name="Site of the server"
          value={server.site ?? ""}
          readOnly={readOnly}
          read={(text) => read(text)}
          onValue={(site) =>
            run(changeServer({ server: id, site: site === "" ? undefined : site }))
          }
        />
      </Row>
      <Row label="Addresses" help="All of its own addresses, parted by commas; empty = unknown.">
        <EditedText
          name="Addresses of the server"
          value={(server.addresses ?? []).join(", ")}
          readOnly={readOnly}
          read={readAddresses}
          onValue={(text) =>
            run(changeServer({ server: id, addresses: text === "" ? undefined : text.split(", ") }))
          }
          mono
        />
      </Row>
      {readOnly ? null : (
        <div className="flex flex-wrap gap-2">
          <Button icon={Plus} onClick={() => askFor({ dialog: "new", server: id })}>
            New connector
          </Button>
          <Button look="danger" icon={Trash2} onClick={remove}>
            Remove server
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  readonly label: string;
  readonly help: string;
  readonly children: React.ReactNode;
}

function Row({ label, help, children }: RowProps) {
  return (
    <div>
      <p className="font-semibold text-ink-1">{label}</p>
      <div className="mt-1 flex">{children}</div>
      <p className="mt-1 text-small text-ink-3">{help}</p>
    </div>
  );
}

/** Addresses parted by commas, in canonical form. */
function readAddresses(text: string): Parsed<string> {
  const canonical: string[] = [];
  for (const piece of text.split(/[\s,;]+/).filter((each) => each !== "")) {
    const address = parseAddress(piece);
    if (!address.ok) return address;
    canonical.push(printAddress(address.value));
  }
  return read(canonical.join(", "));
}
