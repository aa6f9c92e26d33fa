import { Tabs as Base } from "@base-ui/react/tabs";
import { clsx } from "clsx";
import { type ReactNode, useMemo } from "react";

export interface Tab<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A number beside the word; what it counts is in `countLabel`. */
  readonly count?: number | undefined;
  readonly countLabel?: string | undefined;
  /** A shape beside the word, e.g. the worst severity inside. */
  readonly mark?: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** Panel of the tab that is chosen. */
  readonly children?: ReactNode;
  /** Stands at the end of the row of tabs. */
  readonly after?: ReactNode;
  readonly className?: string | undefined;
  readonly listClassName?: string | undefined;
  readonly panelClassName?: string | undefined;
}

/** Arrows move, Enter or Space chooses: a tab may be costly, so moving alone opens nothing. */
export function Tabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
  after,
  className,
  listClassName,
  panelClassName,
}: TabsProps<Id>) {
  // The row changes seldom and the panel with every key: the same element is not drawn again.
  const row = useMemo(
    () => (
      <div
        className={clsx(
          "flex shrink-0 items-stretch border-b border-line-2 px-3 [scrollbar-width:none]",
          listClassName,
        )}
      >
        <Base.List
          aria-label={label}
          activateOnFocus={false}
          className="relative flex min-w-0 flex-1 items-stretch gap-3.5 overflow-x-auto [scrollbar-width:none]"
        >
          {tabs.map((tab) => (
            <Base.Tab
              key={tab.id}
              value={tab.id}
              className={clsx(
                "hit focus-inside inline-flex h-tab shrink-0 items-center gap-1 border-b-2 border-transparent px-0.5 text-small font-medium text-ink-2 transition-colors hover:text-ink-1",
                "data-active:border-accent data-active:font-semibold data-active:text-ink-1",
                "forced-colors:border-[Canvas] forced-colors:data-active:border-[Highlight]",
              )}
            >
              {tab.label}
              {tab.mark}
              {tab.count ? (
                <span className="text-micro text-ink-3">
                  {tab.count}
                  {tab.countLabel ? <span className="sr-only"> {tab.countLabel}</span> : null}
                </span>
              ) : null}
            </Base.Tab>
          ))}
        </Base.List>
        {after}
      </div>
    ),
    [label, tabs, after, listClassName],
  );
  return (
    <Base.Root
      value={value}
      onValueChange={(id: Id) => onChange(id)}
      className={clsx("flex min-h-0 flex-col", className)}
    >
      {row}
      <Base.Panel
        value={value}
        tabIndex={-1}
        className={clsx("min-h-0 flex-1 outline-none", panelClassName)}
      >
        {children}
      </Base.Panel>
    </Base.Root>
  );
}
