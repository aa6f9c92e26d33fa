import { Link } from "@tanstack/react-router";
import { exportCommand } from "../../core/formats/powershell";
import { buttonLook } from "../../ui/buttonLook";
import { CopyButton } from "../../ui/CopyButton";
import { EmptyState } from "../../ui/EmptyState";
import { grouped } from "../../ui/grouped";

/** Nothing is known to be deployed: how that is read in. */
export function NothingDeployed() {
  return (
    <EmptyState
      title="Nothing imported: nobody knows what is deployed"
      actions={
        <>
          <Link to="/import" search={{}} className={buttonLook("primary", "form")}>
            Import what is deployed
          </Link>
          <CopyButton
            look="plain"
            size="form"
            label="Copy export command"
            text={() => `${exportCommand("together")}\n`}
          />
        </>
      }
    >
      <p>
        A plan leads from what stands on the servers to the design. Run the export command in the
        Exchange Management Shell, read its file in Import, and keep it as <i>Deployed only</i>: the
        design stays as it is.
      </p>
      <p>Without it, Design offers the script that creates every connector anew.</p>
    </EmptyState>
  );
}

/** Nothing differs. */
export function NoDifference({ connectors }: { readonly connectors: number }) {
  return (
    <EmptyState
      title="The design equals what is deployed"
      actions={
        <Link to="/design" search={{}} className={buttonLook("plain", "form")}>
          Open Design
        </Link>
      }
    >
      <p>
        {connectors === 1 ? "1 connector" : `${grouped.format(connectors)} connectors`} compared,
        value by value. Nothing to run.
      </p>
      <p>
        Change something in Design and it stands here as steps, with their risks and the scripts
        that take them.
      </p>
    </EmptyState>
  );
}
