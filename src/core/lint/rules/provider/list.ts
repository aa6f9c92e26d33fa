import type { Rule } from "../rule";
import { addressForName } from "./addressForName";
import { basicWithoutTls } from "./basicWithoutTls";
import { besideTheGateway } from "./besideTheGateway";
import { closedPort } from "./closedPort";
import { cloudByHand } from "./cloudByHand";
import { dateAhead } from "./dateAhead";
import { ehloName } from "./ehloName";
import { gatewayTrusted } from "./gatewayTrusted";
import { implicitTlsPort } from "./implicitTlsPort";
import { knownByAddress } from "./knownByAddress";
import { loginNotOffered } from "./loginNotOffered";
import { microsoftWithoutAuth } from "./microsoftWithoutAuth";
import { mimecastForTenants } from "./mimecastForTenants";
import { mixedProviders } from "./mixedProviders";
import { mixedRegions } from "./mixedRegions";
import { modernSignIn } from "./modernSignIn";
import { oneSender } from "./oneSender";
import { passwordsEnd } from "./passwordsEnd";
import { passwordToAnyone } from "./passwordToAnyone";
import { pastTheGateway } from "./pastTheGateway";
import { portNotServed } from "./portNotServed";
import { recipients } from "./recipients";
import { serverMechanism } from "./serverMechanism";
import { signInMissing } from "./signInMissing";
import { tlsDemanded } from "./tlsDemanded";
import { tooLarge } from "./tooLarge";
import { unusable } from "./unusable";
import { verifiedSenders } from "./verifiedSenders";
import { withoutCertificate } from "./withoutCertificate";
import { wrongTlsDomain } from "./wrongTlsDomain";

/** PV1 to PV30 of providers.md: what a known provider, gateway or network expects, with the month of its facts. */
export const provider: readonly Rule[] = [
  unusable,
  implicitTlsPort,
  portNotServed,
  signInMissing,
  basicWithoutTls,
  serverMechanism,
  microsoftWithoutAuth,
  passwordsEnd,
  oneSender,
  loginNotOffered,
  tlsDemanded,
  passwordToAnyone,
  wrongTlsDomain,
  addressForName,
  ehloName,
  knownByAddress,
  withoutCertificate,
  tooLarge,
  recipients,
  verifiedSenders,
  closedPort,
  mixedProviders,
  mixedRegions,
  pastTheGateway,
  besideTheGateway,
  gatewayTrusted,
  cloudByHand,
  mimecastForTenants,
  dateAhead,
  modernSignIn,
];
