import { expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { accountMask, maskedAccount, mayHoldCredential, withoutCredentials } from "./credentials";

it.each([
  [
    "500 5.5.1 Unrecognized command 'Y29waWVyQHNlYWZvcmQuZXhhbXBsZQ=='",
    "500 5.5.1 Unrecognized command '***'",
  ],
  ["535 bad login: UGFwZXItVHJheS03", "535 bad login: ***"],
  ["535 AGNvcGllcjRAc2VhZm9yZC5leGFtcGxlAFRvbmVyIUxvdzQ0", "535 ***"],
  ["535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6", null],
  ["334 VXNlcm5hbWU6", null],
  ["550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain", null],
  ["421 4.7.0 Authentication unsuccessful; credentials required 12345678", null],
  ["550 queued as 93E5B26DB5F4 from DB5EUR01FT031.eop-EUR01.prod.protection.outlook.com", null],
])("%s", (text, shown) => {
  expect(withoutCredentials(text)).toBe(shown ?? text);
  const bytes = encodeUtf8(text);
  if (shown !== null) expect(mayHoldCredential(bytes, 0, bytes.length)).toBe(true);
});

it.each([
  [
    "words of one case, or written like a sentence",
    "Authentication successful UNAVAILABLE unavailable",
  ],
  ["numbers in hexadecimal, of one case", "08dea95bf4147658 08DEA95BF4147658"],
  ["words that are no whole base64", "c29tZW9uZQ= c29tZW9uZ1 c29tZW9u1"],
  ["what decodes to bytes that nobody types", "AQIDBAUG fn9+f35/ //79/Pv6"],
  ["words of fewer than eight letters", "Y29waWU= is masked, Y29wa is not".slice(21)],
])("leaves %s", (_, text) => {
  expect(withoutCredentials(text)).toBe(text);
});

it("masks what is joined by NUL, and every word of a text", () => {
  expect(withoutCredentials("AGFubmEAc2VjcmV0 and YW5uYUBjb3JwLmV4YW1wbGU=")).toBe("*** and ***");
});

it.each([
  ["Y29waWVyQA==", true],
  ["copierXYcopier", true],
  ["abcdefgh", false],
  ["ABCDEFGH", false],
  ["Abcdefgh", false],
  ["abcdefg1", true],
  ["abcdef1", false],
  ["abc1 abcdefgh", false],
  ["abcd/efg", true],
  ["abcd+efg", true],
  ["abcdefgh1", true],
  ["a1 bcdefghi", false],
])("a quick look at %j finds something: %s", (text, found) => {
  const bytes = encodeUtf8(text);
  expect(mayHoldCredential(bytes, 0, bytes.length)).toBe(found);
  const within = encodeUtf8(`1${text}1`);
  expect(mayHoldCredential(within, 1, within.length - 1)).toBe(found);
});

it("looks no further where there is no odd word", () => {
  const bytes = encodeUtf8("550 5.1.1 User unknown, recipient rejected");
  expect(mayHoldCredential(bytes, 0, bytes.length)).toBe(false);
});

it.each([
  ["SEAFORD\\copier", "SEAFORD\\***"],
  ["erp.service@seaford.example", "***@seaford.example"],
  ["copier", "***"],
])("masks the name in %s", (account, masked) => {
  expect(maskedAccount(account)).toBe(masked);
});

it("masks accounts wherever they stand as words", () => {
  const mask = accountMask(["a.b@c.example", "b@c.example", "", "CORP\\dora", "two words"]);
  expect(mask("from A.B@C.example and <b@c.example>.")).toBe(
    "from ***@c.example and <***@c.example>.",
  );
  expect(mask("not as b@c.example.")).toBe("not as ***@c.example.");
  expect(mask("CORP\\Dora CORP\\doras ab@c.example, Two Words")).toBe(
    "CORP\\*** CORP\\doras ab@c.example, ***",
  );
  expect(accountMask([])("a@b")).toBe("a@b");
});

it("looks thousands of accounts up as fast as one", () => {
  const mask = accountMask(Array.from({ length: 20_000 }, (_, each) => `user${each}@c.example`));
  const text = "550 5.7.60 user7@c.example may not send as user20001@c.example";
  const start = performance.now();
  for (let turn = 0; turn < 1000; turn += 1) mask(text);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(mask(text)).toBe("550 5.7.60 ***@c.example may not send as user20001@c.example");
});
