import { phrase, value } from "../../finding";
import { alone, answeredWith, brokenOff, type LastError, notConnected } from "./lastError";
import { type Envelope, sendMessage } from "./message";
import { readReply, remote } from "./remoteReply";
import type { RouteReply } from "./run";
import { sendReply } from "./sendReplies";
import { type Mechanism, signIn } from "./signIn";
import type { Talk } from "./talk";
import { startTls } from "./tls";
import type { TlsPolicy } from "./tlsPolicy";

/** How the attempt ended. `early`: before MAIL, so it is the queue that waits (S151). */
export type SessionEnd =
  | { readonly end: "delivered"; readonly secure: boolean }
  | { readonly end: "bounces"; readonly reply: RouteReply }
  | {
      readonly end: "waits";
      readonly reply: RouteReply;
      readonly lastError: LastError;
      readonly early: boolean;
    };

/** What one attempt needs besides the two who speak. */
export interface Attempt {
  readonly policy: TlsPolicy;
  readonly mechanism: Mechanism;
  readonly port: number;
  /** Address and port that LastError names, where they are known. */
  readonly endpoint: string | undefined;
  readonly envelope: Envelope;
}

/** One attempt to deliver: connection, greeting, TLS, sign-in, message (section 4.1). */
export function attempt(talk: Talk, given: Attempt): SessionEnd {
  return unconnected(talk, given) ?? connected(talk, given, false);
}

function unconnected({ trail, host, by, sender }: Talk, given: Attempt): SessionEnd | undefined {
  const { endpoint, port } = given;
  trail.connect();
  if (host.port !== "open") {
    const code = host.port === "silent" ? 10060 : 10061;
    trail.event(`Failed to connect. Winsock error code: ${code}, Win32 error code: ${code}`);
    trail.step(
      "connect",
      "fail",
      code === 10060
        ? phrase`Nobody answered on port ${value(String(port))}: the other hosts are tried, then the queue waits.`
        : phrase`Port ${value(String(port))} was refused: nothing listens there, or a device says so.`,
      ["S190", "S151"],
      {
        decidedBy: by(sender.smartHosts.length > 0 ? "Port" : "DNSRoutingEnabled"),
        standing: "observed",
      },
    );
    const reply = sendReply("connection-failed");
    return { end: "waits", reply, lastError: notConnected(code, endpoint), early: true };
  }
  if (port !== 465 || host.replies.banner !== undefined) return undefined;
  trail.event("Connected; no banner comes");
  trail.step(
    "greeting",
    "fail",
    phrase`Port 465 speaks TLS from the first byte, which a send connector cannot: each waits for the other.`,
    ["S92"],
    { decidedBy: by("Port") },
  );
  const reply = sendReply("banner-missing");
  return { end: "waits", reply, lastError: brokenOff(reply, endpoint), early: true };
}

function connected(talk: Talk, given: Attempt, isSecondTry: boolean): SessionEnd {
  const { trail, host } = talk;
  const greeted = greeting(talk, given);
  if (greeted) return greeted;
  const exchange = given.mechanism === "ExchangeServer" ? asExchange(talk) : undefined;
  if (exchange === false) return stop(talk, sendReply("exchange-missing"), given);
  const tls = exchange ? ({ end: "secure" } as const) : startTls(talk, given.policy, isSecondTry);
  if (tls.end === "again") {
    trail.connect();
    return connected(talk, given, true);
  }
  if (tls.end === "stop")
    return tls.broke ? broken(tls.reply, given) : stop(talk, tls.reply, given);
  if (talk.sender.value("RequireOorg") === true && !host.keywords.includes("XOORG")) {
    trail.step(
      "greeting",
      "fail",
      phrase`RequireOorg is on, and the host offers no XOORG.`,
      ["S130"],
      {
        decidedBy: talk.by("RequireOorg"),
      },
    );
    return stop(talk, sendReply("oorg-required"), given);
  }
  const unsigned = signIn(talk, given.mechanism);
  if (unsigned) return stop(talk, unsigned, given);
  const sent = sendMessage(talk, given.envelope);
  if (sent.end === "broke") return broken(sent.reply, given);
  quit(talk);
  if (sent.end === "taken") return { end: "delivered", secure: tls.end === "secure" };
  if (sent.end === "bounces") return { end: "bounces", reply: sent.reply };
  const lastError = answeredWith(sent.reply, given.endpoint);
  return { end: "waits", reply: sent.reply, lastError, early: false };
}

