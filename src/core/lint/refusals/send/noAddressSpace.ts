import { parameterName, phrase } from "../../../finding";
import { refusal } from "../../refusal";

export const noAddressSpace = refusal({
  code: "refused/no-address-space",
  of: "send",
  reads: ["AddressSpaces"],
  cites: ["S200"],
  examples: {
    refused: [{ explicit: { AddressSpaces: [] } }, { explicit: {} }],
    accepted: [{ explicit: { AddressSpaces: ["SMTP:*;1"] } }],
  },
  *find(subject) {
    const spaces = subject.value("AddressSpaces");
    if (Array.isArray(spaces) ? spaces.length > 0 : spaces === undefined && !missing(subject))
      return;
    yield {
      what: phrase`The connector serves no domain.`,
      why: phrase`${parameterName("AddressSpaces")} says which recipients it takes. The cmdlet refuses a connector without one.`,
      mend: phrase`Add an address space: a domain, ${"*.domain"} or ${"*"}.`,
    };
  },
});

/** Not said at all, which is something else than not shown by an import. */
function missing({ connector }: { connector: { unknown: readonly string[] } }): boolean {
  return !connector.unknown.includes("AddressSpaces");
}
