import { declaring, documented } from "../declare";
import { choice } from "../kinds";
import { loggingLevels } from "../options";
import type { Parameter } from "../parameter";

const declare = declaring("receive", "logging");

/** What the server keeps of each session. */
export const logging: readonly Parameter[] = [
  declare({
    name: "ProtocolLoggingLevel",
    kind: choice(loggingLevels, "ProtocolLoggingLevel"),
    label: "Protocol log",
    help: "Writes each session, command by command, to the receive protocol log of the server.",
    defaults: [documented("None", "new-receiveconnector")],
    essential: ["Custom", "Internet", "Partner"],
    cites: ["protocol-logging"],
  }),
];
