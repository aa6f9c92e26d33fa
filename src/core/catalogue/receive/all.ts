import type { Parameter } from "../parameter";
import { authentication } from "./authentication";
import { identity } from "./identity";
import { limits } from "./limits";
import { logging } from "./logging";
import { network } from "./network";
import { permissions } from "./permissions";
import { protocol } from "./protocol";
import { run } from "./run";
import { tls } from "./tls";

/** The group files of the Receive connector, in the order of the form. */
export const receive: readonly Parameter[] = [
  ...identity,
  ...network,
  ...authentication,
  ...permissions,
  ...tls,
  ...limits,
  ...protocol,
  ...logging,
  ...run,
];
