import { rights } from "../catalogue";

/** The name of a right by what protocol logs call it; the catalogue is the one place that spells it. */
function nameOf(shortName: string): string {
  const right = rights.find((each) => each.shortName === shortName);
  if (!right) throw new Error(`The catalogue knows no right ${shortName}.`);
  return right.name;
}

/** The rights by which simulation, exposure and rules judge a session. */
export const rightNames = {
  submit: nameOf("SMTPSubmit"),
  anyRecipient: nameOf("SMTPAcceptAnyRecipient"),
  anySender: nameOf("SMTPAcceptAnySender"),
  authoritativeSender: nameOf("SMTPAcceptAuthoritativeDomainSender"),
  bypassAntiSpam: nameOf("BypassAntiSpam"),
  authenticationFlag: nameOf("SMTPAcceptAuthenticationFlag"),
  bypassSize: nameOf("BypassMessageSizeLimit"),
  headersRouting: nameOf("AcceptRoutingHeaders"),
  headersForest: nameOf("AcceptForestHeaders"),
  headersOrganization: nameOf("AcceptOrganizationHeaders"),
  exch50: nameOf("SMTPAcceptEXCH50"),
} as const;
