import { clsx } from "clsx";
import { keysText } from "./keysText";

/** A shortcut as it is printed on this machine's keys. */
export function Kbd({ keys, className }: { keys: string; className?: string | undefined }) {
  return (
    <kbd
      className={clsx(
        "rounded-chip border border-line-2 bg-sunken px-1 font-sans text-micro whitespace-nowrap text-ink-3",
        className,
      )}
    >
      {keysText(keys)}
    </kbd>
  );
}
