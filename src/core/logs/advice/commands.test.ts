import fc from "fast-check";
import { expect, it } from "vitest";
import { failures } from "../causes/failures";
import { stretchesOf } from "./commands";

/** The text with its commands in brackets that no step has. */
const marked = (text: string): string =>
  stretchesOf(text)
    .map(({ text: stretch, isCommand }) => (isCommand ? `⟦${stretch}⟧` : stretch))
    .join("");

it.each([
  "⟦Set-SendConnector <name> -TlsCertificateName⟧ with the agreed certificate",
  '⟦$c = Get-ExchangeCertificate -Thumbprint <new>⟧; ⟦Set-SendConnector <name> -TlsCertificateName ("<I>"+$c.Issuer+"<S>"+$c.Subject)⟧',
  '⟦Get-ReceiveConnector <name> | Get-ADPermission | Where-Object {$_.ExtendedRights -like "*Submit*"}⟧',
  "⟦Set-SendConnector <name> -SmartHosts <tenant>.mail.protection.outlook.com -Port 25⟧",
  "⟦Set-SendConnector <name> -Fqdn mail.<public domain>⟧",
  "⟦Enable-ExchangeCertificate -Thumbprint <new> -Services SMTP⟧ (answer No to the question), then restart",
  "MaxSendSize of ⟦Set-TransportConfig⟧ (10 MB by default)",
  "⟦Resolve-DnsName <domain> -Type MX⟧, A and AAAA",
  "⟦Set-SendConnector <name> -RequireOorg $false⟧ unless support asked for it",
  "⟦Get-Message -Queue <server>\\Poison⟧",
  "⟦Get-Queue | Sort-Object MessageCount -Descending⟧",
  "⟦certutil -dump <file>⟧: look for Server and Client Authentication",
  "⟦netstat -ano | findstr :2525⟧",
  "⟦w32tm /query /status⟧ on both servers",
  "⟦setspn -Q SMTPSVC/<server>⟧",
  "⟦Retry-Queue⟧ after the fix; do not wait",
  "Look at the Authentication-Results of a test message",
  "Accept-Authoritative-Domain-Sender or Send As right missing",
])("tells commands from words: %s", (text) => {
  expect(marked(text.replace(/[⟦⟧]/g, ""))).toBe(text);
});

it("finds a command in every step that begins with a cmdlet, whole to the last parameter", () => {
  const steps = failures.flatMap(({ nextSteps }) => nextSteps);
  const begun = steps.filter((text) => /^(Get|Set|New|Enable|Remove|Test)-[A-Z]/.test(text));
  expect(begun.length).toBeGreaterThan(80);
  for (const text of begun) expect(stretchesOf(text)[0]?.isCommand, text).toBe(true);
  // A parameter stands outside a command only in a sentence about it.
  const outside = steps.filter((text) =>
    stretchesOf(text).some(({ text: stretch, isCommand }) => !isCommand && / -[A-Z]/.test(stretch)),
  );
  expect(outside).toEqual([
    "For Microsoft 365: -TlsDomain mail.protection.outlook.com",
    "New-ExchangeCertificate with -Services SMTP and accept it as default",
    "Set-SendConnector <name> -Port 587 (or 25) -RequireTLS $true",
  ]);
});

it("the stretches make up the text again, whatever it is", () => {
  const words = fc.constantFrom(
    "Get-Queue",
    "-Port",
    "25",
    "<name>",
    "<",
    '"',
    "(",
    "{",
    "$x",
    " | ",
    " ",
    ",",
    "for",
    "é",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words).map((all) => all.join(" ")),
  );
  fc.assert(
    fc.property(text, (each) => {
      const stretches = stretchesOf(each);
      expect(stretches.map((stretch) => stretch.text).join("")).toBe(each);
      for (const { at, text: own } of stretches) expect(each.slice(at, at + own.length)).toBe(own);
    }),
  );
});
