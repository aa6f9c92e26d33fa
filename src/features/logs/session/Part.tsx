import { type ReactNode, useId } from "react";

/** A part of the overview under its title. */
export function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <h2 id={id} className="text-title-3 wrap-anywhere">
        {title}
      </h2>
      {children}
    </section>
  );
}
