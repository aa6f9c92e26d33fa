import { declaring, documented, inferred, observed } from "../declare";
import { boolean, certificate, choice, domain } from "../kinds";
import { option } from "../options";
import type { Parameter } from "../parameter";

const declare = declaring("send", "tls");

/** Encryption of outgoing sessions, and whom they may talk to. */
export const tls: readonly Parameter[] = [
  declare({
    name: "RequireTLS",
    kind: boolean(),
    label: "Require TLS",
    help: "On: mail waits until the next host offers TLS. Off: TLS is used where it is offered.",
    defaults: [documented(false, "new-sendconnector")],
    needs: [{ parameter: "IgnoreSTARTTLS", is: [false], source: "S204" }],
    essential: ["Custom", "Internet", "Partner"],
    cites: ["S204"],
  }),
  declare({
    name: "TlsAuthLevel",
    kind: choice(
      [
        option("EncryptionOnly", "Encrypt only", "Any certificate will do, also an interceptor's."),
        option(
          "CertificateValidation",
          "Valid certificate",
          "Trusted and in date; whose it is does not matter.",
        ),
        option(
          "DomainValidation",
          "Certificate of the peer",
          "Trusted, and it holds TlsDomain or the recipient's domain.",
        ),
      ],
      "TlsAuthLevel",
    ),
    label: "TLS authentication level",
    help: "How far the next host's certificate is checked once TLS is required.",
    defaults: [inferred(null, "new-sendconnector")],
    needs: [
      { parameter: "RequireTLS", is: [true], source: "S205" },
      { parameter: "DomainSecureEnabled", is: [false], source: "S208" },
    ],
    essential: ["Custom", "Partner"],
    cites: ["S205", "S208", "S210"],
  }),
  declare({
    name: "TlsDomain",
    kind: domain(),
    label: "TLS domain",
    help: "Domain that the next host's certificate must hold. Needed with smart hosts.",
    defaults: [observed(null, "send-export")],
    needs: [{ parameter: "TlsAuthLevel", is: ["DomainValidation"], source: "S209" }],
    essential: ["Custom", "Partner"],
    cites: ["S209", "S210"],
  }),
  declare({
    name: "TlsCertificateName",
    kind: certificate(),
    label: "TLS certificate",
    help: "Certificate shown to the next host; every source server needs it, with its private key.",
    defaults: [observed(null, "send-export")],
  }),
  declare({
    name: "DomainSecureEnabled",
    kind: boolean(),
    label: "Domain Security",
    help: "For the organisation's secure domains, both sides show valid certificates, or mail waits.",
    defaults: [
      observed(true, "S183", { usage: ["Partner"] }),
      documented(false, "new-sendconnector", { usage: ["Partner"] }),
      documented(false, "new-sendconnector"),
    ],
    needs: [
      { parameter: "DNSRoutingEnabled", is: [true], source: "S206" },
      { parameter: "IgnoreSTARTTLS", is: [false], source: "S207" },
    ],
    essential: ["Partner"],
    alwaysWritten: ["Partner"],
    cites: ["S183", "S206", "S207"],
  }),
  declare({
    name: "IgnoreSTARTTLS",
    kind: boolean(),
    label: "Ignore STARTTLS",
    help: "Sends in clear text though the next host offers TLS.",
    defaults: [documented(false, "new-sendconnector")],
    cites: ["S204"],
  }),
];
