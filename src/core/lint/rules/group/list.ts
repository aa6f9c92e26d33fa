import type { Rule } from "../rule";
import { connectorMissing } from "./connectorMissing";
import { connectorsDiffer } from "./connectorsDiffer";

export const group: readonly Rule[] = [connectorsDiffer, connectorMissing];
