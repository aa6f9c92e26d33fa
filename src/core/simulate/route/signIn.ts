import { phrase, value } from "../../finding";
import type { Sender } from "../sender";
import { remote } from "./remoteReply";
import type { RouteReply } from "./run";
import { sendReply } from "./sendReplies";
import type { Talk } from "./talk";

/** How a connector signs in at its smart hosts; a DNS connector never does (S160). */
export type Mechanism =
  | "None"
  | "BasicAuth"
  | "BasicAuthRequireTLS"
  | "ExchangeServer"
  | "ExternalAuthoritative";

const mechanisms = [
  "BasicAuth",
  "BasicAuthRequireTLS",
  "ExchangeServer",
  "ExternalAuthoritative",
] as const;

export function mechanismOf(sender: Sender): Mechanism {
  if (sender.smartHosts.length === 0) return "None";
  return mechanisms.find((each) => each === sender.value("SmartHostAuthMechanism")) ?? "None";
}

export const usesPassword = (mechanism: Mechanism): boolean =>
  mechanism === "BasicAuth" || mechanism === "BasicAuthRequireTLS";

/** What the other side says to a password that it does not take (RFC 4954). */
const refusal = "535 5.7.8 Authentication credentials invalid";

/** AUTH LOGIN, the one mechanism there is (S164); answers why the session ends, if it does. */
export function signIn(talk: Talk, mechanism: Mechanism): RouteReply | undefined {
  if (!usesPassword(mechanism)) return undefined;
  const { trail, host, by } = talk;
  const decidedBy = by("SmartHostAuthMechanism");
  const sees = talk.sender.value("ForceHELO") !== true;
  if (!sees || !host.auth.includes("LOGIN")) {
    const offers = host.auth.join(" ");
    trail.step(
      "sign-in",
      "fail",
      offers && sees
        ? phrase`A send connector knows AUTH LOGIN only, and the host offers ${value(offers)}: the session ends.`
        : phrase`The connector signs in, and no AUTH LOGIN is seen in the host's reply: the session ends.`,
      ["S164", "S165"],
      { decidedBy: sees ? decidedBy : by("ForceHELO") },
    );
    return sendReply("basic-missing");
  }
  trail.send("AUTH LOGIN", decidedBy);
  trail.hear("334 VXNlcm5hbWU6");
  trail.send(
    "dXNlcg==",
    undefined,
    phrase`Stands for the user; logs show neither user nor password.`,
  );
  trail.hear("334 UGFzc3dvcmQ6");
  trail.send("cGFzc3dvcmQ=", undefined, phrase`Stands for the password, which no design holds.`);
  if (host.signInRefused) {
    trail.hear(refusal);
    trail.step(
      "sign-in",
      "fail",
      phrase`The host refused user or password: the session ends and the queue waits; nobody has a bounce yet.`,
      ["S167"],
      { decidedBy: by("AuthenticationCredential") },
    );
    return remote(refusal, "inferred");
  }
  trail.hear("235 2.7.0 Authentication successful");
  told(talk, mechanism);
  return undefined;
}

function told({ trail, host, by }: Talk, mechanism: Mechanism): void {
  const assumed = host.authAssumed ? phrase` That the host offers LOGIN was not said.` : "";
  if (trail.secure)
    trail.step(
      "sign-in",
      "pass",
      phrase`It signed in with AUTH LOGIN, under TLS.${assumed}`,
      ["S164"],
      {
        decidedBy: by("SmartHostAuthMechanism"),
        ...(mechanism === "BasicAuth" && {
          open: phrase`Documents say that BasicAuth sends clear text; servers were seen to use STARTTLS where it is offered (S162).`,
        }),
      },
    );
  else
    trail.step(
      "sign-in",
      "worry",
      phrase`It signed in with AUTH LOGIN in clear text: whoever listens has the password.${assumed}`,
      ["S162"],
      { decidedBy: by("SmartHostAuthMechanism") },
    );
}
