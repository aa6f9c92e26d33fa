import type { Rule } from "../rule";
import { wholeTldAccepted } from "./wholeTldAccepted";
import { wildcardAccepted } from "./wildcardAccepted";

export const domain: readonly Rule[] = [wildcardAccepted, wholeTldAccepted];
