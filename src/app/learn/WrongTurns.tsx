import { MarkedText } from "../../components/MarkedText";
import type { WrongTurn } from "../../core/learn";
import { SeverityMark } from "../../ui/SeverityMark";

/** Known wrong turns that the state has taken: what they would do to mail. They block nothing, and go with the state. */
export function WrongTurns({ of }: { readonly of: readonly WrongTurn[] }) {
  if (of.length === 0) return null;
  return (
    <ul aria-label="Wrong turns" className="flex flex-col gap-1.5">
      {of.map(({ say }) => (
        <li
          key={say}
          className="flex items-start gap-2 rounded-control border border-warn-line bg-warn-wash px-2.5 py-1.5 text-ink-1"
        >
          <SeverityMark severity="warning" className="mt-0.5 shrink-0" />
          <p>
            <MarkedText of={say} />
          </p>
        </li>
      ))}
    </ul>
  );
}
