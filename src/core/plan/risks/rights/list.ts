import type { Risk } from "../risk";
import { anonymousRefused } from "./anonymousRefused";
import { extrasStay } from "./extrasStay";
import { ownDomainWidened } from "./ownDomainWidened";
import { permissionsLost } from "./permissionsLost";
import { relayNarrowed } from "./relayNarrowed";
import { relayOpened } from "./relayOpened";
import { relayUnknown } from "./relayUnknown";
import { relayWidened } from "./relayWidened";
import { signInCleartext } from "./signInCleartext";
import { signInLost } from "./signInLost";
import { signInOpened } from "./signInOpened";
import { trustLost } from "./trustLost";
import { trustWidened } from "./trustWidened";

export const rights: readonly Risk[] = [
  relayOpened,
  relayWidened,
  relayNarrowed,
  relayUnknown,
  ownDomainWidened,
  trustWidened,
  trustLost,
  anonymousRefused,
  signInLost,
  signInCleartext,
  signInOpened,
  permissionsLost,
  extrasStay,
];
