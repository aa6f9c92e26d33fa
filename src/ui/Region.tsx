import { clsx } from "clsx";
import { type ComponentProps, type ReactNode, useCallback } from "react";
import { ErrorBoundary, type FallbackProps } from "react-error-boundary";
import { Button } from "./Button";
import { CopyButton } from "./CopyButton";
import { EmptyState } from "./EmptyState";

export interface RegionProps extends Omit<ComponentProps<"section">, "id"> {
  /** For shortcuts and skip links: `chart`, `form`, `problems`. */
  readonly id: string;
  /** Name of the landmark: `Mail-flow chart`. */
  readonly name: string;
  /** What is said when it fails: `The chart could not be drawn`. */
  readonly failed: string;
  /** aside = a complementary landmark. */
  readonly as?: "section" | "aside" | undefined;
  readonly children: ReactNode;
}

/** A part of a place that is reached by key, and that fails alone: the rest goes on working. */
export function Region({
  id,
  name,
  failed,
  as: Element = "section",
  children,
  className,
  ...rest
}: RegionProps) {
  const fallback = useCallback(
    (fault: FallbackProps) => <Failed text={failed} fault={fault} />,
    [failed],
  );
  return (
    <Element
      {...rest}
      aria-label={name}
      data-region={id}
      tabIndex={-1}
      className={clsx("contain-content flex min-h-0 min-w-0 flex-col outline-none", className)}
    >
      <ErrorBoundary fallbackRender={fallback}>{children}</ErrorBoundary>
    </Element>
  );
}

/** What failed, with the details to pass on and a way to try again. */
function Failed({ text, fault }: { text: string; fault: FallbackProps }) {
  const details = detailsOf(fault.error);
  return (
    <div role="alert" className="min-h-0 overflow-y-auto">
      <EmptyState
        title={text}
        actions={
          <>
            <Button onClick={fault.resetErrorBoundary}>Draw again</Button>
            <CopyButton text={() => details} label="Copy details" />
          </>
        }
      >
        <p>The rest goes on working, and nothing of the design is lost.</p>
        <details className="w-full text-small text-ink-3">
          <summary>Details</summary>
          <pre className="mt-1 max-h-40 overflow-auto text-micro whitespace-pre-wrap">
            {details}
          </pre>
        </details>
      </EmptyState>
    </div>
  );
}

function detailsOf(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? `${error.name}: ${error.message}`)
    : String(error);
}
