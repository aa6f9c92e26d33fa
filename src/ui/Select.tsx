import { Select as Base } from "@base-ui/react/select";
import { clsx } from "clsx";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { type ControlState, controlLook } from "./controlLook";
import { Icon } from "./Icon";

export interface SelectOption<V extends string = string> {
  readonly value: V;
  readonly label: ReactNode;
  /** A second line, small. */
  readonly help?: ReactNode;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps<V extends string> extends ControlState {
  readonly id?: string | undefined;
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean | undefined;
  /** quiet = text and arrow only, for toolbars. */
  readonly look?: "plain" | "quiet" | undefined;
  readonly placeholder?: string | undefined;
  readonly className?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly "aria-label"?: string | undefined;
  readonly "aria-labelledby"?: string | undefined;
  readonly "aria-describedby"?: string | undefined;
}

/** One of more than four; up to four is a Segmented. */
export function Select<V extends string>({
  id,
  value,
  options,
  onChange,
  disabled = false,
  look = "plain",
  placeholder,
  className,
  tone,
  invalid,
  readOnly = false,
  mono,
  size,
  ...named
}: SelectProps<V>) {
  const shown = options.find((option) => option.value === value);
  return (
    <Base.Root
      id={id}
      modal={false}
      value={value}
      disabled={disabled}
      readOnly={readOnly}
      onValueChange={(next: V | null) => {
        if (next !== null) onChange(next);
      }}
    >
      <Base.Trigger
        {...named}
        aria-invalid={invalid || undefined}
        className={clsx(
          "hit inline-flex items-center gap-1.5 text-left",
          look === "quiet"
            ? "h-dense rounded-control px-1.5 text-accent hover:bg-hover data-popup-open:bg-pressed"
            : [
                controlLook({ tone, invalid, readOnly, mono, size }),
                "px-2 data-disabled:bg-sunken data-disabled:text-ink-off",
              ],
          className,
        )}
      >
        <span className="min-w-0 flex-1 truncate">
          {shown ? shown.label : <span className="text-ink-3">{placeholder}</span>}
        </span>
        <Icon of={ChevronDown} size="row" className={look === "quiet" ? "" : "text-ink-3"} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          alignItemWithTrigger={false}
          sideOffset={4}
          collisionPadding={8}
          className="z-menu"
        >
          <Base.Popup className="popup max-h-(--available-height) max-w-[min(26rem,var(--available-width))] min-w-(--anchor-width) overflow-y-auto p-1 outline-none">
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled ?? false}
                  className="flex min-h-row items-center gap-2 rounded-control py-0.5 pr-2 pl-1.5 text-body outline-none data-disabled:text-ink-off data-highlighted:bg-hover"
                >
                  <span className="size-3.5 shrink-0 text-accent">
                    <Base.ItemIndicator>
                      <Icon of={Check} size="row" />
                    </Base.ItemIndicator>
                  </span>
                  <span className="flex min-w-0 flex-col">
                    <Base.ItemText className={clsx(mono && "font-machine")}>
                      {option.label}
                    </Base.ItemText>
                    {option.help ? (
                      <span className="text-small text-ink-3">{option.help}</span>
                    ) : null}
                  </span>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
