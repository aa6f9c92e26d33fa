import { Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { announce } from "./announce";
import { Button, type ButtonProps } from "./Button";

export interface CopyButtonProps
  extends Omit<ButtonProps, "onClick" | "children" | "icon" | "onCopy"> {
  /** Made when it is pressed. */
  readonly text: () => string;
  readonly label: string;
  /** Said when it is done: `Copied, 14 lines`. */
  readonly done?: string | undefined;
  readonly onCopied?: (() => void) | undefined;
}

/** Copies, and says so in its own place for two seconds; says too when the browser refuses. */
export function CopyButton({
  text,
  label,
  done = "Copied",
  onCopied,
  look = "quiet",
  ...rest
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<string | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome(done);
      announce(done);
      onCopied?.();
    } catch {
      setOutcome("The browser refused");
      announce("The browser refused to copy.", { urgent: true });
    }
  };
  return (
    <Button {...rest} look={look} icon={Copy} onClick={() => void copy()}>
      {outcome ?? label}
    </Button>
  );
}
