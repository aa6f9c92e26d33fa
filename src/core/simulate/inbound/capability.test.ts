import { describe, expect, it } from "vitest";
import { askedSession, stepsOf } from "../../../testing/askedSession";
import { rightNames } from "../rightNames";

/** Scenario m365-hybrid of design/scenarios.json. */
const hybrid = {
  TlsDomainCapabilities: ["mail.protection.outlook.com:AcceptCloudServicesMail"],
  PermissionGroups: ["AnonymousUsers", "ExchangeServers"],
};
const cloud = {
  tls: true,
  clientCert: "mail.protection.outlook.com",
  mailFrom: "cloud@corp.example",
};
const held = ({ permissions }: ReturnType<typeof askedSession>) =>
  permissions.map(({ right }) => right);

describe("TlsDomainCapabilities (R64)", () => {
  it("keep the organisation headers of mail from the tenant, and give no relay", () => {
    const run = askedSession(hybrid, cloud);
    expect([run.verdict, run.reply?.id]).toEqual(["accepted", "queued"]);
    expect(held(run)).toContain(rightNames.headersOrganization);
    expect(run.permissions.at(-1)?.because).toEqual({
      capability: "mail.protection.outlook.com:AcceptCloudServicesMail",
    });
    const relayed = askedSession(hybrid, { ...cloud, rcptTo: ["x@far.example"] });
    expect(relayed.reply?.id).toBe("relay-denied");
  });

  it("let that mail pass the limit on size, for its headers are kept (R77)", () => {
    const large = { ...cloud, size: 50_000_000 };
    expect(askedSession(hybrid, large).verdict).toBe("accepted");
    expect(askedSession(hybrid, { ...large, clientCert: "else.example" }).reply?.id).toBe(
      "size-declared",
    );
  });

  it("give nothing to another certificate, to none, and without TLS", () => {
    for (const other of [
      { clientCert: "outlook.com" },
      { clientCert: "x.mail.protection.outlook.com" },
      { tls: false },
    ])
      expect(held(askedSession(hybrid, { ...cloud, ...other }))).not.toContain(
        rightNames.headersOrganization,
      );
    const { clientCert: _, ...none } = cloud;
    expect(held(askedSession(hybrid, none))).not.toContain(rightNames.headersOrganization);
  });

  it("know certificates with a star, and domains that stand for all below", () => {
    const star = askedSession(hybrid, { ...cloud, clientCert: "*.protection.outlook.com" });
    expect(held(star)).toContain(rightNames.headersOrganization);
    const below = { TlsDomainCapabilities: ["*.outlook.com:AcceptCloudServicesMail"] };
    expect(held(askedSession(below, cloud))).toContain(rightNames.headersOrganization);
    const oorg = { TlsDomainCapabilities: ["mail.protection.outlook.com:AcceptOorgProtocol"] };
    expect(held(askedSession(oorg, cloud))).not.toContain(rightNames.headersOrganization);
  });

  it("NO-TLS holds for sessions without TLS alone, and is a warning", () => {
    const open = { TlsDomainCapabilities: ["NO-TLS:AcceptCloudServicesMail"] };
    const run = askedSession(open, { tls: false });
    expect(held(run)).toContain(rightNames.headersOrganization);
    expect(stepsOf(run)).toContain(
      "warned: NO-TLS:AcceptCloudServicesMail holds for sessions without TLS.",
    );
    expect(held(askedSession(open, cloud))).not.toContain(rightNames.headersOrganization);
  });
});
