import { clsx } from "clsx";
import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "./Button";
import { IconButton } from "./IconButton";
import { SeverityMark } from "./SeverityMark";
import { dismissToast, type Toast, toastStore } from "./toast";

const shownFor = 6000;

const always = () => true;
const never = () => () => undefined;

/** Bottom centre, over everything but tooltips. One in the app. */
export function ToastHost() {
  const toasts = useSyncExternalStore(toastStore.watch, toastStore.get);
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-toast flex flex-col items-center gap-2 px-4 max-tablet:bottom-[calc(7.25rem+env(safe-area-inset-bottom))]"
    >
      {toasts.map((each) => (
        <OneToast key={each.id} toast={each} />
      ))}
    </div>
  );
}

function OneToast({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  const { now = always, watch = never } = toast.action?.stands ?? {};
  const stands = useSyncExternalStore(watch, now);
  useEffect(() => {
    if (!stands) dismissToast(toast.id);
  }, [stands, toast.id]);
  useEffect(() => {
    if (held || toast.stays || toast.kind === "error") return;
    const timer = setTimeout(() => dismissToast(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [held, toast.id, toast.kind, toast.stays]);
  if (!stands) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reading or reaching it only holds the clock
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={clsx(
        "popup pointer-events-auto flex min-h-10 max-w-130 items-center gap-2 py-1.5 pr-1.5 pl-3.5 shadow-3",
        toast.kind === "error" && "border-error-line",
      )}
    >
      {toast.kind === "error" ? <SeverityMark severity="error" name="Error" /> : null}
      <span className="min-w-0 wrap-anywhere">{toast.text}</span>
      {toast.action ? (
        <Button
          look="quiet"
          onClick={() => {
            toast.action?.run();
            dismissToast(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <IconButton
        name="Close"
        icon={X}
        size="row"
        side="top"
        onClick={() => dismissToast(toast.id)}
      />
    </div>
  );
}
