import { CircleHelp, X } from "lucide-react";
import type { ReactNode } from "react";
import type { Checked } from "../../core/check";
import { Icon } from "../../ui/Icon";
import { IconButton } from "../../ui/IconButton";
import { SeverityMark } from "../../ui/SeverityMark";
import { PhraseText } from "../PhraseText";
import { differenceOf } from "./differenceOf";

interface Props {
  readonly checked: readonly Checked[];
  readonly onAsk: (checked: Checked) => void;
  readonly onRemove?: ((checked: Checked) => void) | undefined;
}

/** Kept questions with what became of them: holds, broken, or cannot be told. */
export function ExpectationList({ checked, onAsk, onRemove }: Props) {
  return (
    <ul aria-label="Expectations" className="space-y-0.5">
      {checked.map((each) => (
        <li key={each.expectation.id} className="flex items-start gap-2">
          <Mark ok={each.ok} />
          <span className="min-w-0 flex-1">
            <button
              type="button"
              className="hit text-left text-ink-1 wrap-anywhere hover:underline"
              onClick={() => onAsk(each)}
            >
              {each.expectation.name}
            </button>
            <span className="block text-small text-ink-3">{words(each)}</span>
          </span>
          {onRemove ? (
            <IconButton
              size="row"
              icon={X}
              name={`Remove expectation ${each.expectation.name}`}
              onClick={() => onRemove(each)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Mark({ ok }: { readonly ok: Checked["ok"] }) {
  if (ok === "cannot tell")
    return <Icon of={CircleHelp} size="row" className="mt-1 shrink-0 text-ink-3" />;
  return <SeverityMark severity={ok ? "ok" : "error"} size={14} className="mt-1 shrink-0" />;
}

function words(each: Checked): ReactNode {
  if (each.ok === true) return "Holds";
  const [first] = each.missing;
  if (each.ok === "cannot tell")
    return (
      <>
        Cannot tell
        {first ? (
          <>
            : <PhraseText of={first} />
          </>
        ) : null}
      </>
    );
  return (
    <>
      <span className="font-semibold text-error">Broken</span> {differenceOf(each)}
    </>
  );
}
