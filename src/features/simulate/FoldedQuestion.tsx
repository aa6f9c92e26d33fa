import type { QuestionForm } from "../../components/Question/question";
import { Button } from "../../ui/Button";

interface Props {
  readonly form: QuestionForm;
  readonly onUnfold: () => void;
}

/** The question in one line, where the answer needs the room. */
export function FoldedQuestion({ form, onUnfold }: Props) {
  const text =
    form.ask === "in"
      ? `${form.from ? `${form.from} → ` : ""}${form.server} ${form.listen}${form.rcpt ? `, to ${form.rcpt}` : ""}`
      : `To ${form.rcpt}${form.server ? ` from ${form.server}` : ""}`;
  return (
    <div className="flex items-center gap-2 px-3 py-2">
      <p className="min-w-0 flex-1 truncate font-machine text-code text-ink-1">{text}</p>
      <Button onClick={onUnfold}>Change question</Button>
    </div>
  );
}
