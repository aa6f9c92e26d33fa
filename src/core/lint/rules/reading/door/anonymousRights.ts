import { phrase, value } from "../../../../finding";
import type { Receiver } from "../../../../simulate";
import type { Hit, Input, Unit } from "../../rule";
import { withoutAnonymousRights } from "./anonymousPermissions";
import { isNarrow, measuredOn, publicIn } from "./region";
import { servingIn } from "./served";
import { anonymousHolds } from "./strangers";

/** Enabled connectors that more than a few public addresses reach and on which ANONYMOUS LOGON holds some rights. */
export function* rightsOnInternet(
  unit: Unit,
  rights: readonly string[],
): Generator<Hit & { readonly held: readonly string[] }> {
  for (const { receiver, served } of servingIn(unit)) {
    const held = rights.filter((each) => anonymousHolds(receiver, each) === true);
    if (held.length === 0 || isNarrow(publicIn(served))) continue;
    const changes = withoutAnonymousRights(receiver, held);
    yield {
      receiver,
      parameter: "PermissionGroups",
      measured: measuredOn(held, served),
      held,
      fixes:
        changes.length > 0
          ? [
              {
                label: phrase`Take ${value(held.join(", "))} from strangers`,
                safe: false,
                changes,
              },
            ]
          : [],
    };
  }
}

/** Permissions are lacked where the groups show that there are some and none were imported (R66). */
export const rightsUnknown = ({ receivers }: Unit, rights: readonly string[]): readonly Input[] =>
  receivers.some((each) => each.enabled && isUnknown(each, rights)) ? ["permissions"] : [];

const isUnknown = (receiver: Receiver, rights: readonly string[]): boolean =>
  rights.some((each) => anonymousHolds(receiver, each) === "unknown");
