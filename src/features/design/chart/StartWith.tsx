import { Link } from "@tanstack/react-router";
import { Download, GraduationCap, Plus } from "lucide-react";
import { Button } from "../../../ui/Button";
import { Icon } from "../../../ui/Icon";
import { useReadOnly } from "../../../workspace/hooks";
import { askFor } from "../dialogs/asked";

const link =
  "hit inline-flex h-form items-center gap-1.5 rounded-control border border-line-2 bg-raised px-2.5 font-medium text-ink-1 no-underline shadow-1 hover:border-line-3";

/** The ways to begin a design. */
export function StartWith() {
  const readOnly = useReadOnly();
  return (
    <>
      <Button
        look="primary"
        size="form"
        icon={Plus}
        disabled={readOnly}
        onClick={() => askFor({ dialog: "new" })}
      >
        New connector
      </Button>
      <Link to="/learn" search={{ view: "scenarios" }} className={link}>
        <Icon of={GraduationCap} size="row" />
        Start from a scenario
      </Link>
      <Link to="/import" className={link}>
        <Icon of={Download} size="row" />
        Import an export
      </Link>
    </>
  );
}
