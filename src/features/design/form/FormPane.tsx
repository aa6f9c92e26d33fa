import { Region } from "../../../ui/Region";
import { useOrganisation } from "../../../workspace/hooks";
import type { LayoutProps } from "../layout/layout";
import { OrganisationForm } from "../organisation/OrganisationForm";
import { ServerForm } from "../organisation/ServerForm";
import { ConnectorForm } from "./ConnectorForm";

/** The properties of what is selected; with nothing selected, those of the organisation. */
export function FormPane(props: LayoutProps) {
  const { at } = props.selection;
  const connector = useOrganisation((organisation) =>
    at ? organisation.connectors[at] : undefined,
  );
  const server = useOrganisation((organisation) => (at ? organisation.servers[at] : undefined));
  const title = connector?.name ?? server?.name ?? "the organisation";
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
      ) : (
        <OrganisationForm {...props} />
      )}
    </Region>
  );
}
