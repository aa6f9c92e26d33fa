import { expect, it } from "vitest";
import { logText, oneSession, readLogs, sessionRows } from "../../../testing/logText";
import { maskedSession } from "./masked";
import { serviceOf } from "./service";
import { tellSession } from "./tell";
import { chainWord, thumbprintOf, tlsOf } from "./tls";

const thumbprint = "7D409C18DC2B4E56823423539A1D2241B44176E2";
const up = (version: string): string =>
  `TLS protocol ${version} negotiation succeeded using bulk encryption algorithm CALG_AES_256 with strength 256 bits, MAC hash algorithm CALG_SHA_384 with strength 0 bits`;

it("tells who signed in, and how that went", () => {
  const auth = (...said: readonly string[]) => oneSession("Receive", said).auth;
  expect(auth("< AUTH LOGIN", "> 334 x", "* CORP\\a | authenticated", "> 235 ok")).toEqual({
    mechanism: "LOGIN",
    outcome: "ok",
    account: "CORP\\a",
  });
  expect(auth("< AUTH ntlm x", "> 235 <authentication response>")).toEqual({
    mechanism: "NTLM",
    outcome: "ok",
    account: null,
  });
  expect(
    auth(
      "< AUTH LOGIN",
      "* | Inbound AUTH LOGIN failed because of LogonDenied",
      "* | User Name: b",
    ),
  ).toEqual({ mechanism: "LOGIN", outcome: "failed", account: "b" });
  expect(auth("< AUTH LOGIN", "> 334 x")).toMatchObject({ outcome: null });
  expect(auth("< EHLO a", "> 250 ok")).toBeNull();
  expect(oneSession("Send", ["* | Outbound Authentication failed with LogonDenied"]).auth).toEqual({
    mechanism: null,
    outcome: "failed",
    account: null,
  });
});

it("tells TLS: what was agreed, by whose certificate, or why not", () => {
  const tls = (...said: readonly string[]) => oneSession("Send", said).tls;
  expect(
    tls(
      "* | Sending certificate",
      `* ${"A".repeat(40)} | Certificate thumbprint`,
      "* | Remote certificate",
      `* ${thumbprint} | Certificate thumbprint`,
      `* | ${up("SP_PROT_TLS1_2_CLIENT")}`,
    ),
  ).toEqual({
    version: "TLS1.2",
    cipher: "CALG_AES_256",
    bits: 256,
    outcome: "ok",
    error: null,
    peerThumbprint: thumbprint,
    validation: null,
  });
  expect(
    tls(
      `*  CN=a CN=b 0AF1 ${thumbprint.toLowerCase()} 2026-03-13T00:00:00.000Z 2027-03-13T00:00:00.000Z a;b | Remote certificate Subject`,
      `* | ${up("8192")}`,
      "* | TLS failed. ChainValidityStatus = 'UntrustedRoot'.",
    ),
  ).toMatchObject({ version: "TLS1.3", peerThumbprint: thumbprint, validation: "UntrustedRoot" });
  expect(tls("* | TLS negotiation failed with error NoCredentials")).toMatchObject({
    version: null,
    outcome: "failed",
    error: "NoCredentials",
  });
  expect(tls("* | attempting to connect")).toBeNull();
});

it.each([
  ["SP_PROT_TLS1_0_SERVER", "TLS1.0"],
  ["SP_PROT-TLS1_2_CLIENT", "TLS1.2"],
  ["SP_PROT_SSL3_CLIENT", "SSL3"],
  ["4096", "TLS1.3"],
  ["77", "77"],
])("%s is %s", (word, version) => {
  expect(tlsOf(up(word), null, null, null)?.version).toBe(version);
});

it("reads thumbprints and chain words, or none", () => {
  expect(thumbprintOf("no thumbprint")).toBeNull();
  expect(chainWord("ChainValidityStatus = CertificateExpired.")).toBe("CertificateExpired");
  expect(chainWord("all is well")).toBeNull();
});

