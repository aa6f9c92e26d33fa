import { Plus } from "lucide-react";
import { Labelled } from "../../../components/Labelled";
import { versions } from "../../../core/catalogue";
import { renameOrganisation, setVersion } from "../../../core/edit";
import { orderedServers } from "../../../core/model";
import { counted } from "../../../core/values";
import { Button } from "../../../ui/Button";
import { Segmented } from "../../../ui/Segmented";
import { TextField } from "../../../ui/TextField";
import { run, useOrganisation, useReadOnly } from "../../../workspace/hooks";
import type { LayoutProps } from "../layout/layout";
import { AcceptedDomains } from "./AcceptedDomains";
import { addNamedServer } from "./addNamedServer";
import { Certificates } from "./Certificates";
import { Completeness } from "./Completeness";
import { NamedNetworks } from "./NamedNetworks";
import { Section } from "./Section";
import { TransportLimits } from "./TransportLimits";

const choices = versions.map(({ id }) => ({ value: id, label: id }));

/** What the organisation has besides its connectors; shown when no connector is selected. */
export function OrganisationForm({ open, selection }: LayoutProps) {
  const organisation = useOrganisation((each) => each);
  const readOnly = useReadOnly();
  const connectors = Object.values(organisation.connectors);
  const receive = connectors.filter(({ kind }) => kind === "receive").length;
  return (
    <div className="h-full overflow-y-auto px-4 py-4">
      <p className="text-small text-ink-2">Organisation</p>
      <h2 className="text-title-2 [overflow-wrap:anywhere]">{organisation.name}</h2>
      <p className="mt-1 text-ink-2 tabular-nums">
        {connectors.length === 0
          ? "Nothing designed yet."
          : `${counted(receive, "receive connector")} on ${counted(Object.keys(organisation.servers).length, "server")}, ${counted(connectors.length - receive, "send connector")}.`}
      </p>
      <div className="mt-4 space-y-4">
        <Labelled label="Name" help="Shown in the top bar and in the script's head.">
          {({ id, about }) => (
            <TextField
              id={id}
              aria-describedby={about}
              readOnly={readOnly}
              value={organisation.name}
              onChange={(name) => run(renameOrganisation({ name }))}
              className="w-full"
            />
          )}
        </Labelled>
        <Labelled
          label="Exchange version"
          help="Decides which parameters exist; a server may say another."
        >
          {({ id, about }) => (
            <Segmented
              id={id}
              aria-label="Exchange version"
              aria-describedby={about}
              disabled={readOnly}
              options={choices}
              value={organisation.version}
              onChange={(version) => run(setVersion({ version }))}
            />
          )}
        </Labelled>
        <Section title="Servers" id="servers" count={Object.keys(organisation.servers).length}>
          <ul>
            {orderedServers(organisation).map((server) => (
              <li key={server.id} className="border-b border-line-1 last:border-b-0">
                <button
                  type="button"
                  onClick={() => open(server.id)}
                  className="focus-inside flex w-full items-center gap-2 px-2 py-1 text-left hover:bg-hover"
                >
                  <span className="font-semibold text-ink-1">{server.name}</span>
                  <span className="ml-auto text-small text-ink-3">
                    {[server.role, server.version, server.site].filter(Boolean).join(" · ")}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {readOnly ? null : (
            <Button look="quiet" icon={Plus} onClick={() => open(addNamedServer())}>
              Add server
            </Button>
          )}
        </Section>
        <AcceptedDomains readOnly={readOnly} current={selection.at === "acceptedDomains"} />
        <NamedNetworks readOnly={readOnly} current={selection.at === "networks"} />
        <Certificates readOnly={readOnly} current={selection.at === "certificates"} />
        <TransportLimits readOnly={readOnly} />
        <Completeness readOnly={readOnly} />
      </div>
    </div>
  );
}
