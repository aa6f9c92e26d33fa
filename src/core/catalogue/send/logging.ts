import { declaring, documented } from "../declare";
import { choice } from "../kinds";
import { loggingLevels } from "../options";
import type { Parameter } from "../parameter";

const declare = declaring("send", "logging");

/** What the server keeps of each session. */
export const logging: readonly Parameter[] = [
  declare({
    name: "ProtocolLoggingLevel",
    kind: choice(loggingLevels, "ProtocolLoggingLevel"),
    label: "Protocol log",
    help: "Writes each session, command by command, to the send protocol log of the source server.",
    defaults: [documented("None", "new-sendconnector")],
    essential: ["Custom", "Internet", "Partner"],
    cites: ["protocol-logging"],
  }),
];
