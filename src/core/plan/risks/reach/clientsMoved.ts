import { measuredOn, toldCount } from "../../../lint";
import type { Receiver } from "../../../simulate";
import { isTaken, type TakenCell } from "../reading/cells";
import { limits } from "../reading/limits";
import { nameOf } from "../reading/named";
import { isAlike, samePermissions } from "../reading/pair";
import { placed } from "../reading/placed";
import { regionOf } from "../reading/reach";
import { risk } from "../risk";
import { isTold } from "./told";

const code = "clients-moved";

/** What clients can notice, beside explicit permissions. */
const compared = [
  ...["PermissionGroups", "AuthMechanism", "RequireTLS", "TlsCertificateName", "Fqdn", "Banner"],
  ...["DomainSecureEnabled", "MaxMessageSize", ...Object.keys(limits)],
];

/** Clients that meet another connector (R12 to R15), where no risk of rights, TLS or size tells of all of them. */
export const clientsMoved = risk({
  code,
  *find(change) {
    for (const cells of pairsIn(change.cells.filter(isTaken))) {
      const { was, is } = cells[0] as TakenCell;
      if (isLike(was, is) || cells.every((each) => isTold(change, each))) continue;
      const region = regionOf(cells);
      yield {
        ...placed(change, code, is, was),
        fill: { addresses: toldCount(region), old: nameOf(was), new: nameOf(is) },
        measured: measuredOn([was.connector.id, is.connector.id], region),
      };
    }
  },
});

/** Cells by the two connectors, where these are not one. */
function pairsIn(cells: readonly TakenCell[]): Iterable<readonly TakenCell[]> {
  const groups = new Map<string, TakenCell[]>();
  for (const cell of cells) {
    const [was, is] = [cell.was.connector.id, cell.is.connector.id];
    if (was === is) continue;
    const group = groups.get(`${was}\n${is}`);
    if (group) group.push(cell);
    else groups.set(`${was}\n${is}`, [cell]);
  }
  return groups.values();
}

const isLike = (was: Receiver, is: Receiver): boolean =>
  samePermissions(was, is) && compared.every((each) => isAlike(was, is, each));
