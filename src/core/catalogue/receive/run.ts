import { declaring } from "../declare";
import type { Parameter } from "../parameter";
import { running } from "../running";

const { whatIf, confirm, domainController } = running(declaring("receive", "run"));

/** How a command runs; no part of a design. */
export const run: readonly Parameter[] = [whatIf, confirm, domainController];
