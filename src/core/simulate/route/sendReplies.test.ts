import { expect, it } from "vitest";
import { source } from "../../sources";
import patterns from "./fixtures/failure-patterns.json";
import { sendReply, sendReplyIds, wholeReply } from "./sendReplies";

const byPriority = patterns.entries
  .map(({ id, priority, textRegex }) => ({ id, priority, pattern: new RegExp(textRegex, "i") }))
  .sort((a, b) => b.priority - a.priority);
const causeOf = (text: string) => byPriority.find(({ pattern }) => pattern.test(text))?.id;

/** What failures.json makes of each text that Exchange gives: whoever reads the queue comes to the same cause. */
const causes: Readonly<Record<(typeof sendReplyIds)[number], string>> = {
  "recipient-unknown": "rcpt-exchange-5110",
  "organisation-size": "size-org",
  "address-invalid": "routing-invalidaddress",
  "address-type": "routing-nonexthop",
  unreachable: "unreachable-queue",
  "route-size": "size-route",
  "certificate-missing": "tls-certname-notfound",
  "dns-nonexistent": "dns-nxdomain-permanent",
  "dns-loopback": "dns-mx-loopback",
  "dns-nonexistent-waits": "dns-nxdomain-retry",
  "dns-loopback-waits": "dns-mx-loopback",
  "dns-fails": "dns-errorretry",
  "connection-failed": "conn-unable-421-421",
  "session-broken": "conn-unable-421-421",
  "banner-missing": "conn-timedout-421-441",
  "reply-unreadable": "remote-not-rfc",
  "starttls-required": "tls-required-starttls-missing",
  "domain-shut-out": "tls-domainsecure-off",
  "certificate-failed": "tls-certvalidation-454",
  "oorg-required": "tls-xoorg",
  "basic-needs-tls": "auth-require-starttls",
  "basic-missing": "auth-require-basic",
  "exchange-missing": "auth-exchange-cannot",
  "size-announced": "size-advertised",
  "recipient-utf8": "utf8-unsupported",
};

it.each(sendReplyIds)("%s is classified by failures.json as what it is", (id) => {
  const reply = sendReply(id);
  expect(causeOf(wholeReply(reply))).toBe(causes[id]);
  for (const variant of reply.variants) expect(causeOf(variant)).toMatch(/./);
  for (const cite of reply.cites) expect(source(cite)).toBeDefined();
  expect(wholeReply(reply)).toMatch(/^[2-5]\d\d [245]\.\d+\.\d+ \S|^A matching/);
});
