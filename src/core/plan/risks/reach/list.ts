import type { Risk } from "../risk";
import { bindingNotLocal } from "./bindingNotLocal";
import { clientsMoved } from "./clientsMoved";
import { clientsRefused } from "./clientsRefused";
import { listenerLost } from "./listenerLost";
import { neverReached } from "./neverReached";
import { newListener } from "./newListener";
import { serverMailCut } from "./serverMailCut";
import { sessionsCut } from "./sessionsCut";

export const reach: readonly Risk[] = [
  listenerLost,
  clientsRefused,
  clientsMoved,
  neverReached,
  newListener,
  bindingNotLocal,
  serverMailCut,
  sessionsCut,
];
