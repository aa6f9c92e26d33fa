import type { Rule } from "../rule";
import { anyCertificate } from "./anyCertificate";
import { authoritativeSpace } from "./authoritativeSpace";
import { basicClearText } from "./basicClearText";
import { costIsNoFailover } from "./costIsNoFailover";
import { domainSecureProxy } from "./domainSecureProxy";
import { edgeBypassed } from "./edgeBypassed";
import { ehloDefaultName } from "./ehloDefaultName";
import { ehloInternalName } from "./ehloInternalName";
import { errorPolicies } from "./errorPolicies";
import { externalDnsInternalName } from "./externalDnsInternalName";
import { externallySecuredPublic } from "./externallySecuredPublic";
import { forceHelo } from "./forceHelo";
import { forceHeloNeedsEhlo } from "./forceHeloNeedsEhlo";
import { hostedDomainValidation } from "./hostedDomainValidation";
import { ignoreStarttls } from "./ignoreStarttls";
import { loopOwnServer } from "./loopOwnServer";
import { microsoftRelaySettings } from "./microsoftRelaySettings";
import { noInternetRoute } from "./noInternetRoute";
import { port465 } from "./port465";
import { portWithDns } from "./portWithDns";
import { providerBasicEnds } from "./providerBasicEnds";
import { proxyAddresses } from "./proxyAddresses";
import { relayDomainNoRoute } from "./relayDomainNoRoute";
import { requireTlsInternet } from "./requireTlsInternet";
import { scopedOnlyRoute } from "./scopedOnlyRoute";
import { singleSource } from "./singleSource";
import { sizeBypass } from "./sizeBypass";
import { sourceAddressIgnored } from "./sourceAddressIgnored";
import { sourceGone } from "./sourceGone";
import { spaceAddsNothing } from "./spaceAddsNothing";
import { submissionHostWithoutAuth } from "./submissionHostWithoutAuth";
import { tie } from "./tie";
import { tlsDomainInternet } from "./tlsDomainInternet";
import { tlsDomainOtherHost } from "./tlsDomainOtherHost";
import { tlsWithoutIdentity } from "./tlsWithoutIdentity";
import { validationInternet } from "./validationInternet";

/** Where mail leaves, and how it is protected on its way. In the order of rules.json. */
export const send: readonly Rule[] = [
  tie,
  costIsNoFailover,
  noInternetRoute,
  scopedOnlyRoute,
  singleSource,
  sourceGone,
  sizeBypass,
  relayDomainNoRoute,
  authoritativeSpace,
  loopOwnServer,
  spaceAddsNothing,
  edgeBypassed,
  port465,
  portWithDns,
  basicClearText,
  providerBasicEnds,
  submissionHostWithoutAuth,
  microsoftRelaySettings,
  externalDnsInternalName,
  externallySecuredPublic,
  sourceAddressIgnored,
  forceHeloNeedsEhlo,
  forceHelo,
  ignoreStarttls,
  requireTlsInternet,
  validationInternet,
  tlsDomainInternet,
  tlsWithoutIdentity,
  anyCertificate,
  tlsDomainOtherHost,
  hostedDomainValidation,
  domainSecureProxy,
  errorPolicies,
  ehloDefaultName,
  ehloInternalName,
  proxyAddresses,
];
