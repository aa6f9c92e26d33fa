import { expect, it } from "vitest";
import patterns from "./fixtures/failure-patterns.json";
import {
  alone,
  answeredWith,
  brokenOff,
  endpointOf,
  type LastError,
  notConnected,
  throughProxy,
} from "./lastError";
import { sendReply } from "./sendReplies";

const causeOf = (text: string) =>
  patterns.entries
    .filter(({ textRegex }) => new RegExp(textRegex, "i").test(text))
    .sort((a, b) => b.priority - a.priority)[0]?.id;
const forms = ({ text, otherForms }: LastError) => [text, ...otherForms];

it("shows one cause in every wording, through the front end too", () => {
  const cases: readonly (readonly [LastError, string])[] = [
    [notConnected(10060, "192.0.2.1:25"), "conn-timeout-10060"],
    [notConnected(10061, undefined), "conn-refused-10061"],
    [answeredWith(sendReply("starttls-required"), undefined), "tls-required-starttls-missing"],
    [answeredWith(sendReply("certificate-failed"), "192.0.2.1:25"), "tls-certvalidation-454"],
    [alone(sendReply("certificate-missing")), "tls-certname-notfound"],
  ];
  for (const [error, cause] of cases)
    for (const text of [...forms(error), ...forms(throughProxy(error))])
      expect([text, causeOf(text)]).toEqual([text, cause]);
});

it("wraps from outside in, the newer arrows first", () => {
  const broken = brokenOff(sendReply("session-broken"), "192.0.2.1:25");
  expect(broken.text).toBe(
    "451 4.4.397 Error communicating with target host. -> 421 4.2.1 Unable to connect",
  );
  expect(broken.otherForms).toHaveLength(2);
  expect(broken.otherForms[1]).toMatch(
    /^451 4\.4\.0 Primary target IP address responded with: "421 4\.4\.1 Connection timed out\." .*attempted was 192\.0\.2\.1:25$/,
  );
  expect(throughProxy(broken).text).toBe(
    `450 4.7.0 Proxy session setup failed on Frontend with '${broken.text}'`,
  );
});

it.each([
  ["192.0.2.60", "192.0.2.60:587"],
  ["2001:db8::1", "[2001:db8::1]:587"],
  ["relay.example", undefined],
  [undefined, undefined],
])("names the endpoint of %s as %s", (host, endpoint) => {
  expect(endpointOf(host, 587)).toBe(endpoint);
});
