import { declaring, documented, observed } from "../declare";
import { choice, credential } from "../kinds";
import { option } from "../options";
import type { Parameter } from "../parameter";

const declare = declaring("send", "authentication");

/** How the server proves itself to the smart host. */
export const authentication: readonly Parameter[] = [
  declare({
    name: "SmartHostAuthMechanism",
    kind: choice(
      [
        option("None", "None", "No sign-in; the smart host knows us by address or certificate."),
        option("BasicAuth", "Basic", "Name and password, readable where the host offers no TLS."),
        option("BasicAuthRequireTLS", "Basic, only after TLS", "Name and password after STARTTLS."),
        option("ExchangeServer", "Exchange server", "Only between Exchange servers."),
        option(
          "ExternalAuthoritative",
          "Externally secured",
          "No sign-in; the path is said to be safe.",
        ),
      ],
      "AuthMechanisms",
    ),
    label: "Smart host authentication",
    help: "How the server proves itself to the smart host. Basic uses AUTH LOGIN; OAuth is not possible.",
    defaults: [documented("None", "new-sendconnector")],
    needs: [{ parameter: "DNSRoutingEnabled", is: [false], source: "S160" }],
    essential: ["Custom", "Internal", "Internet"],
    cites: ["S160", "S212"],
  }),
  declare({
    name: "AuthenticationCredential",
    kind: credential(),
    label: "Authentication credential",
    help: "Account at the smart host. The script asks for it when it runs; it is never stored here.",
    defaults: [observed(null, "send-export")],
    needs: [
      {
        parameter: "SmartHostAuthMechanism",
        is: ["BasicAuth", "BasicAuthRequireTLS"],
        source: "S203",
      },
    ],
    essential: ["Custom", "Internal", "Internet"],
    cites: ["S203"],
  }),
];