/** Banner and the first EHLO or HELO; answers where the host turns us away. */
function greeting(talk: Talk, given: Attempt): SessionEnd | undefined {
  const { trail, host } = talk;
  const turned = heard(talk, "banner", `220 ${host.name} ESMTP`, given);
  if (turned) return turned;
  if (host.replies.ehlo === undefined || trail.session > 1) {
    talk.hello();
    return undefined;
  }
  const read = readReply(host.replies.ehlo);
  if (read?.code.startsWith("2")) {
    talk.hello();
    return undefined;
  }
  talk.say();
  return heard(talk, "ehlo", host.replies.ehlo, given);
}

function heard(
  { trail, host }: Talk,
  command: "banner" | "ehlo",
  usual: string,
  given: Attempt,
): SessionEnd | undefined {
  const said = host.replies[command] ?? usual;
  const read = readReply(said);
  const what = command === "banner" ? "connection" : "EHLO";
  if (!read) {
    trail.event("an answer that is no SMTP reply");
    trail.step(
      "greeting",
      "fail",
      phrase`The answer to the ${what} is no SMTP reply: the session ends.`,
      ["S151"],
    );
    return broken(sendReply("reply-unreadable"), given);
  }
  trail.hear(said);
  if (read.code.startsWith("2")) return undefined;
  trail.step(
    "greeting",
    "fail",
    phrase`The host turned the ${what} away: other hosts are tried, then the queue waits, whatever the code.`,
    ["S151"],
  );
  const reply = remote(said);
  return { end: "waits", reply, lastError: answeredWith(reply, given.endpoint), early: true };
}

/** X-ANONYMOUSTLS or X-EXPS between Exchange servers (S168); false: neither is offered, undefined: no TLS by it. */
function asExchange({ trail, host, by, hello }: Talk): boolean | undefined {
  const decidedBy = by("SmartHostAuthMechanism");
  if (host.keywords.includes("X-ANONYMOUSTLS")) {
    trail.send("X-ANONYMOUSTLS", decidedBy);
    trail.hear("220 2.0.0 SMTP server ready");
    trail.secure = true;
    trail.event("TLS is up between two Exchange servers");
    hello();
    trail.step("sign-in", "pass", phrase`The host is an Exchange server and proved it.`, ["S168"], {
      decidedBy,
    });
    return true;
  }
  if (host.keywords.includes("X-EXPS")) {
    trail.step(
      "sign-in",
      "pass",
      phrase`The host offers X-EXPS: both sides prove that they are Exchange servers.`,
      ["S168"],
      { decidedBy },
    );
    return undefined;
  }
  trail.step(
    "sign-in",
    "fail",
    phrase`Neither X-ANONYMOUSTLS nor X-EXPS is offered: the host is no Exchange server, or a device hides it.`,
    ["S168"],
    { decidedBy },
  );
  return false;
}

/** Exchange ends the session with QUIT, and the queue shows why. */
function stop(talk: Talk, reply: RouteReply, { endpoint }: Attempt): SessionEnd {
  quit(talk);
  return { end: "waits", reply, lastError: answeredWith(reply, endpoint), early: true };
}

const broken = (reply: RouteReply, { endpoint }: Attempt): SessionEnd => ({
  end: "waits",
  reply,
  lastError: reply.id === "session-broken" ? brokenOff(reply, endpoint) : alone(reply),
  early: true,
});

function quit({ trail }: Talk): void {
  trail.send("QUIT");
  trail.hear("221 2.0.0 Service closing transmission channel");
}
