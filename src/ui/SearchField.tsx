import { ListFilter, Search, X } from "lucide-react";
import type { ComponentProps } from "react";
import { Icon } from "./Icon";
import { IconButton } from "./IconButton";
import { Kbd } from "./Kbd";
import { TextField } from "./TextField";

export interface SearchFieldProps
  extends Omit<ComponentProps<"input">, "size" | "value" | "onChange" | "prefix"> {
  readonly name: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** filter narrows what is shown; search looks further. */
  readonly look?: "filter" | "search" | undefined;
  /** The key that leads here, shown while empty. */
  readonly keys?: string | undefined;
}

/** Escape clears first, and only then leaves. */
export function SearchField({
  name,
  value,
  onChange,
  look = "filter",
  keys,
  onKeyDown,
  className,
  ...rest
}: SearchFieldProps) {
  return (
    <TextField
      {...rest}
      type="text"
      role="searchbox"
      data-own-undo
      data-filter={look === "filter" ? "" : undefined}
      aria-label={name}
      placeholder={rest.placeholder ?? name}
      size="dense"
      tone="implied"
      className={className}
      value={value}
      onChange={onChange}
      onKeyDown={(event) => {
        if (event.key === "Escape" && value !== "") {
          event.preventDefault();
          event.stopPropagation();
          onChange("");
        }
        onKeyDown?.(event);
      }}
      prefix={
        <Icon of={look === "filter" ? ListFilter : Search} size="row" className="text-ink-3" />
      }
      suffix={
        value !== "" ? (
          <IconButton
            name="Clear"
            icon={X}
            size="row"
            className="-mr-1.5"
            onClick={() => onChange("")}
          />
        ) : keys ? (
          <Kbd keys={keys} className="max-tablet:hidden @max-[9rem]:hidden" />
        ) : null
      }
    />
  );
}
