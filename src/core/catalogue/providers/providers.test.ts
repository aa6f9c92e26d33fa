import { describe, expect, it } from "vitest";
import { confidenceOf, providerData, providerOfHost } from "./providers";
import { providersSchema } from "./schema";

const named = (id: string) => {
  const provider = providerData.providers.find((each) => each.id === id);
  if (!provider) throw new Error(id);
  return provider;
};

it("holds what its schema says, and nothing else", () => {
  expect(providersSchema.parse(providerData)).toEqual(providerData);
  expect(providersSchema.safeParse({ ...providerData, more: 1 }).success).toBe(false);
});

it("has patterns that can be read and ids that stand once", () => {
  const ids = [...providerData.providers, ...providerData.networks, ...providerData.receivers].map(
    ({ id }) => id,
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const { refusals } of [...providerData.providers, ...providerData.receivers])
    for (const { textRegex } of refusals)
      if (textRegex) expect(() => new RegExp(textRegex, "i")).not.toThrow();
});

describe("the provider of a host", () => {
  const sure = providerData.providers.flatMap(({ id, outbound }) =>
    outbound.hostRegex === null
      ? []
      : outbound.smartHosts
          .filter((host) => /^[\w.-]+$/.test(host))
          .map((host) => [host, id] as const),
  );
  it.each(sure)("%s is one of %s", (host, id) => {
    expect(providerOfHost(host)?.id).toBe(id);
  });
  it.each([
    ["corp-example.mail.protection.outlook.com", "m365-relay"],
    ["CORP-EXAMPLE.Mail.Protection.Outlook.Com.", "m365-relay"],
    ["corp-example.p-v1.mx.microsoft", "m365-relay"],
    ["smtp.hve.mx.microsoft", "m365-hve"],
    ["email-smtp.eu-west-1.amazonaws.com", "amazon-ses"],
    ["eu-smtp-o365-outbound-1.mimecast.com", "mimecast"],
    ["mail.protection.outlook.com.evil.example", undefined],
    ["smtp.sendgrid.net.example", undefined],
    ["192.0.2.60", undefined],
    ["mail.partner.example", undefined],
  ])("%s: %s", (host, id) => {
    expect(providerOfHost(host)?.id).toBe(id);
  });
});

describe("how well a field is known", () => {
  it.each([
    ["m365-relay", "ports", "documented"],
    ["m365-relay", "limits.messageSizeMB", "observed"],
    ["m365-relay", "limits.recipientsPerMessage", "documented"],
    ["mailgun", "limits.messageSizeMB", "observed"],
    ["brevo", "limits.messageSizeMB", "observed"],
    ["zeptomail", "auth", "recalled"],
    ["barracuda-egd", "auth", "recalled"],
    ["barracuda-egd", "inbound", "recalled"],
    ["barracuda-egd", "ports", "observed"],
    ["sophos-email", "tls", "recalled"],
    ["ionos", "auth", "recalled"],
    ["ionos", "senderRules", "recalled"],
    ["ionos", "tls", "documented"],
    ["google-relay", "auth", "inferred"],
    ["google-relay", "auth.ways", "documented"],
    ["mimecast", "auth", "recalled"],
    ["mimecast", "auth.ways", "documented"],
    ["ovh", "auth.ways", "documented"],
    ["ionos", "auth.ways", "observed"],
    ["barracuda-egd", "auth.ways", "recalled"],
    ["oci-email", "auth.ways", "recalled"],
  ])("%s, %s: %s", (id, field, confidence) => {
    expect(confidenceOf(named(id), field)).toBe(confidence);
  });
});
