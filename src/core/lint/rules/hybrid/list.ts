import type { Rule } from "../rule";
import { capabilityToOthers } from "./capabilityToOthers";
import { certificateByFqdn } from "./certificateByFqdn";
import { cloudHeadersElsewhere } from "./cloudHeadersElsewhere";
import { inboundCapabilityMissing } from "./inboundCapabilityMissing";
import { microsoftNotIdentified } from "./microsoftNotIdentified";
import { outboundIncomplete } from "./outboundIncomplete";

/** Hybrid: what mail to and from the own tenant of Microsoft 365 needs. */
export const hybrid: readonly Rule[] = [
  outboundIncomplete,
  microsoftNotIdentified,
  certificateByFqdn,
  cloudHeadersElsewhere,
  capabilityToOthers,
  inboundCapabilityMissing,
];
