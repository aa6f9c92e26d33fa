import { clsx } from "clsx";
import { Minus, Pencil, Plus } from "lucide-react";
import type { Step } from "../../core/plan";
import { Icon } from "../../ui/Icon";
import { verbOf } from "./stepWords";

const looks = {
  create: { icon: Plus, colour: "text-ok" },
  change: { icon: Pencil, colour: "text-accent" },
  remove: { icon: Minus, colour: "text-error" },
} as const;

/** What a step does: word and sign, never colour alone. */
export function ActionWord({ step }: { readonly step: Step }) {
  const { icon, colour } = looks[step.action];
  return (
    <span className={clsx("inline-flex items-center gap-1 align-bottom font-semibold", colour)}>
      <Icon of={icon} size="row" />
      {verbOf(step)}
    </span>
  );
}
