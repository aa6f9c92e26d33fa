import { describe, expect, it } from "vitest";
import { play, type Way } from "../../../testing/powershell/play";
import { noPowerShell } from "../../../testing/powershell/run";
import { emptyOrganisation, type Organisation } from "../../model";
import { scriptOf } from "./script";

const thumbprint = "AB".repeat(20);
const certificate = { id: "k1", thumbprint, issuer: "CN=CA", subject: "CN=mail’s", names: [] };
const styles = ["oneline", "backtick", "splat"] as const;

/** A receive connector with a certificate and a right, and a send connector that signs in. */
const organisation: Organisation = {
  ...emptyOrganisation("Corp"),
  servers: {
    s1: { id: "s1", name: "EX01", role: "Mailbox" },
    s2: { id: "s2", name: "EX02", role: "Mailbox" },
  },
  certificates: { k1: certificate },
  connectors: {
    c1: {
      id: "c1",
      kind: "receive",
      name: "Secured",
      server: "s1",
      usage: "Custom",
      explicit: {
        Bindings: ["0.0.0.0:25"],
        RemoteIPRanges: ["10.1.2.3"],
        TlsCertificateName: "<I>CN=CA<S>CN=mail’s",
        BareLinefeedRejectionEnabled: true,
      },
      permissions: [{ user: "S-1-5-7", rights: ["ms-Exch-SMTP-Submit"], deny: false }],
      drafts: {},
      unknown: [],
    },
    c2: {
      id: "c2",
      kind: "send",
      name: "Out",
      usage: "Custom",
      explicit: {
        AddressSpaces: ["SMTP:*;1"],
        SourceTransportServers: ["EX01", "EX02"],
        DNSRoutingEnabled: false,
        SmartHosts: ["smtp.isp.example"],
        SmartHostAuthMechanism: "BasicAuthRequireTLS",
        TlsCertificateName: "<I>CN=CA<S>CN=mail’s",
      },
      drafts: {},
      unknown: [],
    },
  },
};

const scripts = styles.map(
  (style) => scriptOf(organisation, { style, full: false, whatIf: false, comments: false }).text,
);
const on = (...servers: string[]) => servers.map((server) => ({ server, thumbprint }));

describe("a connector with a known certificate", () => {
  it("is looked for by its thumbprint on the connector's server, or on each source server", () => {
    const [oneline] = scripts;
    const look = `Get-ExchangeCertificate -Server 'EX01' -Thumbprint '${thumbprint}' -ErrorAction SilentlyContinue`;
    expect(oneline).toContain(`if (${look}) { New-ReceiveConnector `);
    expect(oneline).toContain(`if ((${look}) -and (${look.replace("EX01", "EX02")})) { New-Send`);
  });
});

describe.skipIf(noPowerShell())(
  "a connector with a known certificate, in a real PowerShell",
  () => {
    it.each<Way>(["file", "pasted"])(
      "is made where it is there, and stops where not, %s",
      async (way) => {
        const memories = await play(
          scripts.flatMap((script) => [
            { scripts: [script], certificates: on("EX01", "EX02") },
            { scripts: [script], certificates: on("EX01") },
            { scripts: [script], certificates: on("EX02") },
          ]),
          way,
        );
        styles.forEach((_, index) => {
          const [all, one, other] = memories.slice(index * 3, index * 3 + 3);
          expect(all?.errors).toEqual([]);
          expect(Object.values(all?.receive ?? {})).toEqual([
            {
              identity: "EX01\\Secured",
              properties: expect.objectContaining({ BareLinefeedRejectionEnabled: true }),
              permissions: { "s-1-5-7|ms-exch-smtp-submit|false": expect.anything() },
            },
          ]);
          expect(Object.values(all?.send ?? {})[0]?.properties.AuthenticationCredential).toBe(
            "credential",
          );
          expect(all?.asked).toEqual(["Account with which Out signs in to smtp.isp.example"]);

          expect(Object.keys(one?.receive ?? {})).toHaveLength(1);
          expect(Object.keys(one?.send ?? {})).toHaveLength(0);
          expect(one?.errors).toHaveLength(1);
          expect(one?.errors[0]).toContain(
            `Out is not written: a certificate is missing (${thumbprint} on EX01; ${thumbprint} on EX02).`,
          );

          expect(Object.keys(other?.receive ?? {})).toHaveLength(0);
          expect(other?.errors.at(-1)).toContain("EX01\\Secured is not written");
          // A file stops there; what is pasted goes on with the next statement.
          expect(other?.errors).toHaveLength(way === "file" ? 1 : 2);
        });
      },
      120_000,
    );
  },
);
