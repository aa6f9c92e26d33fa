import { Region } from "../../../ui/Region";
import { useOrganisation } from "../../../workspace/hooks";
import type { LayoutProps } from "../layout/layout";
import { OrganisationForm } from "../organisation/OrganisationForm";
import { ServerForm } from "../organisation/ServerForm";
import { ConnectorForm } from "./laterForm";
import { RemovedForm } from "./RemovedForm";

/** The properties of what is selected; with nothing selected, those of the organisation. */
export function FormPane(props: LayoutProps) {
  const { at } = props.selection;
  const connector = useOrganisation((organisation) =>
    at ? organisation.connectors[at] : undefined,
  );
  const server = useOrganisation((organisation) => (at ? organisation.servers[at] : undefined));
  const deployed = useOrganisation((organisation) => (at ? organisation.deployed[at] : undefined));
  const gone = connector || server ? undefined : deployed;
  const title = connector?.name ?? server?.name ?? gone?.name ?? "the organisation";
  return (
    <Region
      id="form"
      name={`Properties of ${title}`}
      failed="The form could not be drawn"
      className="h-full overflow-hidden bg-panel"
    >
      {connector ? (
        <ConnectorForm key={connector.id} connector={connector} {...props} />
      ) : server ? (
        <ServerForm key={server.id} server={server} {...props} />
      ) : gone ? (
        <RemovedForm connector={gone} />
      ) : (
        <OrganisationForm {...props} />
      )}
    </Region>
  );
}
