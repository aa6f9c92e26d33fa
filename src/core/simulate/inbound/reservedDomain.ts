/** The switches that refuse recipients by their domain (R83), in the order in which they are looked at. */
export const reservedBy = [
  "RejectReservedTopLevelRecipientDomains",
  "RejectReservedSecondLevelRecipientDomains",
  "RejectSingleLabelRecipientDomains",
] as const;

const topLevel = /(?:^|\.)(?:test|example|invalid|localhost)$/;
const secondLevel = /(?:^|\.)example\.(?:com|net|org)$/;

/** Whether a domain in lower case is of the kind that a switch refuses: names of RFC 2606, and names without a dot. */
export const isReserved: Readonly<
  Record<(typeof reservedBy)[number], (domain: string) => boolean>
> = {
  RejectReservedTopLevelRecipientDomains: (domain) => topLevel.test(domain),
  RejectReservedSecondLevelRecipientDomains: (domain) => secondLevel.test(domain),
  RejectSingleLabelRecipientDomains: (domain) => !domain.includes(".") && !domain.startsWith("["),
};
