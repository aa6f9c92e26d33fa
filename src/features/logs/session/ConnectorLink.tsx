import { connectorNamed, type Session } from "../../../core/logs";
import { useOrganisation } from "../../../workspace/hooks";
import { FieldLink } from "./FieldLink";

/** Leads to the connector of the open design that the session names; says so where there is none. */
export function ConnectorLink({ session }: { readonly session: Session }) {
  const organisation = useOrganisation((each) => each);
  const found = connectorNamed(organisation, session);
  if (!found)
    return (
      <p className="text-small text-ink-3 wrap-anywhere">
        No connector of the open design is called {session.connector}.
      </p>
    );
  return <FieldLink connector={found}>Open {found.name} in the design</FieldLink>;
}