it("tells messages with their ids and sizes", () => {
  const messages = (side: "Receive" | "Send", ...said: readonly string[]) =>
    oneSession(side, said).messages.map(({ id, size, accepted }) => [id, size, accepted]);
  const start = ["< MAIL FROM:<a@b.example>", "> 250 ok", "< RCPT TO:<c@d.example>", "> 250 ok"];
  expect(
    messages(
      "Receive",
      ...start,
      "< BDAT 10",
      "> 250 ok",
      "< BDAT 5 LAST",
      "> 250 2.6.0 <x@y> [InternalId=1] Queued",
    ),
  ).toEqual([["<x@y>", 15, true]]);
  expect(
    messages(
      "Receive",
      ...start,
      "< DATA",
      "> 354 go",
      "> 250 2.6.0 <x@y> 11511 bytes in 0.102, 109,173 KB/sec",
    ),
  ).toEqual([["<x@y>", 11_511, true]]);
  expect(
    messages(
      "Send",
      "* | sending message with RecordId 7 and InternetMessageId <q@r>",
      "> MAIL FROM:<a@b.example> SIZE=99",
      "< 450 later",
    ),
  ).toEqual([["<q@r>", 99, false]]);
});

it("sums what was held back, and links a session to the one that it carries on", () => {
  const session = oneSession("Send", [
    "* Tarpit for '0.00:00:05'",
    "* Tarpit for '0.00:00:00.500' due to 'Back Pressure'",
    "* Tarpit for '0.00:00:25.639' due to 'DelayedAck' | Delivered",
    "* | Proxying inbound session with session id 08DEA95BF4147662",
  ]);
  expect(session).toMatchObject({
    tarpitSeconds: 5.5,
    delayedAckSeconds: 25.639,
    proxiedSession: "08DEA95BF4147662",
  });
  expect(oneSession("Send", ["+ "])).not.toHaveProperty("proxiedSession");
});

it("takes the last remote end, and the last local one that is there", () => {
  const first = sessionRows(["* | attempting to connect"], { local: "", remote: "192.0.2.1:25" });
  const later = sessionRows(["+ ", "> EHLO a"], { from: 1, remote: "192.0.2.2:25" });
  const last = sessionRows(["- | Local"], { from: 3, local: "", remote: "192.0.2.2:25" });
  const [session] = readLogs({ a: logText("Send", last, later, first) }).sessions;
  expect(session).toMatchObject({ local: "10.20.1.11:25", remote: "192.0.2.2:25", ehlo: "a" });
});

const signs = {
  file: "RECV.LOG",
  connector: "EX01\\Printers",
  receives: true,
  local: "10.0.0.1:25",
  version: 15,
};
it.each([
  [{ file: "Logs/FrontEnd/ProtocolLog/SmtpReceive/RECV.LOG", local: "10.0.0.1:2525" }, "frontend"],
  [{ file: "C:\\Logs\\Hub\\ProtocolLog\\RECV.LOG" }, "hub"],
  [{ file: "Hub/FrontEnd-RECV.LOG" }, "frontend"],
  [{ file: "Mailbox/ProtocolLog/SmtpSend/Delivery/SEND.LOG" }, "mailbox"],
  [{ file: "Edge/ProtocolLog/SEND.LOG" }, "edge"],
  [{ file: "github/RECV.LOG" }, "frontend"],
  [{ connector: "EX01\\Default Frontend EX01" }, "frontend"],
  [{ connector: "EX01\\Client Proxy EX01" }, "hub"],
  [{ local: "[2001:db8::1]:2525" }, "hub"],
  [{ local: "10.0.0.1:475" }, "mailbox"],
  [{ version: 14 }, "hub"],
  [{ receives: false, connector: "Inbound Proxy Internal Send Connector" }, "frontend"],
  [{ receives: false, connector: "Internet" }, "hub"],
])("%j is written by %s", (known, service) => {
  expect(serviceOf({ ...signs, ...known })).toBe(service);
});

it("masks accounts in all that is told", () => {
  const session = oneSession("Receive", [
    "< EHLO a@b.example",
    "* a@b.example | authenticated",
    "< MAIL FROM:<a@b.example>",
    "> 550 5.7.60 not as a@b.example",
    "< RCPT TO:<a@b.example>",
  ]);
  const masked = maskedSession(session, (text) => text.replaceAll("a@b", "***@b"));
  expect(JSON.stringify(masked)).not.toContain("a@b");
  expect(masked.auth?.account).toBe("***@b.example");
  expect(typeof tellSession).toBe("function");
});
