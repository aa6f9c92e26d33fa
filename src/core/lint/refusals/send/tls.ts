import { parameterName, phrase, value } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const requireAndIgnore = refusal({
  code: "refused/require-tls-and-ignore-starttls",
  of: "send",
  reads: ["IgnoreSTARTTLS", "RequireTLS"],
  cites: ["S204"],
  examples: {
    refused: [{ explicit: { RequireTLS: true, IgnoreSTARTTLS: true } }],
    accepted: [{ explicit: { RequireTLS: true } }, { explicit: { IgnoreSTARTTLS: true } }],
  },
  *find(subject) {
    if (subject.value("RequireTLS") !== true || subject.value("IgnoreSTARTTLS") !== true) return;
    yield {
      what: phrase`TLS is demanded and ignored at once.`,
      why: phrase`${parameterName("RequireTLS")} needs STARTTLS, which ${parameterName("IgnoreSTARTTLS")} never uses. The cmdlet refuses.`,
      mend: phrase`Turn ${parameterName("IgnoreSTARTTLS")} off.`,
      fixes: [setting(subject, phrase`Use STARTTLS`, true, { IgnoreSTARTTLS: false })],
    };
  },
});

export const levelWithoutRequire = refusal({
  code: "refused/tls-level-without-require-tls",
  of: "send",
  reads: ["TlsAuthLevel", "RequireTLS"],
  cites: ["S205"],
  examples: {
    refused: [{ explicit: { TlsAuthLevel: "CertificateValidation" } }],
    accepted: [
      { explicit: { TlsAuthLevel: "CertificateValidation", RequireTLS: true } },
      { explicit: { TlsAuthLevel: null } },
    ],
  },
  *find(subject) {
    const level = subject.value("TlsAuthLevel");
    if (typeof level !== "string" || subject.value("RequireTLS") !== false) return;
    yield {
      what: phrase`${level} needs ${parameterName("RequireTLS")}.`,
      why: phrase`A certificate can only be judged where TLS is certain. The cmdlet refuses ${parameterName("TlsAuthLevel")} without it.`,
      mend: phrase`Turn ${parameterName("RequireTLS")} on, or take the level away.`,
      fixes: [setting(subject, phrase`Require TLS`, false, { RequireTLS: true })],
    };
  },
});

export const domainWithoutValidation = refusal({
  code: "refused/tls-domain-without-validation",
  of: "send",
  reads: ["TlsDomain", "TlsAuthLevel"],
  cites: ["S209"],
  examples: {
    refused: [
      { explicit: { TlsDomain: "partner.example" } },
      {
        explicit: {
          TlsDomain: "partner.example",
          TlsAuthLevel: "EncryptionOnly",
          RequireTLS: true,
        },
      },
    ],
    accepted: [
      {
        explicit: {
          TlsDomain: "partner.example",
          TlsAuthLevel: "DomainValidation",
          RequireTLS: true,
        },
      },
    ],
  },
  *find(subject) {
    const domain = subject.value("TlsDomain");
    const level = subject.value("TlsAuthLevel");
    if (typeof domain !== "string" || domain === "" || level === undefined) return;
    if (level === "DomainValidation") return;
    yield {
      what: phrase`${parameterName("TlsDomain")} is used with DomainValidation only.`,
      why: phrase`Nothing compares ${value(domain)} with the certificate at this level. The cmdlet refuses.`,
      mend: phrase`Set ${parameterName("TlsAuthLevel")} to DomainValidation, or empty ${parameterName("TlsDomain")}.`,
      fixes: [
        setting(subject, phrase`Check the name`, false, {
          TlsAuthLevel: "DomainValidation",
          RequireTLS: true,
        }),
        setting(subject, phrase`Empty TlsDomain`, false, { TlsDomain: null }),
      ],
    };
  },
});

export const validationWithoutDomain = refusal({
  code: "refused/tls-domain-missing",
  of: "send",
  reads: ["TlsDomain", "TlsAuthLevel", "DNSRoutingEnabled"],
  cites: ["S210"],
  examples: {
    refused: [
      {
        explicit: {
          TlsAuthLevel: "DomainValidation",
          RequireTLS: true,
          DNSRoutingEnabled: false,
          SmartHosts: ["mail.partner.example"],
        },
      },
    ],
    accepted: [
      { explicit: { TlsAuthLevel: "DomainValidation", RequireTLS: true } },
      {
        explicit: {
          TlsAuthLevel: "DomainValidation",
          TlsDomain: "partner.example",
          RequireTLS: true,
          DNSRoutingEnabled: false,
          SmartHosts: ["mail.partner.example"],
        },
      },
    ],
  },
  *find(subject) {
    const domain = subject.value("TlsDomain");
    if (subject.value("TlsAuthLevel") !== "DomainValidation") return;
    if (subject.value("DNSRoutingEnabled") !== false) return;
    if (domain === undefined ? subject.connector.unknown.includes("TlsDomain") : Boolean(domain))
      return;
    const [host] = subject.members("SmartHosts");
    yield {
      what: phrase`TlsDomain is missing; the cmdlet refuses without it.`,
      why: phrase`DomainValidation over a smart host compares the certificate with ${parameterName("TlsDomain")}.`,
      mend: phrase`Set ${parameterName("TlsDomain")} to a name in the smart host's certificate.`,
      fixes:
        host && /[a-z]/i.test(host) && !host.includes(":")
          ? [setting(subject, phrase`Use ${value(host)}`, false, { TlsDomain: host })]
          : [],
    };
  },
});
