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
