import { Link } from "@tanstack/react-router";
import { Download, GraduationCap, Plus } from "lucide-react";
import { Button } from "../../../ui/Button";
import { buttonLook } from "../../../ui/buttonLook";
import { Icon } from "../../../ui/Icon";
import { useReadOnly } from "../../../workspace/hooks";
import { askFor } from "../dialogs/asked";

const link = buttonLook("plain", "form");

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
