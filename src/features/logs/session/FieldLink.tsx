import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import type { ReactNode } from "react";
import { groupOfField } from "../../../components/groupOfField";
import type { Connector } from "../../../core/model";

interface Props {
  readonly connector: Connector;
  /** Absent: the connector as a whole. */
  readonly parameter?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Leads to a connector of the open design, at the field that is spoken of. */
export function FieldLink({ connector, parameter, className, children }: Props) {
  const group = parameter === undefined ? undefined : groupOfField(connector, parameter);
  return (
    <Link
      to="/design"
      search={{
        at: connector.id,
        pane: "form",
        ...(parameter !== undefined && { field: parameter }),
        ...(group !== undefined && { group }),
      }}
      className={clsx(
        "hit self-start text-small text-accent underline underline-offset-2 wrap-anywhere",
        className,
      )}
    >
      {children}
    </Link>
  );
}
