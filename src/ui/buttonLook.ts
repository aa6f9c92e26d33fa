import { clsx } from "clsx";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "dense" | "form";

const looks: Record<ButtonLook, string> = {
  primary:
    "bg-accent border-accent text-on-accent shadow-1 not-disabled:hover:bg-accent-hover not-disabled:hover:border-accent-hover",
  plain:
    "bg-raised border-line-2 text-ink-1 shadow-1 not-disabled:hover:border-line-3 not-disabled:active:bg-pressed data-popup-open:bg-pressed",
  quiet:
    "border-transparent text-accent not-disabled:hover:bg-hover not-disabled:active:bg-pressed data-popup-open:bg-pressed",
  danger:
    "bg-raised border-error-line text-error shadow-1 not-disabled:hover:bg-error-wash not-disabled:hover:border-error-mark",
};

/** How a button looks; a link that does what a button does, going elsewhere, looks the same. */
export const buttonLook = (look: ButtonLook, size: ButtonSize): string =>
  clsx(
    "hit inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap no-underline transition-colors",
    size === "dense" ? "h-dense" : "h-form",
    look === "quiet" ? "px-1.5" : "px-2.5",
    looks[look],
  );
