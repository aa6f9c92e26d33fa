import { expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { readCommand } from "./commands";
import { type Classified, plainNumber, row } from "./kinds";
import { Texts } from "./texts";

function read(text: string) {
  const texts = new Texts();
  const into: Classified = { kind: row.other, detail: 0, extra: 0 };
  const bytes = encodeUtf8(text);
  readCommand(bytes, 0, bytes.length, texts, into);
  const { kind, detail, extra } = into;
  return [kind, detail >= plainNumber ? detail - plainNumber : texts.text(detail), extra];
}

it.each([
  ["EHLO mail.corp.example ", [row.ehlo, "mail.corp.example", 0]],
  ["helo [192.0.2.1]", [row.ehlo, "[192.0.2.1]", 0]],
  ["EHLO", [row.ehlo, "", 0]],
  ["MAIL FROM:<a@b.example> SIZE=5120 BODY=8BITMIME", [row.mail, "a@b.example", 5120]],
  ["mail from: <a@b.example> BODY=7BIT size=9", [row.mail, "a@b.example", 9]],
  ["MAIL FROM:<>", [row.mail, "", 0]],
  [
    'MAIL FROM:<"fax, > \\" lobby"@b.example> SIZE=1',
    [row.mail, '"fax, > \\" lobby"@b.example', 1],
  ],
  ["MAIL FROM:a@b.example SIZE=7", [row.mail, "a@b.example", 7]],
  ["RCPT TO:<c@d.example> NOTIFY=NEVER", [row.rcpt, "c@d.example", 0]],
  ["RCPT TO:<cut@d.exam", [row.rcpt, "cut@d.exam", 0]],
  ["BDAT 1024", [row.bdat, 1024, 0]],
  ["bdat 0 LAST", [row.bdatLast, 0, 0]],
  ["DATA", [row.data, "", 0]],
  ["DATABASE", [row.unknown, "", 0]],
  ["STARTTLS", [row.starttls, "", 0]],
  ["X-ANONYMOUSTLS", [row.starttls, "", 0]],
  ["AUTH LOGIN", [row.auth, "LOGIN", 0]],
  ["auth plain AGNvcGllcjRAc2Vh", [row.auth, "plain", 0]],
  ["AUTH", [row.auth, "", 0]],
  ["XPROXYTO SID=08DE DESTINATIONS=slow.example", [row.xproxy, "", 0]],
  ["XPROXYFROM SID=1", [row.xproxy, "", 0]],
  ["NOOP", [row.idle, "", 0]],
  ["Y29waWVyQHNlYWZvcmQuZXhhbXBsZQ==", [row.unknown, "", 0]],
  ["", [row.unknown, "", 0]],
])("%s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});
