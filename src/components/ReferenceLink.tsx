import { Link, useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface Props {
  /** Id of the page: `parameter/send/Fqdn`, `rule/receive/open-relay`. */
  readonly page: string;
  readonly children: ReactNode;
  readonly onClick?: (() => void) | undefined;
}

/** Leads from any place to a page of the reference in Learn; nothing where no place can be opened. */
export function ReferenceLink({ page, children, onClick }: Props) {
  const router = useRouter({ warn: false });
  if (!router) return null;
  return (
    <Link
      to="/learn"
      search={{ view: "reference", at: page }}
      className="hit text-accent underline underline-offset-2"
      {...(onClick && { onClick })}
    >
      {children}
    </Link>
  );
}
