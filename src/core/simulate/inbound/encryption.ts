import { phrase, value } from "../../finding";
import { capabilitiesFor, withCapabilities } from "./capability";
import { hello } from "./greeting";
import { keywordsOf, offersTls } from "./keywords";
import type { Session, Stage } from "./session";

/** STARTTLS where the client asks for it and it is offered, EHLO again, and what the client's certificate gives (R43, R50, R64). */
export const encryption: Stage = (session) => {
  const { talk, receiver, question, certified } = session;
  const offered = keywordsOf(receiver, false, certified).some(({ text }) => text === "STARTTLS");
  if (!offered || !question.tls) {
    clearText(session, offered);
    capable(session);
    return null;
  }
  talk.client("STARTTLS");
  talk.server("starttls-ready", { by: "AuthMechanism", detail: "Tls" });
  talk.step(
    "passed",
    "R43",
    phrase`STARTTLS was offered, and the session was encrypted.`,
    "AuthMechanism",
    "Tls",
  );
  talk.secure = true;
  const refused = hello(session);
  if (refused) return refused;
  capable(session);
  return null;
};

function clearText({ talk, receiver, question, certified }: Session, offered: boolean): void {
  if (offered) {
    talk.step("passed", "R43", phrase`STARTTLS was offered and not used.`, "AuthMechanism", "Tls");
    return;
  }
  const outcome = question.tls ? "warned" : "passed";
  if (offersTls(receiver) && !certified)
    talk.step(
      outcome,
      "R50",
      phrase`STARTTLS was not offered: no usable certificate of the server fits. The session stayed in clear text.`,
      "TlsCertificateName",
    );
  else
    talk.step(
      outcome,
      "R43",
      phrase`STARTTLS was not offered: ${value("Tls")} is not among the mechanisms. The session stayed in clear text.`,
      "AuthMechanism",
      "Tls",
    );
}

/** What TlsDomainCapabilities gives to the session as it stands now. */
function capable(session: Session): void {
  const { talk, receiver, question } = session;
  const held = capabilitiesFor(receiver, talk.secure, question.clientCert);
  session.identity = withCapabilities(session.identity, held);
  for (const { domain, names } of held)
    talk.step(
      talk.secure ? "passed" : "warned",
      "R64",
      phrase`${value(`${domain}:${names.join(",")}`)} holds for ${talk.secure ? "the client's certificate" : "sessions without TLS"}.`,
      "TlsDomainCapabilities",
      domain,
    );
  if (talk.secure && question.clientCert !== undefined && held.length === 0)
    talk.step(
      "passed",
      "R64",
      phrase`The client's certificate ${value(question.clientCert)} gives nothing by itself here.`,
    );
}
