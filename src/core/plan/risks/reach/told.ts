import { publicPart, sameSet } from "../../../values";
import type { Change } from "../change";
import type { Cell } from "../reading/cells";
import { lowersSize } from "../receive/sizeLowered";
import { gains, loses } from "../rights/powers";
import { lostWords, opensSignIn } from "../rights/signIn";
import { gainsClearText } from "../rights/signInCleartext";
import { losesTrust } from "../rights/trustLost";
import { gainsTrust } from "../rights/trustWidened";
import { dropsMutualTls } from "../tls/mutualTlsOff";
import { forcesTls } from "../tls/tlsForcedIn";
import { loosensTls } from "../tls/tlsLoosenedIn";

/** Another risk of rights, TLS or size tells of all the addresses of a cell. */
export const isTold = (change: Change, cell: Cell): boolean =>
  gains(cell, "relay") ||
  loses(cell, "relay") ||
  gains(cell, "sendAsInternal") ||
  gainsTrust(cell) ||
  losesTrust(cell) ||
  loses(cell, "submit") ||
  lostWords(cell).length > 0 ||
  gainsClearText(cell) ||
  (opensSignIn(cell) && sameSet(publicPart(cell.set), cell.set)) ||
  forcesTls(cell) ||
  loosensTls(change, cell) ||
  dropsMutualTls(change, cell) ||
  lowersSize(cell);
