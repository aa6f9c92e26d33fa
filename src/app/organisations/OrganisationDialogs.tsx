import { session } from "../session";
import { ask, useQuestion } from "./dialogStore";
import { NameDialog } from "./NameDialog";

export function OrganisationDialogs() {
  const question = useQuestion();
  if (question === null) return null;
  const close = () => ask(null);
  return question.is === "create" ? (
    <NameDialog
      title="New organisation"
      action="Create organisation"
      name=""
      onDone={(name) => session.create(name)}
      onClose={close}
    />
  ) : (
    <NameDialog
      title={`Rename ${question.entry.name}`}
      action="Rename organisation"
      name={question.entry.name}
      onDone={(name) => session.rename(question.entry.id, name)}
      onClose={close}
    />
  );
}
