import { describe, expect, it } from "vitest";
import { isDomain, parseMailbox } from "./mailbox";

describe("mailboxes of RFC 5321 and 6531", () => {
  it.each([
    ["a@b", "a", "b"],
    ["Smith+tag@Corp.Example", "Smith+tag", "corp.example"],
    ['"a @ b"@corp.example', '"a @ b"', "corp.example"],
    ['""@corp.example', '""', "corp.example"],
    ["a.b_c!d@x-y.example", "a.b_c!d", "x-y.example"],
    ["a@[10.0.0.1]", "a", "[10.0.0.1]"],
    ["a@[IPv6:2001:db8::1]", "a", "[ipv6:2001:db8::1]"],
    ["ü@bücher.example", "ü", "bücher.example"],
  ])("reads %s", (text, local, domain) => {
    expect(parseMailbox(text)).toMatchObject({ local, domain });
  });

  it.each([
    ...["", "@", "a@", "@b", "a", "a b@c", "a..b@c", ".a@b", "a.@b", "a@b..c", "a@-b", "a@b-"],
    ...["a@[10.0.0]", "a@[2001:db8::1]", "a@[IPv6:10.0.0.1]", "a@[fe80::1%1]", "a@b\r\nc", '"a@b'],
    `${"a".repeat(65)}@b`,
    `a@${"b.".repeat(130)}c`,
  ])("refuses %j", (text) => {
    expect(parseMailbox(text)).toBeUndefined();
  });

  it("knows which need SMTPUTF8", () => {
    expect(parseMailbox("a@b")?.international).toBe(false);
    expect(parseMailbox("ü@b")?.international).toBe(true);
  });
});

it.each([
  ["host.example", true],
  ["scanner-2f", true],
  ["WIN_HOST", true],
  ["[10.0.0.1]", true],
  ["[IPv6:::1]", true],
  ["bad host", false],
  ["", false],
  ["host.", false],
])("a name after EHLO: %j is %s", (text, expected) => expect(isDomain(text)).toBe(expected));
