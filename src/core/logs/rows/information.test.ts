import { expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { readInformation } from "./information";
import { type Classified, plainNumber, row } from "./kinds";
import { Texts } from "./texts";

function read(data: string, context: string) {
  const texts = new Texts();
  const into: Classified = { kind: row.other, detail: 0, extra: 0 };
  const bytes = encodeUtf8(data + context);
  const middle = encodeUtf8(data).length;
  readInformation(bytes, 0, middle, middle, bytes.length, texts, into);
  return [
    into.kind,
    into.detail >= plainNumber ? into.detail - plainNumber : texts.text(into.detail),
  ];
}

const sentences: readonly (readonly [string, string, number, string | number])[] = [
  ["Tarpit for '0.00:00:05'", "", row.tarpit, 5000],
  ["Tarpit for '0.00:00:25.639' due to 'DelayedAck'", "Delivered", row.delayedAck, 25_639],
  ["Tarpit for '1.00:00:00' due to 'Back Pressure'", "", row.tarpit, 86_400_000],
  ["Tarpit for 'soon'", "", row.tarpit, 0],
  ["SMTPSubmit", "Set Session Permissions", row.permissions, "SMTPSubmit"],
  ["", "attempting to connect. Client proxy session for X", row.attempting, ""],
  [
    "",
    "Failed to connect. Winsock error code: 10060",
    row.connectFailed,
    "Failed to connect. Winsock error code: 10060",
  ],
  ["", "sending message with RecordId 7 and InternetMessageId <a@b>", row.messageId, "<a@b>"],
  [
    "",
    "Proxying inbound session with session id 08DEA95BF4147662",
    row.proxies,
    "08DEA95BF4147662",
  ],
  [
    "",
    "Proxy session was successfully set up. Session for CORP\\a b will now be proxied",
    row.account,
    "CORP\\a b",
  ],
  [
    "",
    "Proxy session was successfully set up. Outbound session will now be proxied",
    row.account,
    "",
  ],
  ["", "User Name: CORP\\a", row.account, "CORP\\a"],
  ["CORP\\a", "authenticated", row.authenticated, "CORP\\a"],
  [
    "",
    "Inbound AUTH LOGIN failed because of LogonDenied",
    row.authFailed,
    "Inbound AUTH LOGIN failed because of LogonDenied",
  ],
  [
    "",
    "Outbound Authentication failed with LogonDenied",
    row.authFailed,
    "Outbound Authentication failed with LogonDenied",
  ],
  [
    "",
    "Client certificate chain validation status: 'EmptyCertificate'",
    row.chain,
    "EmptyCertificate",
  ],
  ["", "Client certificate chain validation status: 'cut", row.chain, ""],
  ["ABC", "Certificate thumbprint", row.thumbprint, "ABC"],
  [" CN=x", "Remote certificate Subject Issuer name", row.peerCertificate, " CN=x"],
  [
    "",
    "TLS negotiation failed with error NoCredentials",
    row.tlsFailed,
    "TLS negotiation failed with error NoCredentials",
  ],
  [
    "",
    "The session failed. ChainValidityStatus = UntrustedRoot.",
    row.certificateRefused,
    "The session failed. ChainValidityStatus = UntrustedRoot.",
  ],
  ["", "Server shutdown", row.shutdown, ""],
  ["08DE;2026;1", "receiving message", row.other, ""],
  ["UGFwZXItVHJheS03", "something new", row.other, ""],
  ["", "", row.other, ""],
];

it.each(sentences)("%s | %s", (data, context, kind, detail) => {
  expect(read(data, context)).toEqual([kind, detail]);
});
