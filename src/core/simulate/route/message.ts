import { phrase, value } from "../../finding";
import { showSize } from "../../values";
import { type MailAddress, printAddressOf } from "./address";
import { readReply, remote } from "./remoteReply";
import type { RouteReply } from "./run";
import { sendReply } from "./sendReplies";
import type { Talk } from "./talk";

/** The message that is sent: envelope and size in bytes. */
export interface Envelope {
  /** `sender@corp.example`; empty: the null reverse-path. */
  readonly from: string;
  readonly to: MailAddress;
  readonly size: number;
}

/** How the transfer ended; `waits`: the message alone is tried again, `broke`: the session was lost. */
export type MessageEnd =
  | { readonly end: "taken" }
  | { readonly end: "bounces" | "waits" | "broke"; readonly reply: RouteReply };

/** Pre-checks, MAIL, RCPT and the body (steps 10 to 12 of section 4.1). */
export function sendMessage(talk: Talk, envelope: Envelope): MessageEnd {
  const fault = beforehand(talk, envelope);
  if (fault) return { end: "bounces", reply: fault };
  const { trail, host } = talk;
  const extended = talk.sender.value("ForceHELO") !== true;
  const size = extended ? ` SIZE=${envelope.size}` : "";
  const utf8 = envelope.to.international ? " SMTPUTF8" : "";
  trail.send(`MAIL FROM:<${envelope.from}>${size}${utf8}`);
  const mail = answered(talk, "mail", "250 2.1.0 Sender OK");
  if (mail) return mail;
  trail.send(`RCPT TO:<${printAddressOf(envelope.to)}>`);
  const rcpt = answered(talk, "rcpt", "250 2.1.5 Recipient OK");
  if (rcpt) return rcpt;
  if (extended && host.keywords.includes("CHUNKING")) {
    trail.send(`BDAT ${envelope.size} LAST`);
  } else {
    trail.send("DATA");
    trail.hear("354 Start mail input; end with <CRLF>.<CRLF>");
    trail.send(".", undefined, phrase`After the message itself.`);
  }
  return answered(talk, "data", "250 2.6.0 Queued mail for delivery") ?? { end: "taken" };
}

/** What Exchange sees in the host's keywords before it sends anything. */
function beforehand({ trail, host, sender }: Talk, { to, size }: Envelope): RouteReply | undefined {
  const extended = sender.value("ForceHELO") !== true;
  if (extended && host.maxSize && size > host.maxSize) {
    trail.step(
      "message",
      "fail",
      phrase`The host announces ${value(showSize(host.maxSize))}, and the message has ${value(showSize(size))}: nothing is sent, it bounces.`,
      ["S143"],
    );
    return sendReply("size-announced");
  }
  if (to.international && !(extended && host.keywords.includes("SMTPUTF8"))) {
    trail.step(
      "message",
      "fail",
      phrase`The address needs SMTPUTF8, which the host does not offer: the message bounces.`,
      ["S149"],
    );
    return sendReply("recipient-utf8");
  }
  return undefined;
}

const commands = { mail: "MAIL FROM", rcpt: "RCPT TO", data: "the message" } as const;

/** Hears the reply to a command: 4xx waits, 5xx bounces (S151); undefined: it was taken. */
function answered(
  { trail, host }: Talk,
  command: keyof typeof commands,
  usual: string,
): MessageEnd | undefined {
  const said = host.replies[command];
  const read = readReply(said ?? usual);
  if (!read) {
    trail.event("an answer that is no SMTP reply");
    trail.step(
      "message",
      "fail",
      phrase`The answer to ${commands[command]} is no SMTP reply: the session ends.`,
      ["S151"],
    );
    return { end: "broke", reply: sendReply("reply-unreadable") };
  }
  trail.hear(said ?? usual);
  if (read.code.startsWith("2")) return undefined;
  const reply = remote(said ?? usual);
  const bounces = read.code.startsWith("5");
  trail.step(
    "message",
    "fail",
    bounces
      ? phrase`The host refused ${commands[command]} for good: the message bounces.`
      : phrase`The host refused ${commands[command]} for now: the message waits and is tried again.`,
    ["S151"],
  );
  return { end: bounces ? "bounces" : "waits", reply };
}
