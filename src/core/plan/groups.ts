import { parameter } from "../catalogue";
import { sameValue, type Value } from "../values";
import { isEmpty, type Stated } from "./stated";

const routing = [
  "DNSRoutingEnabled",
  "SmartHosts",
  "SmartHostAuthMechanism",
  "AuthenticationCredential",
] as const;
const tls = [
  "RequireTLS",
  "IgnoreSTARTTLS",
  "TlsAuthLevel",
  "TlsDomain",
  "DomainSecureEnabled",
] as const;

/** Whether a parameter says where a send connector sends to: what is judged and written together. */
export const isRouting = (name: string): boolean => routing.some((each) => each === name);

type Look = (name: string) => Value | undefined;

/** Signs in to the smart host with a name and a password, so a credential must be in the same command. */
export const signsIn = (mechanism: Value | undefined): boolean =>
  mechanism === "BasicAuth" || mechanism === "BasicAuthRequireTLS";

/**
 * Set-SendConnector judges some parameters together and takes those that are missing from what is
 * stored (send semantics S201 to S212, S224): when one of a group changes, the values of the group
 * that bear on it are written in the same command.
 */
export function withGroups(stated: Map<string, Stated>, was: Look, is: Look): void {
  if (routing.some((name) => stated.has(name))) writeRouting(stated, is);
  if (tls.some((name) => stated.has(name))) writeTls(stated, was, is);
}

function writeRouting(stated: Map<string, Stated>, is: Look): void {
  add(stated, "DNSRoutingEnabled", is);
  if (is("DNSRoutingEnabled") !== false) return;
  if (!isEmpty(is("SmartHosts"))) add(stated, "SmartHosts", is);
  add(stated, "SmartHostAuthMechanism", is);
  if (signsIn(is("SmartHostAuthMechanism")))
    add(stated, "AuthenticationCredential", () => "credential");
}

function writeTls(stated: Map<string, Stated>, was: Look, is: Look): void {
  add(stated, "RequireTLS", is);
  for (const name of tls) {
    const value = is(name);
    if (value !== undefined && value !== false && !isEmpty(value)) add(stated, name, is);
  }
  // Lower than before: what was stored of the higher level would be judged with it and refused.
  const level = was("TlsAuthLevel");
  const lower =
    (was("RequireTLS") === true && is("RequireTLS") !== true) ||
    (!isEmpty(level) && !sameValue(level, is("TlsAuthLevel")));
  if (!lower) return;
  add(stated, "TlsAuthLevel", is);
  add(stated, "TlsDomain", is);
}

function add(stated: Map<string, Stated>, name: string, is: Look): void {
  const declared = parameter("send", name);
  const value = is(name);
  if (declared && value !== undefined && !stated.has(name))
    stated.set(name, { parameter: declared, value });
}
