import type { Rule } from "../rule";
import { anonymousRelay } from "./anonymousRelay";
import { bannerWithoutName } from "./bannerWithoutName";
import { bindingNotLocal } from "./bindingNotLocal";
import { externallySecuredWide } from "./externallySecuredWide";
import { fqdnOfOtherServer } from "./fqdnOfOtherServer";
import { hubForClients } from "./hubForClients";
import { ipv6Omitted } from "./ipv6Omitted";
import { neverReached } from "./neverReached";
import { nobodyMaySubmit } from "./nobodyMaySubmit";
import { openRelay } from "./openRelay";
import { ownDomainFromStrangers } from "./ownDomainFromStrangers";
import { port465 } from "./port465";
import { portTwoServices } from "./portTwoServices";
import { publicRelay } from "./publicRelay";
import { rangeRedundant } from "./rangeRedundant";
import { relayBehindTranslation } from "./relayBehindTranslation";
import { relayUnknown } from "./relayUnknown";
import { serverNotServed } from "./serverNotServed";
import { serversFallIn } from "./serversFallIn";
import { submissionAnonymous } from "./submissionAnonymous";
import { tie } from "./tie";
import { wideRelay } from "./wideRelay";

export const receive: readonly Rule[] = [
  openRelay,
  publicRelay,
  wideRelay,
  anonymousRelay,
  externallySecuredWide,
  relayUnknown,
  relayBehindTranslation,
  ownDomainFromStrangers,
  nobodyMaySubmit,
  neverReached,
  rangeRedundant,
  tie,
  ipv6Omitted,
  serversFallIn,
  serverNotServed,
  portTwoServices,
  hubForClients,
  bindingNotLocal,
  port465,
  submissionAnonymous,
  bannerWithoutName,
  fqdnOfOtherServer,
];
