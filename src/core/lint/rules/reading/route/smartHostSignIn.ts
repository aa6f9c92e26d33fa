import type { Sender } from "../../../../simulate";

/** The connector signs in at its smart host with name and password. */
export function signsInBasic(sender: Sender): boolean {
  const mechanism = sender.value("SmartHostAuthMechanism");
  return mechanism === "BasicAuth" || mechanism === "BasicAuthRequireTLS";
}

/** The connector does not sign in: None, or a path that counts as protected elsewhere (S161, S169). */
export function signsInNowhere(sender: Sender): boolean {
  const mechanism = sender.value("SmartHostAuthMechanism");
  return (
    mechanism === "None" ||
    mechanism === "ExternalAuthoritative" ||
    mechanism === null ||
    mechanism === undefined
  );
}
