import { NameDialog } from "../../ui/NameDialog";
import { ForgetDialog } from "../privacy/ForgetDialog";
import { LeavePrivateDialog } from "../privacy/LeavePrivateDialog";
import { session } from "../session";
import { ShareDialog } from "../sharing/ShareDialog";
import { ask, useQuestion } from "./dialogStore";
import { FileChangedDialog } from "./FileChangedDialog";
import { saveFile } from "./saveFile";

const help = "Shown in the top bar and in the comments of scripts, such as corp.example.";

export function OrganisationDialogs() {
  const question = useQuestion();
  if (question === null) return null;
  const close = () => ask(null);
  if (question.is === "file-changed")
    return <FileChangedDialog id={question.id} name={question.name} onClose={close} />;
  if (question.is === "forget") return <ForgetDialog onClose={close} />;
  if (question.is === "leave-private") return <LeavePrivateDialog onClose={close} />;
  if (question.is === "share")
    return (
      <ShareDialog
        organisation={question.organisation}
        onSaveFile={() => void saveFile(question.id)}
        onClose={close}
      />
    );
  return question.is === "create" ? (
    <NameDialog
      title="New organisation"
      action="Create organisation"
      name=""
      help={help}
      onDone={(name) => session.create(name)}
      onClose={close}
    />
  ) : (
    <NameDialog
      title={`Rename ${question.entry.name}`}
      action="Rename organisation"
      name={question.entry.name}
      help={help}
      onDone={(name) => session.rename(question.entry.id, name)}
      onClose={close}
    />
  );
}
