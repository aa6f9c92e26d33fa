import { Copy, Ellipsis, Pencil, Power, Server as Servers, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { plainDirection } from "../../../components/wording";
import { duplicate, removeConnector, renameConnector, setValue } from "../../../core/edit";
import { problemsOf } from "../../../core/lint";
import { type Connector, effectiveOf, type Organisation, serverOf } from "../../../core/model";
import { sameValue } from "../../../core/values";
import { Chip } from "../../../ui/Chip";
import { IconButton } from "../../../ui/IconButton";
import { Menu } from "../../../ui/Menu";
import { SeverityMark } from "../../../ui/SeverityMark";
import { TextField } from "../../../ui/TextField";
import { toast } from "../../../ui/toast";
import { run, undo } from "../../../workspace/hooks";
import { askFor } from "../dialogs/asked";

interface Props {
  readonly connector: Connector;
  readonly organisation: Organisation;
  readonly readOnly: boolean;
}

const roles: Record<string, string> = {
  FrontendTransport: "Front End Transport",
  HubTransport: "Transport",
};

/** Name, where it stands, and what can be done with the whole connector. */
export function ConnectorHead({ connector, organisation, readOnly }: Props) {
  const [renaming, setRenaming] = useState(false);
  const server = serverOf(organisation, connector);
  const role = effectiveOf(organisation, connector).TransportRole;
  const enabled = connector.explicit.Enabled !== false;
  const nameProblem = problemsOf(organisation)
    .of(connector.id)
    .find(({ place }) => place.parameter === "Name");
  const actions = connectorActions(organisation, connector, () => setRenaming(true));
  return (
    <header className="shrink-0 px-4 pt-4 pb-2">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 truncate text-small text-ink-2">
          {connector.kind === "receive" ? `${server?.name ?? "unknown server"} › ` : ""}
          {plainDirection(connector.kind)}
        </p>
        <Menu
          align="end"
          trigger={<IconButton name="Connector actions" icon={Ellipsis} disabled={readOnly} />}
          groups={actions}
        />
      </div>
      {renaming ? (
        <NameField connector={connector} onDone={() => setRenaming(false)} />
      ) : (
        <h2 className="text-title-2 [overflow-wrap:anywhere] text-ink-1">
          <button
            type="button"
            disabled={readOnly}
            title="Rename (F2)"
            onClick={() => setRenaming(true)}
            className="text-left"
            data-field="Name"
          >
            {connector.name || "(no name)"}
          </button>
        </h2>
      )}
      {nameProblem ? (
        <p className="flex items-center gap-1.5 text-small text-error">
          <SeverityMark severity={nameProblem.severity} size={14} />
          {nameProblem.what.map((part) => (typeof part === "string" ? part : part.text)).join("")}
        </p>
      ) : null}
      <div className="mt-2 flex flex-wrap items-center gap-1.5">
        {connector.usage ? <Chip>{connector.usage}</Chip> : null}
        {role && role.origin !== "unknown" && typeof role.value === "string" ? (
          <Chip>{roles[role.value] ?? role.value}</Chip>
        ) : null}
        <Chip look={enabled ? "plain" : "warn"}>{enabled ? "Enabled" : "Disabled"}</Chip>
        <Changes connector={connector} organisation={organisation} />
      </div>
    </header>
  );
}

function Changes({
  connector,
  organisation,
}: {
  readonly connector: Connector;
  readonly organisation: Organisation;
}) {
  if (Object.keys(organisation.deployed).length === 0) return null;
  const deployed = organisation.deployed[connector.id];
  if (!deployed) return <Chip look="ok">◆+ new</Chip>;
  const names = new Set([...Object.keys(deployed.explicit), ...Object.keys(connector.explicit)]);
  const count =
    [...names].filter((name) => !sameValue(deployed.explicit[name], connector.explicit[name]))
      .length + (deployed.name === connector.name ? 0 : 1);
  return count === 0 ? null : (
    <Chip look="accent">
      ◆ {count} {count === 1 ? "change" : "changes"}
    </Chip>
  );
}

function NameField({
  connector,
  onDone,
}: {
  readonly connector: Connector;
  readonly onDone: () => void;
}) {
  const [text, setText] = useState(connector.name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const finish = () => {
    if (text.trim() !== connector.name && text.trim() !== "")
      run(renameConnector({ connector: connector.id, name: text.trim() }));
    onDone();
  };
  return (
    <TextField
      ref={field}
      aria-label="Name of the connector"
      value={text}
      onChange={setText}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish();
        if (event.key === "Escape") onDone();
      }}
      className="w-full text-title-2"
    />
  );
}

/** What can be done with a whole connector; the same in the head, the explorer and by key. */
export function connectorActions(
  organisation: Organisation,
  connector: Connector,
  rename: () => void,
) {
  const enabled = connector.explicit.Enabled !== false;
  const many = connector.kind === "receive" && Object.keys(organisation.servers).length > 1;
  return [
    {
      actions: [
        { id: "rename", label: "Rename", icon: Pencil, keys: "F2", onSelect: rename },
        {
          id: "duplicate",
          label: "Duplicate",
          icon: Copy,
          keys: "Ctrl+D",
          onSelect: () => run(duplicate({ connector: connector.id })),
        },
        ...(many
          ? [
              {
                id: "duplicate-to",
                label: "Duplicate to servers…",
                icon: Servers,
                onSelect: () => askFor({ dialog: "duplicate", connector: connector.id }),
              },
            ]
          : []),
        {
          id: "enabled",
          label: enabled ? "Disable" : "Enable",
          icon: Power,
          onSelect: () =>
            run(
              setValue({
                connector: connector.id,
                parameter: "Enabled",
                value: enabled ? false : connector.usage ? undefined : true,
              }),
            ),
        },
      ],
    },
    {
      actions: [
        {
          id: "remove",
          label: "Remove connector",
          icon: Trash2,
          keys: "Delete",
          danger: true,
          onSelect: () => removeWithUndo(connector),
        },
      ],
    },
  ];
}

/** Removes at once; the way back is a button, not a question. */
export function removeWithUndo(connector: Connector): void {
  run(removeConnector({ connector: connector.id }));
  toast(`Removed ${connector.name}`, { action: { label: "Undo", run: undo } });
}
