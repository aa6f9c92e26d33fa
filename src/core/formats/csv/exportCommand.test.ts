import { expect, it } from "vitest";
import { typeColumnReason } from "./exportCommand";

it("gives the line that exports the columns, where there is a command for them", () => {
  expect(typeColumnReason("send", ["AddressSpaces", "SmartHosts"])).toContain(
    "Get-SendConnector | Select-Object *,@{n='AddressSpaces';e={$_.AddressSpaces -join '|'}},@{n='SmartHosts';e={$_.SmartHosts -join '|'}} -ExcludeProperty AddressSpaces,SmartHosts | Export-Csv send.csv",
  );
  expect(typeColumnReason("permission", ["ExtendedRights"])).toContain("Export-Clixml");
});
