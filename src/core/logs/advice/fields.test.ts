import { describe, expect, it } from "vitest";
import { parameter, type Side } from "../../catalogue";
import { failures } from "../causes/failures";
import { fieldsIn } from "./fields";

const named = (text: string, side: Side): readonly string[] =>
  fieldsIn(text, side).map((each) => each.parameter);

describe("the fields that a step names", () => {
  it.each<readonly [Side, string, readonly string[]]>([
    ["send", "Set-SendConnector <name> -Fqdn <the same name>", ["Fqdn"]],
    [
      "send",
      "Set-SendConnector <name> -Port 587 (or 25) -RequireTLS $true",
      ["Port", "RequireTLS"],
    ],
    ["send", "Test-NetConnection <next hop> -Port <Port of the connector>", ["Port"]],
    ["send", "Test-NetConnection <smart host> -Port 25 on the same server", []],
    ["send", "Get-AdSiteLink | Format-Table Name,MaxMessageSize", []],
    ["send", "Get-NetFirewallRule -Direction Outbound -Action Block -Enabled True", []],
    ["send", "Set-ReceiveConnector <name> -MaxHeaderSize 512KB", []],
    ["receive", "Set-ReceiveConnector <name> -MaxHeaderSize 512KB", ["MaxHeaderSize"]],
    ["receive", "Set-SendConnector <name> -Fqdn mail.<public domain>", []],
    ["receive", "Check RemoteIPRanges", ["RemoteIPRanges"]],
    ["receive", 'Add-ADPermission <mailbox> -User <account> -ExtendedRights "Send As"', []],
    [
      "receive",
      "Get-ReceiveConnector <name> | Format-List MaxInboundConnection*",
      [
        "MaxInboundConnection",
        "MaxInboundConnectionPerSource",
        "MaxInboundConnectionPercentagePerSource",
      ],
    ],
    ["receive", "Let it retry", []],
  ])("%s: %s", (side, text, expected) => {
    expect([...named(text, side)].sort()).toEqual([...expected].sort());
  });

  it("may be of another connector than that of the session", () => {
    const add = `Set-ReceiveConnector <relay> -RemoteIPRanges @{Add="<client address>"}`;
    expect(fieldsIn(add, "receive")).toEqual([{ parameter: "RemoteIPRanges", of: "relay" }]);
    const right = `Get-ReceiveConnector <relay> | Add-ADPermission -User "NT AUTHORITY\\ANONYMOUS LOGON"`;
    expect(fieldsIn(right, "receive")).toEqual([{ parameter: "permissions", of: "relay" }]);
    const frontEnd = `Get-ReceiveConnector "Default Frontend <server>" | Format-List Fqdn`;
    expect(fieldsIn(frontEnd, "receive")).toEqual([
      { parameter: "Fqdn", of: { name: "Default Frontend <server>" } },
    ]);
  });
});

it("are parameters of that side; a step that sets one leads to it", () => {
  let led = 0;
  for (const { id, nextSteps, likelyCauses } of failures)
    for (const side of ["send", "receive"] as const)
      for (const text of [...nextSteps, ...likelyCauses]) {
        const fields = named(text, side);
        for (const each of fields)
          if (each !== "permissions")
            expect(parameter(side, each)?.role, `${id}: ${each}`).toBe("property");
        const setter = side === "send" ? /Set-SendConnector/ : /Set-ReceiveConnector/;
        if (!setter.test(text) || /DefaultDomain/.test(text)) continue;
        expect(fields.length, `${id}: ${text}`).toBeGreaterThan(0);
        led += 1;
      }
  expect(led).toBeGreaterThan(30);
});
