import type { Chance } from "./random";

/** Event, data and context of one row. */
export type Said = readonly [event: string, data: string, context: string];

export interface Talk {
  readonly connector: string;
  readonly local: string;
  readonly remote: string;
  readonly rows: readonly Said[];
}

const server = "EX01.AD.CORP.EXAMPLE";
const features =
  "PIPELINING DSN ENHANCEDSTATUSCODES STARTTLS X-ANONYMOUSTLS AUTH NTLM X-EXPS GSSAPI NTLM 8BITMIME BINARYMIME CHUNKING SMTPUTF8 XRDST";
const certificate =
  " CN=mail.corp.example CN=Example Issuing CA 2, O=Example Trust, C=GB 237C54BE7505158187E32893838FB3C7 DF417CB758C7CAD674494B773F5F3BEB5A83C68B 2025-10-24T00:00:00.000Z 2026-10-24T00:00:00.000Z mail.corp.example;autodiscover.corp.example";
const tls = (side: string): Said => [
  "*",
  "",
  `TLS protocol SP_PROT_TLS1_2_${side} negotiation succeeded using bulk encryption algorithm CALG_AES_256 with strength 256 bits, MAC hash algorithm CALG_SHA_384 with strength 0 bits and key exchange algorithm CALG_ECDH_EPHEM with strength 384 bits`,
];
const labels =
  "certificate Subject Issuer name Serial number Thumbprint Not before Not after Subject alternate names";

const address = (chance: Chance): string => `10.20.${chance.below(64)}.${1 + chance.below(250)}`;
const outside = (chance: Chance): string => `203.0.113.${1 + chance.below(250)}`;
const port = (chance: Chance): number => 49_152 + chance.below(16_000);
const person = (chance: Chance): string => `user${chance.below(5000)}`;

/** One session of a receive connector, of the kinds that a busy front end sees. */
export function receiveTalk(chance: Chance): Talk {
  const kind = chance.below(100);
  const remote = kind < 55 ? outside(chance) : address(chance);
  const relay = kind >= 55 && kind < 75;
  const client = relay ? `device-${chance.below(300)}` : `mx${chance.below(400)}.sender.example`;
  const rows: Said[] = [
    ["+", "", ""],
    [
      ">",
      `220 ${server} Microsoft ESMTP MAIL Service ready at Tue, 12 May 2026 08:00:05 +0200`,
      "",
    ],
  ];
  const of = {
    connector: relay ? "EX01\\App relay EX01" : "EX01\\Default Frontend EX01",
    local: "10.20.1.11:25",
    remote: `${remote}:${port(chance)}`,
    rows,
  };
  if (kind >= 90) {
    rows.push(["-", "", "Remote(ConnectionReset)"]);
    return of;
  }
  const ehlo: Said[] = [
    ["<", `EHLO ${client}`, ""],
    [">", `250  ${server} Hello [${remote}] SIZE 37748736 ${features}`, ""],
  ];
  rows.push(...ehlo);
  if (kind < 40)
    rows.push(
      ["<", "STARTTLS", ""],
      [">", "220 2.0.0 SMTP server ready", ""],
      ["*", certificate, `Sending ${labels}`],
      tls("SERVER"),
      ...ehlo,
      ["*", "", "Client certificate chain validation status: 'EmptyCertificate'"],
      ["*", "", "TlsDomainCapabilities='None'; Status='NoRemoteCertificate'"],
    );
  rows.push(
    ["<", `MAIL FROM:<${person(chance)}@sender.example> SIZE=${chance.below(90_000)}`, ""],
    ["*", "08DEA95BF4147658;2026-05-12T06:00:04.129Z;1", "receiving message"],
    [">", "250 2.1.0 Sender OK", ""],
  );
  for (let recipients = 1 + chance.below(2); recipients > 0; recipients -= 1)
    rows.push(
      ["<", `RCPT TO:<${person(chance)}@corp.example>`, ""],
      [">", "250 2.1.5 Recipient OK", ""],
    );
  if (kind >= 78) {
    const refusal = chance.pick([
      "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
      `550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${person(chance)}@corp.example not found by SMTP address lookup`,
      "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
      "452 4.3.1 Insufficient system resources",
    ]);
    rows.push(
      ["<", "RCPT TO:<gone@corp.example>", ""],
      ["*", "Tarpit for '0.00:00:05'", ""],
      [">", refusal, ""],
    );
  } else
    rows.push(
      ["<", `BDAT ${chance.below(90_000)} LAST`, ""],
      [
        "*",
        "",
        `Proxy destination(s) obtained from OnProxyInboundMessage event. Correlation Id:${chance.hex(32)}`,
      ],
      [
        ">",
        `250 2.6.0 <${chance.hex(24)}@${client}> [InternalId=${chance.below(2_000_000_000)}, Hostname=ex01.ad.corp.example] ${chance.below(90_000)} bytes in 0.217, 149,081 KB/sec Queued mail for delivery`,
        "",
      ],
    );
  rows.push(
    ["<", "QUIT", ""],
    [">", "221 2.0.0 Service closing transmission channel", ""],
    ["-", "", "Local"],
  );
  return of;
}

