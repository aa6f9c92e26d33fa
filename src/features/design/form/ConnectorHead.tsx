import { Check, ChevronRight, Ellipsis } from "lucide-react";
import { memo } from "react";
import { PhraseText } from "../../../components/PhraseText";
import { plainDirection } from "../../../components/wording";
import {
  type Connector,
  effectiveOf,
  makerNames,
  type Organisation,
  serverOf,
} from "../../../core/model";
import { Chip } from "../../../ui/Chip";
import { Icon } from "../../../ui/Icon";
import { IconButton } from "../../../ui/IconButton";
import { Menu } from "../../../ui/Menu";
import { SeverityMark } from "../../../ui/SeverityMark";
import { problemsNow } from "../../../workspace/problems";
import { changesOf, changesText } from "./changesOf";
import { connectorActions } from "./connectorActions";
import { NameField } from "./NameField";

interface Props {
  readonly connector: Connector;
  readonly organisation: Organisation;
  readonly readOnly: boolean;
  readonly renaming: boolean;
  readonly onRename: (on: boolean) => void;
  readonly onOpen: (at: string) => void;
}

const roles: Record<string, string> = {
  FrontendTransport: "Front End Transport",
  HubTransport: "Transport",
};

/** Name, where it stands, and what can be done with the whole connector. On a phone the top bar holds the name. */
export const ConnectorHead = memo(function ConnectorHead({
  connector,
  organisation,
  readOnly,
  renaming,
  onRename,
  onOpen,
}: Props) {
  const role = effectiveOf(organisation, connector).TransportRole;
  const enabled = connector.explicit.Enabled !== false;
  const changes = changesOf(organisation, connector);
  const nameProblem = nameProblemOf({ organisation, connector });
  const actions = connectorActions(organisation, connector, {
    rename: () => onRename(true),
    open: onOpen,
  });
  return (
    <header className="grid shrink-0 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 px-4 pt-3 pb-2 max-tablet:pt-1">
      <Place connector={connector} organisation={organisation} onOpen={onOpen} />
      <div className="col-start-2 row-start-1 -mr-1.5">
        <Menu
          align="end"
          trigger={<IconButton name="Connector actions" icon={Ellipsis} disabled={readOnly} />}
          groups={actions}
        />
      </div>
      <div data-field="Name" className="col-span-2 row-start-2">
        {renaming && !readOnly ? (
          <NameField connector={connector} onDone={() => onRename(false)} />
        ) : (
          <h2 className="text-title-2 wrap-anywhere text-ink-1 max-tablet:hidden">
            <button
              type="button"
              disabled={readOnly}
              title={readOnly ? undefined : "Rename (F2)"}
              onClick={() => onRename(true)}
              className="rounded-chip text-left not-disabled:hover:underline not-disabled:hover:decoration-line-3 not-disabled:hover:underline-offset-4"
            >
              {connector.name || "(no name)"}
            </button>
          </h2>
        )}
        {nameProblem ? (
          <p className="mt-0.5 flex items-start gap-1.5 text-small text-error">
            <SeverityMark severity={nameProblem.severity} size={14} className="mt-px shrink-0" />
            <span>
              <PhraseText of={nameProblem.what} />
            </span>
          </p>
        ) : null}
      </div>
      <div className="col-span-2 row-start-3 mt-1.5 flex flex-wrap items-center gap-1.5 max-tablet:col-span-1 max-tablet:row-start-1 max-tablet:mt-0">
        {connector.madeBy ? (
          <Chip look="accent">Made by the {makerNames[connector.madeBy]}</Chip>
        ) : null}
        {connector.usage ? <Chip>{connector.usage}</Chip> : null}
        {role && role.origin !== "unknown" && typeof role.value === "string" ? (
          <Chip>{roles[role.value] ?? role.value}</Chip>
        ) : null}
        <Chip look={enabled ? "plain" : "warn"}>
          {enabled ? <Icon of={Check} size="row" className="size-3 text-ok" /> : null}
          {enabled ? "Enabled" : "Disabled"}
        </Chip>
        {changes === undefined || changes === 0 ? null : (
          <Chip look={changes === "new" ? "ok" : "accent"}>
            <span aria-hidden>{changes === "new" ? "◆+" : "◆"}</span> {changesText(changes)}
          </Chip>
        )}
      </div>
    </header>
  );
}, sameHead);

/** Most keys change a value that the head does not show; then it is not drawn again. */
function sameHead(a: Props, b: Props): boolean {
  const [one, two] = [a.connector, b.connector];
  if (a.readOnly !== b.readOnly || a.renaming !== b.renaming || a.onOpen !== b.onOpen) return false;
  if (one.id !== two.id || one.name !== two.name || one.usage !== two.usage) return false;
  if (one.explicit.Enabled !== two.explicit.Enabled) return false;
  if (one.explicit.TransportRole !== two.explicit.TransportRole) return false;
  if (a.organisation.servers !== b.organisation.servers) return false;
  if (nameProblemOf(a) !== nameProblemOf(b)) return false;
  return changesOf(a.organisation, one) === changesOf(b.organisation, two);
}

const nameProblemOf = ({ organisation, connector }: Pick<Props, "organisation" | "connector">) =>
  problemsNow(organisation)
    .of(connector.id)
    .find(({ place }) => place.parameter === "Name");

/** `EX01 › Receive connector`; the server's name leads to the server. */
function Place({
  connector,
  organisation,
  onOpen,
}: Pick<Props, "connector" | "organisation" | "onOpen">) {
  const server = serverOf(organisation, connector);
  return (
    <p className="col-start-1 row-start-1 flex min-w-0 items-center gap-1 text-small text-ink-2 max-tablet:hidden">
      {connector.kind === "receive" ? (
        <>
          {server ? (
            <button
              type="button"
              onClick={() => onOpen(server.id)}
              className="hit min-w-0 truncate rounded-chip hover:underline"
            >
              {server.name}
            </button>
          ) : (
            <span>unknown server</span>
          )}
          <Icon of={ChevronRight} size="row" className="shrink-0 text-ink-3" />
        </>
      ) : null}
      <span className="truncate">{plainDirection(connector.kind)}</span>
    </p>
  );
}
