import { phrase, value } from "../../finding";
import type { RouteReply } from "./run";
import { sendReply } from "./sendReplies";
import type { Talk } from "./talk";
import { certificateFault, type TlsPolicy } from "./tlsPolicy";

/** How the part of the conversation about encryption ended. */
export type TlsEnd =
  | { readonly end: "secure" | "clear" }
  /** The handshake failed, and nothing demands TLS: the same host is tried again without it (S103). */
  | { readonly end: "again" }
  | { readonly end: "stop"; readonly reply: RouteReply; readonly broke?: boolean };

const secure: TlsEnd = { end: "secure" };
const clear: TlsEnd = { end: "clear" };

/** STARTTLS after the first EHLO: offered, demanded, ignored, failed (steps 4 to 7 of section 4.1). */
export function startTls(talk: Talk, policy: TlsPolicy, isSecondTry: boolean): TlsEnd {
  const { trail, host, by } = talk;
  const offered = host.starttls && policy.never !== "ForceHELO";
  if (policy.demandedBy && (!offered || policy.never)) return demanded(talk, policy);
  if (policy.isShutOut) return { end: "stop", reply: sendReply("domain-shut-out") };
  if (isSecondTry) return clear;
  if (policy.never) {
    trail.step(
      "tls",
      "worry",
      policy.never === "ForceHELO"
        ? phrase`HELO shows no extension: the message goes in clear text.`
        : phrase`STARTTLS is never used, offered or not: the message goes in clear text.`,
      [policy.never === "ForceHELO" ? "S101" : "S105"],
      { decidedBy: by(policy.never) },
    );
    return clear;
  }
  if (!offered) {
    trail.step(
      "tls",
      "worry",
      phrase`The host offers no STARTTLS and TLS is not demanded: the message goes in clear text.`,
      ["S102"],
      { decidedBy: by("RequireTLS") },
    );
    return clear;
  }
  trail.send("STARTTLS", policy.demandedBy && by(policy.demandedBy));
  trail.hear("220 2.0.0 Ready to start TLS");
  const own = talk.ownFault;
  if (host.handshakeFails || own) return failed(talk, policy, own);
  trail.secure = true;
  trail.event("TLS is up");
  return checked(talk, policy);
}

function demanded({ trail, host, by }: Talk, policy: TlsPolicy): TlsEnd {
  const parameter = policy.demandedBy ?? "RequireTLS";
  const isSignIn = parameter === "SmartHostAuthMechanism";
  trail.step(
    "tls",
    "fail",
    host.starttls && policy.never
      ? phrase`TLS is demanded, and ${value(policy.never)} keeps STARTTLS from being used: every session ends here.`
      : phrase`TLS is demanded, and the host offers no STARTTLS: the session ends.`,
    isSignIn ? ["S163"] : policy.never === "ForceHELO" ? ["S101"] : ["S104"],
    {
      decidedBy: by(host.starttls && policy.never ? policy.never : parameter),
      ...(!isSignIn && policy.never !== "ForceHELO" && { standing: "documented" }),
    },
  );
  return { end: "stop", reply: sendReply(isSignIn ? "basic-needs-tls" : "starttls-required") };
}

function failed({ trail, by }: Talk, policy: TlsPolicy, own: "S124" | undefined): TlsEnd {
  trail.event("TLS negotiation failed");
  if (own)
    trail.step(
      "tls",
      "fail",
      phrase`The named certificate has no private key here or is not bound to SMTP: the handshake fails on our own side.`,
      ["S124"],
      { decidedBy: by("TlsCertificateName") },
    );
  if (!policy.demandedBy) {
    trail.step(
      "tls",
      "worry",
      phrase`The handshake failed and TLS is not demanded: the host is tried again without STARTTLS.`,
      ["S103"],
      { decidedBy: by("RequireTLS") },
    );
    return { end: "again" };
  }
  trail.step(
    "tls",
    "fail",
    phrase`The handshake failed and TLS is demanded: the session ends. The reason stands in the protocol log only.`,
    ["S104"],
    { decidedBy: by(policy.demandedBy) },
  );
  return { end: "stop", reply: sendReply("session-broken"), broke: true };
}

/** The other side's certificate, once TLS is up and EHLO was said again. */
function checked(talk: Talk, policy: TlsPolicy): TlsEnd {
  const { trail, host, by, domain } = talk;
  talk.hello();
  const fault = certificateFault(policy, host, domain);
  const wanted = value(policy.tlsDomain ?? domain);
  if (fault) {
    trail.event(`ChainValidityStatus = ${fault}`, by("TlsAuthLevel"));
    trail.step(
      "tls",
      "fail",
      fault === "SubjectMismatch"
        ? phrase`No name in the certificate is ${wanted} (${fault}).`
        : fault === "UntrustedRoot"
          ? phrase`The certificate leads to no root that the server trusts (${fault}).`
          : phrase`The certificate has expired (${fault}).`,
      fault === "SubjectMismatch"
        ? [policy.tlsDomain === undefined ? "S111" : "S113", "S112", "S114"]
        : ["S110", "S114"],
      {
        decidedBy: by(
          fault === "SubjectMismatch" && policy.tlsDomain !== undefined
            ? "TlsDomain"
            : "TlsAuthLevel",
        ),
        standing: "observed",
      },
    );
    return { end: "stop", reply: sendReply("certificate-failed") };
  }
  passed(talk, policy);
  return secure;
}

function passed({ trail, host, by, domain }: Talk, { level, tlsDomain, demandedBy }: TlsPolicy) {
  const decidedBy = by(level ? "TlsAuthLevel" : "RequireTLS");
  if (level === "DomainValidation" || level === "CertificateValidation") {
    const wanted = value(tlsDomain ?? domain);
    trail.step(
      "tls",
      "pass",
      level === "CertificateValidation"
        ? phrase`TLS is up, and the certificate is trusted and in date; whose it is was not asked.`
        : host.names
          ? phrase`TLS is up, and the certificate is trusted, in date and fits ${wanted}.`
          : phrase`TLS is up; the names in the certificate were not given and are taken to fit ${wanted}.`,
      ["S110"],
      {
        decidedBy,
        open: phrase`Revocation is checked too. Whether mail stops when that check cannot be made is not documented (S116).`,
      },
    );
    return;
  }
  trail.step(
    "tls",
    "pass",
    demandedBy
      ? phrase`TLS is up as demanded; nobody was authenticated, any certificate will do.`
      : phrase`TLS is up because the host offers it; nobody was authenticated.`,
    [level ? "S110" : demandedBy ? "S106" : "S102"],
    { decidedBy },
  );
}
