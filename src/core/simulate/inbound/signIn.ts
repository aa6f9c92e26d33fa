import { sameAccount } from "../../catalogue";
import { name, phrase, value } from "../../finding";
import { encodeUtf8, toBase64 } from "../../values";
import { ofOthers, userOf } from "../identity";
import { rightNames } from "../rightNames";
import { acceptedDomainFor, ownDomain } from "../route/acceptedDomain";
import { authWords } from "./keywords";
import { parseMailbox } from "./mailbox";
import { oneLine } from "./printable";
import { proxyFailure, proxyFor } from "./proxy";
import type { RunReply } from "./run";
import { accountName, mayUse, parameterOf, type Session, type Stage, whence } from "./session";

/** A line of a client that signs in: text in UTF-8, as base64. */
const base64 = (text: string): string => toBase64(encodeUtf8(text));

/** What stands for a password: nobody gave one, and none is ever shown. */
const secret = base64("********");

/** AUTH as the client asks for it (R45, R48, R62). */
export const signIn: Stage = (session) => {
  const { talk, receiver, question } = session;
  if (question.auth === undefined) return null;
  const mechanism = question.auth === "basic" ? "LOGIN" : "NTLM";
  talk.client(`AUTH ${mechanism}`);
  if (!authWords(receiver, talk.secure).includes(mechanism)) return notOffered(session, mechanism);
  const account = accountOf(session);
  if (mechanism === "LOGIN") {
    talk.server("auth-login-user", { by: "AuthMechanism", detail: "BasicAuth" });
    talk.client(base64(account));
    talk.server("auth-login-pass", { by: "AuthMechanism", detail: "BasicAuth" });
    talk.client(secret);
    if (!talk.secure)
      talk.step(
        "warned",
        "R45",
        phrase`The password crossed in clear text: ${value("BasicAuthRequireTLS")} is not set.`,
        "AuthMechanism",
        "BasicAuthRequireTLS",
      );
  } else {
    talk.server("auth-ntlm", { by: "AuthMechanism", detail: "Integrated" });
    talk.client(secret);
    talk.note(
      "R45",
      phrase`The messages of NTLM are shown as one line; a real session has a challenge between two of them.`,
    );
  }
  return signedIn(session, account);
};

function notOffered({ talk, receiver }: Session, mechanism: string): RunReply {
  const reply = talk.server("auth-unknown", {
    by: "AuthMechanism",
    detail: mechanism === "LOGIN" ? "BasicAuth" : "Integrated",
    tarpit: "TarpitInterval",
  });
  const afterTls = authWords(receiver, true).includes(mechanism);
  talk.step(
    "stopped",
    "R45",
    afterTls
      ? phrase`${value(`AUTH ${mechanism}`)} is offered after STARTTLS only.`
      : phrase`${value(`AUTH ${mechanism}`)} is not offered here.`,
    "AuthMechanism",
    afterTls ? "BasicAuthRequireTLS" : mechanism === "LOGIN" ? "BasicAuth" : "Integrated",
  );
  return reply;
}

function signedIn(session: Session, account: string): RunReply | null {
  const { talk, receiver, server } = session;
  const user = userOf(receiver, account);
  const before = session.identity;
  if (user) session.identity = user;
  if (server.role === "Edge" || !user || !mayUse(session, rightNames.submit)) {
    const reply = talk.server("auth-failed", {
      by: "PermissionGroups",
      detail: rightNames.submit,
      tarpit: "AuthTarpitInterval",
    });
    talk.step(
      "stopped",
      "R48",
      server.role === "Edge"
        ? phrase`An Edge server cannot sign in accounts of the organisation.`
        : phrase`${name(account)} could not sign in: it needs ${value(rightNames.submit)}, and ${whence(session, rightNames.submit)}.`,
      "PermissionGroups",
      rightNames.submit,
    );
    session.identity = before;
    return reply;
  }
  const failed = proxyFailure(session, proxyFor(session, "client"));
  if (failed) return failed;
  talk.server("auth-ok", {
    by: parameterOf(session, rightNames.submit),
    detail: rightNames.submit,
  });
  session.account = account;
  talk.step(
    "passed",
    "R62",
    phrase`${name(account)} signed in and is one of ${name(accountName(user.principal))}; the rights of the client before no longer apply.`,
    "PermissionGroups",
    "ExchangeUsers",
  );
  toldElsewhere(session, account);
  return null;
}

/** Rights of other accounts and groups count for their members, whom nobody can know here. */
function toldElsewhere({ talk, receiver }: Session, account: string): void {
  const named = [...new Set(ofOthers(receiver).map(({ user }) => user))].filter(
    (user) => !sameAccount(user, account),
  );
  if (named.length > 0)
    talk.note(
      "R62",
      phrase`Rights given to ${value(named.slice(0, 3).join(", "))} count for that account or its members, and are left out here.`,
    );
}

/**
 * The account of the session: the sender where its address is in an authoritative domain, else `user@` the default
 * domain (the contract of the command line).
 */
export function accountOf({
  organisation,
  question,
  circumstances,
  server,
}: Pick<Session, "organisation" | "question" | "circumstances" | "server">): string {
  if (circumstances.account !== undefined) return oneLine(circumstances.account);
  const sender = parseMailbox(question.mailFrom ?? "");
  const domain = sender && acceptedDomainFor(sender.domain, organisation);
  if (sender && domain?.type === "Authoritative") return `${sender.local}@${sender.domain}`;
  const rest = server.fqdn?.split(".").slice(1).join(".");
  return `user@${ownDomain(organisation) ?? (rest || "example")}`;
}
