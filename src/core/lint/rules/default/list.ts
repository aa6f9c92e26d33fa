import type { Rule } from "../rule";
import { edited } from "./edited";
import { frontendAuthRemoved } from "./frontendAuthRemoved";
import { hubThrottled } from "./hubThrottled";
import { noListener } from "./noListener";
import { serverAuthRemoved } from "./serverAuthRemoved";

export const defaults: readonly Rule[] = [
  serverAuthRemoved,
  frontendAuthRemoved,
  edited,
  noListener,
  hubThrottled,
];
