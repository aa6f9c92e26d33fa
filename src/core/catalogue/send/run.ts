import { declaring } from "../declare";
import { switchOn } from "../kinds";
import type { Parameter } from "../parameter";
import { running } from "../running";

const declare = declaring("send", "run");
const { whatIf, confirm, domainController } = running(declare);

/** How a command runs; no part of a design. */
export const run: readonly Parameter[] = [
  whatIf,
  confirm,
  declare({
    name: "Force",
    role: "run",
    kind: switchOn(),
    label: "Do not ask",
    help: "Skips the questions that New- and Set- ask, such as about a connector that is not enabled.",
  }),
  domainController,
];
