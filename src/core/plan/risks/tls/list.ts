import type { Risk } from "../risk";
import { certificateChanged } from "./certificateChanged";
import { certificateMissing } from "./certificateMissing";
import { mutualTlsOff } from "./mutualTlsOff";
import { tlsForcedIn } from "./tlsForcedIn";
import { tlsLoosenedIn } from "./tlsLoosenedIn";
import { tlsLoosenedOut } from "./tlsLoosenedOut";
import { tlsRaisedOut } from "./tlsRaisedOut";

export const tls: readonly Risk[] = [
  tlsForcedIn,
  tlsLoosenedIn,
  certificateMissing,
  certificateChanged,
  mutualTlsOff,
  tlsRaisedOut,
  tlsLoosenedOut,
];