/** One session of a send connector. */
export function sendTalk(chance: Chance): Talk {
  const kind = chance.below(100);
  const remote = `${outside(chance)}:25`;
  const host = `mx${chance.below(900)}.partner.example`;
  const rows: Said[] = [
    ["*", "SendRoutingHeaders", "Set Session Permissions"],
    ["*", "", "attempting to connect"],
  ];
  const of = { connector: "Internet", local: `10.20.1.11:${port(chance)}`, remote, rows };
  if (kind >= 92) {
    const text = `Failed to connect. Winsock error code: 10060, Win32 error code: 10060, Error Message: A connection attempt failed because the connected party did not properly respond after a period of time ${remote}.`;
    rows.push(["*", "", text]);
    return { ...of, local: "" };
  }
  const ehlo: Said[] = [
    [">", "EHLO mail.corp.example", ""],
    [
      "<",
      `250 ${host} Hello [198.51.100.20] PIPELINING SIZE 52428800 ETRN STARTTLS ENHANCEDSTATUSCODES 8BITMIME DSN SMTPUTF8 CHUNKING`,
      "",
    ],
  ];
  rows.push(
    ["+", "", ""],
    ["<", `220 ${host} ESMTP Postfix`, ""],
    ...ehlo,
    [">", "STARTTLS", ""],
    ["<", "220 2.0.0 Ready to start TLS", ""],
    ["*", certificate, `Remote ${labels}`],
    tls("CLIENT"),
    ...ehlo,
    [
      "*",
      "",
      `sending message with RecordId ${chance.below(2_000_000_000)} and InternetMessageId <${chance.hex(32)}@EX01.corp.example>`,
    ],
    [">", `MAIL FROM:<${person(chance)}@corp.example> SIZE=${chance.below(90_000)}`, ""],
    ["<", "250 2.1.0 Ok", ""],
    [">", `RCPT TO:<${person(chance)}@partner.example>`, ""],
  );
  if (kind >= 84) {
    const refusal = chance.pick([
      "451 4.7.1 Greylisting in action, please come back later",
      "554 5.7.1 Service unavailable; Client host [198.51.100.20] blocked using zen.spamhaus.org",
      `550 5.1.1 <${person(chance)}@partner.example>: Recipient address rejected: User unknown`,
    ]);
    rows.push(["<", refusal, ""]);
  } else
    rows.push(
      ["<", "250 2.1.5 Ok", ""],
      [">", "DATA", ""],
      ["<", "354 End data with <CR><LF>.<CR><LF>", ""],
      ["<", `250 2.0.0 Ok: queued as ${chance.hex(11).toUpperCase()}`, ""],
    );
  rows.push([">", "QUIT", ""], ["<", "221 2.0.0 Bye", ""], ["-", "", "Local"]);
  return of;
}
