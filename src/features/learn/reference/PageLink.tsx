import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface Props {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** Leads to a page of the reference. */
export const PageLink = ({ to, children, className }: Props) => (
  <Link
    to="/learn"
    search={{ view: "reference", at: to }}
    className={className ?? "text-accent underline underline-offset-2"}
  >
    {children}
  </Link>
);
