import type { Risk } from "../risk";
import { domainUnrouted } from "./domainUnrouted";
import { frontEndProxyToggled } from "./frontEndProxyToggled";
import { nextHopChanged } from "./nextHopChanged";
import { queuedMail } from "./queuedMail";
import { relayDomainLoop } from "./relayDomainLoop";
import { routeMoved } from "./routeMoved";
import { scopeNarrowed } from "./scopeNarrowed";
import { sendSizeLowered } from "./sendSizeLowered";
import { sizeBypassesTls } from "./sizeBypassesTls";
import { sourceServersChanged } from "./sourceServersChanged";

export const route: readonly Risk[] = [
  domainUnrouted,
  relayDomainLoop,
  routeMoved,
  sizeBypassesTls,
  sendSizeLowered,
  nextHopChanged,
  queuedMail,
  sourceServersChanged,
  frontEndProxyToggled,
  scopeNarrowed,
];
