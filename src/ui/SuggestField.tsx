import { Autocomplete as Base } from "@base-ui/react/autocomplete";
import { clsx } from "clsx";
import { type KeyboardEvent, type ReactNode, type Ref, useState } from "react";
import { type ControlState, controlLook } from "./controlLook";

export interface Suggestion {
  readonly value: string;
  /** A second line, small. */
  readonly help?: string | undefined;
}

export interface SuggestFieldProps extends ControlState {
  readonly id?: string | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** A suggestion was taken, by pointer or by Enter. */
  readonly onTake?: ((value: string) => void) | undefined;
  readonly suggestions: readonly Suggestion[];
  readonly prefix?: ReactNode;
  /** bare = a box only under the pointer or with the focus, for heads of rows. */
  readonly look?: "plain" | "bare" | undefined;
  readonly placeholder?: string | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** Keys that the open list has no use for. */
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly className?: string | undefined;
  readonly "aria-label"?: string | undefined;
  readonly "aria-describedby"?: string | undefined;
}

/** Text that may be typed freely, with what is likely offered below; arrows choose, Escape closes. */
export function SuggestField({
  ref,
  value,
  onChange,
  onTake,
  suggestions,
  prefix,
  look = "plain",
  tone,
  invalid,
  readOnly = false,
  mono,
  size,
  className,
  ...rest
}: SuggestFieldProps) {
  const [open, setOpen] = useState(false);
  // A field that was just entered offers all; what is typed narrows them.
  const [typed, setTyped] = useState("");
  const offered = suggestions.filter((each) => matches(each, typed));
  return (
    <Base.Root
      items={suggestions}
      filteredItems={offered}
      // An open list hides the page from screen readers, which an empty one must not.
      open={open && offered.length > 0}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setTyped("");
      }}
      itemToStringValue={(each: Suggestion) => each.value}
      value={value}
      readOnly={readOnly}
      openOnInputClick
      onValueChange={(next, details) => {
        onChange(next);
        setTyped(details.reason === "item-press" ? "" : next);
        if (details.reason === "item-press") onTake?.(next);
      }}
    >
      <Base.InputGroup
        className={clsx(
          look === "bare" && !invalid
            ? [
                "min-h-dense rounded-control border border-transparent text-input text-ink-1",
                readOnly ? "" : "focus-within:bg-raised hover:border-line-2",
              ]
            : controlLook({ tone, invalid, readOnly, mono, size }),
          "inline-flex min-w-0 items-center gap-2 px-2 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-focus",
          className,
        )}
      >
        {prefix}
        <Base.Input
          {...rest}
          ref={ref}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={invalid || undefined}
          className="w-full min-w-0 flex-1 bg-transparent outline-none"
        />
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} collisionPadding={8} align="start" className="z-menu">
          <Base.Popup className="popup max-h-(--available-height) w-[max(var(--anchor-width),18rem)] max-w-(--available-width) overflow-y-auto p-1 outline-none">
            <Base.List>
              {(each: Suggestion) => (
                <Base.Item
                  key={each.value}
                  value={each}
                  className="flex min-h-row flex-col justify-center rounded-control px-2 py-0.5 text-body outline-none data-highlighted:bg-hover"
                >
                  <span className="truncate" title={each.value}>
                    {each.value}
                  </span>
                  {each.help ? <span className="text-small text-ink-3">{each.help}</span> : null}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Found by any part of its text or of what is said of it. */
const matches = ({ value, help = "" }: Suggestion, text: string): boolean =>
  `${value}\n${help}`.toLowerCase().includes(text.trim().toLowerCase());
