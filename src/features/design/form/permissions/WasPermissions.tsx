import { setPermissions } from "../../../../core/edit";
import type { Permission, ReceiveConnector } from "../../../../core/model";
import { run } from "../../../../workspace/hooks";
import { differenceOf, rowsOf } from "./rows";

interface Props {
  readonly connector: ReceiveConnector;
  /** What is deployed; undefined where nothing is, null where its permissions are not known. */
  readonly was: readonly Permission[] | null | undefined;
  readonly readOnly: boolean;
}

/** `◆ 1 added`: how the design differs from what is deployed, and the way back to it. */
export function WasPermissions({ connector, was, readOnly }: Props) {
  const difference = differenceText(connector.permissions, was);
  if (difference === undefined) return null;
  const back = () =>
    run(
      setPermissions({
        connector: connector.id,
        permissions: was ?? undefined,
        label: "Put back the rights that are deployed",
      }),
    );
  return (
    <button
      type="button"
      disabled={readOnly}
      title="Put back what is deployed"
      onClick={back}
      className="hit shrink-0 rounded-chip text-small text-ink-2 not-disabled:hover:underline"
    >
      <span aria-hidden className="text-accent">
        ◆{" "}
      </span>
      {difference}
    </button>
  );
}

function differenceText(
  now: readonly Permission[] | undefined,
  was: Props["was"],
): string | undefined {
  if (was === undefined || (was === null && now === undefined)) return undefined;
  if (was === null) return "was unknown";
  return now === undefined ? "was known" : differenceOf(rowsOf(now), rowsOf(was));
}
