import { parameterName, phrase } from "../../../finding";
import { refusal, type Subject, setting } from "../../refusal";

const off = (subject: Subject) =>
  setting(subject, phrase`Turn Domain Security off`, false, { DomainSecureEnabled: false });

export const domainSecureBySmartHost = refusal({
  code: "refused/domain-secure-without-dns-routing",
  of: "send",
  reads: ["DomainSecureEnabled", "DNSRoutingEnabled"],
  cites: ["S206"],
  examples: {
    refused: [
      {
        explicit: {
          DomainSecureEnabled: true,
          DNSRoutingEnabled: false,
          SmartHosts: ["192.0.2.60"],
        },
      },
    ],
    accepted: [{ explicit: { DomainSecureEnabled: true, DNSRoutingEnabled: true } }],
  },
  *find(subject) {
    if (subject.value("DomainSecureEnabled") !== true) return;
    if (subject.value("DNSRoutingEnabled") !== false) return;
    yield {
      what: phrase`Domain Security works with DNS routing only.`,
      why: phrase`${parameterName("DomainSecureEnabled")} with a smart host was seen to be refused; the reference says that it works only with DNS routing.`,
      mend: phrase`Turn ${parameterName("DomainSecureEnabled")} off, or route by DNS.`,
      fixes: [off(subject)],
    };
  },
});

export const domainSecureIgnoring = refusal({
  code: "refused/domain-secure-ignoring-starttls",
  of: "send",
  reads: ["DomainSecureEnabled", "IgnoreSTARTTLS"],
  cites: ["S207"],
  examples: {
    refused: [{ explicit: { DomainSecureEnabled: true, IgnoreSTARTTLS: true } }],
    accepted: [{ explicit: { DomainSecureEnabled: true } }],
  },
  *find(subject) {
    if (subject.value("DomainSecureEnabled") !== true) return;
    if (subject.value("IgnoreSTARTTLS") !== true) return;
    yield {
      what: phrase`Domain Security needs STARTTLS, which is ignored.`,
      why: phrase`${parameterName("IgnoreSTARTTLS")} together with ${parameterName("DomainSecureEnabled")} was seen to be refused.`,
      mend: phrase`Turn ${parameterName("IgnoreSTARTTLS")} off.`,
      fixes: [setting(subject, phrase`Use STARTTLS`, true, { IgnoreSTARTTLS: false })],
    };
  },
});

export const domainSecureWithLevel = refusal({
  code: "refused/domain-secure-with-tls-level",
  of: "send",
  reads: ["TlsAuthLevel", "DomainSecureEnabled"],
  cites: ["S208"],
  examples: {
    refused: [
      { explicit: { DomainSecureEnabled: true, TlsAuthLevel: "EncryptionOnly", RequireTLS: true } },
    ],
    accepted: [
      {
        explicit: { DomainSecureEnabled: false, TlsAuthLevel: "EncryptionOnly", RequireTLS: true },
      },
    ],
  },
  *find(subject) {
    if (subject.value("DomainSecureEnabled") !== true) return;
    if (typeof subject.value("TlsAuthLevel") !== "string") return;
    yield {
      what: phrase`Domain Security and a TLS level exclude each other.`,
      why: phrase`Domain Security makes its own check of the partner's certificate. ${parameterName("TlsAuthLevel")} beside it was seen to be refused; the reference is silent.`,
      mend: phrase`Turn ${parameterName("DomainSecureEnabled")} off, or take the level away.`,
      fixes: [off(subject)],
    };
  },
});
