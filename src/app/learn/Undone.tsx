import type { Step } from "../../core/learn";
import { Button } from "../../ui/Button";
import { SeverityMark } from "../../ui/SeverityMark";
import type { Judged } from "./judge";

interface Props {
  readonly of: Judged["undone"];
  readonly steps: readonly Step[];
  readonly onShow: (step: string) => void;
}

/** Steps that were done and hold no more, and the way to each. */
export function Undone({ of, steps, onShow }: Props) {
  if (of.length === 0) return null;
  return (
    <ul aria-label="Steps that no longer hold" className="border-b border-warn-line bg-warn-wash">
      {of.map(({ step, why }) => {
        const number = steps.findIndex(({ id }) => id === step.id) + 1;
        return (
          <li key={step.id} className="flex items-start gap-2 px-4 py-2 text-ink-1">
            <SeverityMark severity="warning" className="mt-0.5 shrink-0" />
            <div className="flex flex-col items-start">
              <p>{undoneText(number, why)}</p>
              <Button look="quiet" className="-ml-1.5" onClick={() => onShow(step.id)}>
                Show step {number}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** “Step 3 no longer holds: strangers may relay from 65,536 addresses.” */
export const undoneText = (number: number, why: string): string => {
  const reason = why.replace(/\.$/, "");
  return reason === ""
    ? `Step ${number} no longer holds.`
    : `Step ${number} no longer holds: ${lower(reason)}.`;
};

/** A sentence after a colon begins small, unless it begins with a name. */
const lower = (text: string): string =>
  /^[A-Z][a-z]+ [a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
