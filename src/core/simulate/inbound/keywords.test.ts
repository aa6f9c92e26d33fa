import { describe, expect, it } from "vitest";
import { askedSession } from "../../../testing/askedSession";

const ehlo = (properties: Parameters<typeof askedSession>[0]) => askedSession(properties).ehlo;
const auth = (...mechanisms: string[]) => {
  const { ehlo: clear, ehloAfterTls: secure } = askedSession({
    AuthMechanism: mechanisms,
    EnableAuthGSSAPI: mechanisms.includes("Integrated"),
  });
  return [clear, secure].map((words) => words.find((word) => word.startsWith("AUTH")));
};

it("come in the order of R40, each only where its parameter is on (R41)", () => {
  const all = {
    AuthMechanism: ["Tls", "Integrated", "ExchangeServer"],
    LongAddressesEnabled: true,
    OrarEnabled: true,
    MaxMessageSize: 1_048_576,
  };
  expect(ehlo(all)).toEqual([
    "SIZE 1048576",
    "PIPELINING",
    "DSN",
    "ENHANCEDSTATUSCODES",
    "STARTTLS",
    "X-ANONYMOUSTLS",
    "AUTH NTLM",
    "X-EXPS",
    "8BITMIME",
    "BINARYMIME",
    "CHUNKING",
    "SMTPUTF8",
    "XLONGADDR",
    "XORAR",
  ]);
  const off = {
    PipeliningEnabled: false,
    DeliveryStatusNotificationEnabled: false,
    EnhancedStatusCodesEnabled: false,
    EightBitMimeEnabled: false,
    BinaryMimeEnabled: false,
    ChunkingEnabled: false,
    SmtpUtf8Enabled: false,
    SizeEnabled: "Disabled",
    AuthMechanism: ["None"],
  };
  expect(ehlo(off)).toEqual([]);
});

it("tell the limit, tell SIZE bare, or tell no SIZE, in whatever case the mode is written", () => {
  expect(ehlo({ SizeEnabled: "EnabledwithoutValue" })[0]).toBe("SIZE");
  expect(ehlo({ SizeEnabled: "EnabledWithoutValue" })[0]).toBe("SIZE");
  expect(ehlo({ SizeEnabled: "Disabled" })[0]).toBe("PIPELINING");
});

it("leave X-ANONYMOUSTLS out where it is suppressed, and after TLS (R44)", () => {
  const servers = { AuthMechanism: ["Tls", "ExchangeServer"] };
  expect(ehlo({ ...servers, SuppressXAnonymousTls: true })).not.toContain("X-ANONYMOUSTLS");
  expect(askedSession(servers).ehloAfterTls).not.toContain("X-ANONYMOUSTLS");
  expect(askedSession(servers).ehloAfterTls).toContain("X-EXPS");
});

describe("AUTH (R45)", () => {
  it("names GSSAPI, NTLM and LOGIN in this order; LOGIN in clear text only without BasicAuthRequireTLS", () => {
    expect(auth("Tls", "Integrated", "BasicAuth")).toEqual([
      "AUTH GSSAPI NTLM LOGIN",
      "AUTH GSSAPI NTLM LOGIN",
    ]);
    expect(auth("Tls", "BasicAuth", "BasicAuthRequireTLS")).toEqual([undefined, "AUTH LOGIN"]);
    expect(auth("Tls", "Integrated")).toEqual(["AUTH GSSAPI NTLM", "AUTH GSSAPI NTLM"]);
    expect(auth("Tls")).toEqual([undefined, undefined]);
  });
});
