import { declaring, documented, observed } from "../declare";
import { boolean, capabilities, certificate } from "../kinds";
import type { Parameter } from "../parameter";

const declare = declaring("receive", "tls");

/** Encryption of incoming sessions, and what a client's certificate earns it. */
export const tls: readonly Parameter[] = [
  declare({
    name: "RequireTLS",
    kind: boolean(),
    label: "Require TLS",
    help: "Refuses mail from clients that have not started TLS.",
    defaults: [documented(false, "new-receiveconnector")],
    needs: [{ parameter: "AuthMechanism", has: "Tls", source: "V3" }],
    essential: ["Custom", "Internet", "Partner", "Client"],
    cites: ["V3"],
  }),
  declare({
    name: "TlsCertificateName",
    kind: certificate(),
    label: "TLS certificate",
    help: "Certificate shown to clients. Without it, the server picks one that holds the greeting's name.",
    defaults: [observed(null, "receive-export-2019")],
    essential: ["Internet", "Partner", "Client"],
  }),
  declare({
    name: "DomainSecureEnabled",
    kind: boolean(),
    label: "Domain Security",
    help: "Takes mail of the organisation's secure domains only with a certificate that holds the domain.",
    defaults: [
      observed(true, "receive-behaviour", { usage: ["Partner"] }),
      documented(false, "new-receiveconnector", { usage: ["Partner"] }),
      documented(false, "new-receiveconnector"),
    ],
    needs: [{ parameter: "AuthMechanism", has: "Tls", source: "V6" }],
    essential: ["Partner"],
    cites: ["V6", "V7"],
  }),
  declare({
    name: "TlsDomainCapabilities",
    kind: capabilities(),
    label: "TLS domain capabilities",
    help: "Domains whose certificate lets a client hand in hybrid mail with its internal headers.",
    defaults: [observed([], "receive-export-2019")],
    cites: ["V18"],
  }),
  declare({
    name: "SuppressXAnonymousTls",
    kind: boolean(),
    label: "Suppress X-ANONYMOUSTLS",
    help: "Does not offer the encryption that Exchange servers use among themselves.",
    defaults: [documented(false, "new-receiveconnector")],
    edge: "not",
    cites: ["V19"],
  }),
];
