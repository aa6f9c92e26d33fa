import { Button } from "../../ui/Button";
import { SeverityMark } from "../../ui/SeverityMark";
import { useOrganisation } from "../../workspace/hooks";
import { session, useIsReader } from "../session";

/** Another tab writes this organisation: this one reads until it is told to take over. */
export function TabBanner() {
  const readOnly = useIsReader();
  const name = useOrganisation((each) => each.name);
  if (!readOnly) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-warn-line bg-warn-wash px-3.5 py-1.5 text-ink-2"
    >
      <SeverityMark severity="warning" />
      <p className="min-w-0 flex-1">
        <strong>{name} is open in another tab.</strong> Here it can only be read, so that neither
        tab overwrites the other. What you do there shows here at once.
      </p>
      <Button onClick={() => session.takeOver()}>Edit here instead</Button>
    </div>
  );
}
