import { Link } from "@tanstack/react-router";
import { ChangeMark } from "../../../components/FlowChart/ChangeMark";
import { plainDirection } from "../../../components/wording";
import { restoreConnector } from "../../../core/edit";
import { type Connector, identityOf } from "../../../core/model";
import { Button } from "../../../ui/Button";
import { EmptyState } from "../../../ui/EmptyState";
import { run, useOrganisation, useReadOnly } from "../../../workspace/hooks";

/** A connector that is deployed and not in the design: the plan takes it away, or it is put back. */
export function RemovedForm({ connector }: { readonly connector: Connector }) {
  const identity = useOrganisation((organisation) => identityOf(organisation, connector));
  const readOnly = useReadOnly();
  return (
    <EmptyState
      title={connector.name}
      className="mx-0"
      actions={
        <>
          <Button
            look="primary"
            size="form"
            disabled={readOnly}
            onClick={() => run(restoreConnector({ connector: connector.id }))}
          >
            Put back
          </Button>
          <Link
            to="/plan"
            search={{}}
            className="hit inline-flex h-form items-center rounded-control px-1.5 font-medium text-accent hover:bg-hover"
          >
            Open plan
          </Link>
        </>
      }
    >
      <p className="flex items-center gap-1.5 text-small text-ink-2">
        <ChangeMark change="removed" /> To be removed
      </p>
      <p className="wrap-anywhere">
        {plainDirection(connector.kind)} {identity} is deployed, and the design does not have it:
        the plan removes it. Put back, it stays as it is deployed.
      </p>
    </EmptyState>
  );
}
