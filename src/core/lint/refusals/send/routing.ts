import { parameterName, phrase } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const smartHostMissing = refusal({
  code: "refused/smart-host-missing",
  of: "send",
  reads: ["SmartHosts", "DNSRoutingEnabled"],
  cites: ["S201"],
  examples: {
    refused: [{ explicit: { DNSRoutingEnabled: false } }],
    accepted: [
      { explicit: { DNSRoutingEnabled: false, SmartHosts: ["192.0.2.60"] } },
      { explicit: { DNSRoutingEnabled: true } },
    ],
  },
  *find(subject) {
    if (subject.value("DNSRoutingEnabled") !== false) return;
    if (subject.connector.unknown.includes("SmartHosts")) return;
    if (subject.members("SmartHosts").length > 0) return;
    yield {
      what: phrase`DNS routing is off and no smart host is named.`,
      why: phrase`With ${parameterName("DNSRoutingEnabled")} off the mail needs a ${parameterName("SmartHosts")} entry to go to. The cmdlet refuses.`,
      mend: phrase`Add a smart host, or turn DNS routing on.`,
      fixes: [setting(subject, phrase`Route by DNS`, false, { DNSRoutingEnabled: true })],
    };
  },
});

export const smartHostWithDns = refusal({
  code: "refused/smart-host-with-dns-routing",
  of: "send",
  reads: ["DNSRoutingEnabled", "SmartHosts"],
  cites: ["S202"],
  examples: {
    refused: [
      { explicit: { SmartHosts: ["192.0.2.60"] } },
      { explicit: { SmartHosts: ["192.0.2.60"], DNSRoutingEnabled: true } },
    ],
    accepted: [{ explicit: { SmartHosts: ["192.0.2.60"], DNSRoutingEnabled: false } }],
  },
  *find(subject) {
    if (subject.members("SmartHosts").length === 0) return;
    if (subject.value("DNSRoutingEnabled") !== true) return;
    yield {
      what: phrase`A smart host needs ${parameterName("DNSRoutingEnabled")} off.`,
      why: phrase`With DNS routing on the MX of the recipient decides, and the cmdlet refuses ${parameterName("SmartHosts")} beside it.`,
      mend: phrase`Turn DNS routing off, or take the smart hosts away.`,
      fixes: [setting(subject, phrase`Route by smart host`, true, { DNSRoutingEnabled: false })],
    };
  },
});

export const authWithDns = refusal({
  code: "refused/smart-host-auth-with-dns-routing",
  of: "send",
  reads: ["SmartHostAuthMechanism", "DNSRoutingEnabled", "SmartHosts"],
  cites: ["S160", "S212"],
  examples: {
    refused: [{ explicit: { SmartHostAuthMechanism: "ExternalAuthoritative" } }],
    accepted: [
      {
        explicit: {
          SmartHostAuthMechanism: "ExternalAuthoritative",
          SmartHosts: ["192.0.2.60"],
          DNSRoutingEnabled: false,
        },
      },
      { explicit: { SmartHostAuthMechanism: "None" } },
    ],
  },
  *find(subject) {
    const mechanism = subject.value("SmartHostAuthMechanism");
    if (typeof mechanism !== "string" || mechanism === "None") return;
    if (subject.value("DNSRoutingEnabled") !== true) return;
    yield {
      what: phrase`Signing in works with smart hosts only.`,
      why: phrase`${parameterName("SmartHostAuthMechanism")} is ${mechanism} while the connector routes by DNS: there is no host to sign in to. The cmdlet was seen to refuse it, or to put None back.`,
      mend: phrase`Name a smart host and turn DNS routing off, or set the mechanism to None.`,
      fixes: [
        setting(subject, phrase`Do not sign in`, false, {
          SmartHostAuthMechanism: "None",
          AuthenticationCredential: undefined,
        }),
      ],
    };
  },
});

export const credentialMissing = refusal({
  code: "refused/credential-missing",
  of: "send",
  reads: ["AuthenticationCredential", "SmartHostAuthMechanism"],
  cites: ["S203"],
  severity: "advice",
  examples: {
    refused: [
      {
        explicit: {
          SmartHostAuthMechanism: "BasicAuthRequireTLS",
          SmartHosts: ["192.0.2.60"],
          DNSRoutingEnabled: false,
        },
      },
    ],
    accepted: [
      {
        explicit: {
          SmartHostAuthMechanism: "BasicAuthRequireTLS",
          SmartHosts: ["192.0.2.60"],
          DNSRoutingEnabled: false,
          AuthenticationCredential: "credential",
        },
      },
    ],
  },
  *find(subject) {
    const mechanism = subject.value("SmartHostAuthMechanism");
    if (mechanism !== "BasicAuth" && mechanism !== "BasicAuthRequireTLS") return;
    if (subject.value("AuthenticationCredential") === "credential") return;
    yield {
      what: phrase`${mechanism} needs a user and a password.`,
      why: phrase`Exports never hold them, and Portolan never asks for them. The script asks with Get-Credential when it runs.`,
      mend: phrase`Say that a credential is used; it is typed where the script runs.`,
      fixes: [
        setting(subject, phrase`Ask when the script runs`, true, {
          AuthenticationCredential: "credential",
        }),
      ],
    };
  },
});

export const nonSmtpByDns = refusal({
  code: "refused/non-smtp-space-by-dns",
  of: "send",
  reads: ["AddressSpaces", "DNSRoutingEnabled"],
  cites: ["S213"],
  examples: {
    refused: [{ explicit: { AddressSpaces: ["X400:c=us;a=;p=corp;1"], DNSRoutingEnabled: true } }],
    accepted: [
      {
        explicit: {
          AddressSpaces: ["X400:c=us;a=;p=corp;1"],
          DNSRoutingEnabled: false,
          SmartHosts: ["192.0.2.60"],
        },
      },
    ],
  },
  *find(subject) {
    if (subject.value("DNSRoutingEnabled") !== true) return;
    const row = subject
      .members("AddressSpaces")
      .findIndex((space) => !/^smtp:/i.test(space) && space.includes(":"));
    if (row < 0) return;
    yield {
      row,
      what: phrase`An address space that is not SMTP needs a smart host.`,
      why: phrase`DNS knows no route for other address types. The cmdlet refuses.`,
      mend: phrase`Turn ${parameterName("DNSRoutingEnabled")} off and name a smart host.`,
    };
  },
});
