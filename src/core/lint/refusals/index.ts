import type { Refusal } from "../refusal";
import { advertiseClientSettings } from "./receive/advertiseClientSettings";
import { banner } from "./receive/banner";
import { basicRequireTls } from "./receive/basicRequireTls";
import { binaryWithoutChunking } from "./receive/binaryWithoutChunking";
import { bindingAddress } from "./receive/bindingAddress";
import { capabilities } from "./receive/capabilities";
import { customGroup } from "./receive/customGroup";
import { domainSecureExternal } from "./receive/domainSecureExternal";
import { domainSecureWithoutTls } from "./receive/domainSecureWithoutTls";
import { extendedProtection } from "./receive/extendedProtection";
import { externalWithOthers } from "./receive/externalWithOthers";
import { externalWithoutServers } from "./receive/externalWithoutServers";
import { fqdnWithExchangeServer } from "./receive/fqdnWithExchangeServer";
import { inactivityTimeout } from "./receive/inactivityTimeout";
import { nameBackslash } from "./receive/nameBackslash";
import { noneWithOthers } from "./receive/noneWithOthers";
import { legacyServersOnEdge, longAddressesOnEdge, suppressOnEdge } from "./receive/notOnEdge";
import { requireTlsWithoutTls } from "./receive/requireTlsWithoutTls";
import {
  domainSecureBySmartHost,
  domainSecureIgnoring,
  domainSecureWithLevel,
} from "./send/domainSecure";
import { dashesAlone, proxyOnEdge } from "./send/edge";
import { noAddressSpace } from "./send/noAddressSpace";
import {
  authWithDns,
  credentialMissing,
  nonSmtpByDns,
  smartHostMissing,
  smartHostWithDns,
} from "./send/routing";
import {
  domainWithoutValidation,
  levelWithoutRequire,
  requireAndIgnore,
  validationWithoutDomain,
} from "./send/tls";

/** Every combination of one connector's values that the cmdlets refuse; order is that of the list of problems. */
export const refusals: readonly Refusal[] = [
  noneWithOthers,
  basicRequireTls,
  requireTlsWithoutTls,
  externalWithOthers,
  externalWithoutServers,
  fqdnWithExchangeServer,
  inactivityTimeout,
  binaryWithoutChunking,
  banner,
  longAddressesOnEdge,
  legacyServersOnEdge,
  domainSecureWithoutTls,
  domainSecureExternal,
  extendedProtection,
  advertiseClientSettings,
  bindingAddress,
  capabilities,
  customGroup,
  suppressOnEdge,
  nameBackslash,
  noAddressSpace,
  smartHostMissing,
  smartHostWithDns,
  authWithDns,
  credentialMissing,
  nonSmtpByDns,
  requireAndIgnore,
  levelWithoutRequire,
  domainWithoutValidation,
  validationWithoutDomain,
  domainSecureBySmartHost,
  domainSecureIgnoring,
  domainSecureWithLevel,
  dashesAlone,
  proxyOnEdge,
];
