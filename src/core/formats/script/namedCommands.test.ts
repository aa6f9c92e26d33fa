import { expect, it } from "vitest";
import { commandNames } from "./namedCommands";

it("finds commands wherever they stand, and no text that looks like one", () => {
  const names = commandNames(`
    # Remove-SendConnector Old
    function Look { if ($x) { @(Get-ReceiveConnector -Server EX01 | Where-Object { Test-It $_ }) } }
    New-SendConnector -Name 'Set-SendConnector' -AuthenticationCredential (Get-Credential)
    Exchange\\Set-ReceiveConnector "EX01\\Relay" -Comment "see $(Get-Date)"
  `);
  expect([...names].sort()).toEqual([
    ...["get-credential", "get-date", "get-receiveconnector", "new-sendconnector"],
    ...["set-receiveconnector", "test-it", "where-object"],
  ]);
});
