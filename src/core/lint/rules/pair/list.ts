import type { Rule } from "../rule";
import { gatewayMayRelay } from "./gatewayMayRelay";

export const pair: readonly Rule[] = [gatewayMayRelay];
