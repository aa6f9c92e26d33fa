import { parameterName, phrase, value } from "../../../finding";
import { refusal } from "../../refusal";

export const capabilities = refusal({
  code: "refused/capability-for-any-domain",
  of: "receive",
  reads: ["TlsDomainCapabilities"],
  cites: ["V18"],
  examples: {
    refused: [
      { explicit: { TlsDomainCapabilities: ["*:AcceptOorgProtocol"] } },
      {
        explicit: {
          TlsDomainCapabilities: [
            "corp.example:AcceptOorgProtocol",
            "CORP.example:AcceptCloudServicesMail",
          ],
        },
      },
    ],
    accepted: [
      {
        explicit: {
          TlsDomainCapabilities: ["mail.protection.outlook.com:AcceptCloudServicesMail"],
        },
      },
    ],
  },
  *find(subject) {
    const seen = new Set<string>();
    for (const [row, text] of subject.members("TlsDomainCapabilities").entries()) {
      const domain = text.slice(0, text.lastIndexOf(":")).toLowerCase();
      if (domain === "*")
        yield {
          row,
          what: phrase`A capability cannot be given to every domain.`,
          why: phrase`${value("*")} in ${parameterName("TlsDomainCapabilities")} would let any certificate use it. The cmdlet was seen to refuse it.`,
          mend: phrase`Name the domain that the partner's certificate holds.`,
        };
      else if (seen.has(domain))
        yield {
          row,
          what: phrase`${value(domain)} stands twice.`,
          why: phrase`Each domain has one entry with all its capabilities. The cmdlet was seen to refuse a second.`,
          mend: phrase`Join both entries: ${value(`${domain}:A,B`)}.`,
        };
      seen.add(domain);
    }
  },
});
