import { describe, expect, it } from "vitest";
import { firstAddress, isRange } from "./addresses";
import { isPrompt, subjectOfCommand, wholeSides } from "./command";

describe("commands above an output", () => {
  it.each([
    ["[PS] C:\\>", true],
    ["[PS] C:\\Windows\\system32>Get-ReceiveConnector", true],
    ["PS C:\\> x", true],
    ["[ex01.a.example]: PS C:\\> x", true],
    [">> fl", true],
    ["PSComputerName : x", false],
    ["Hello", false],
  ])("%s is a prompt: %s", (line, is) => {
    expect(isPrompt(line)).toBe(is);
  });

  it("tell what is shown by the last Get- that is known", () => {
    expect(subjectOfCommand(["PS C:\\> Get-ReceiveConnector | Get-ADPermission", "x"])).toBe(
      "permission",
    );
    expect(subjectOfCommand(["get-sendconnector"])).toBe("send");
    expect(subjectOfCommand(["Get-Mailbox"])).toBeUndefined();
  });

  it.each([
    ["[PS] C:\\>Get-ReceiveConnector | fl", ["receive"]],
    ["Get-SendConnector | ft Name,Port -AutoSize", ["send"]],
    ["Get-SendConnector", ["send"]],
    ["Get-ReceiveConnector -Server EX01 | fl", []],
    ["Get-ReceiveConnector | ? Enabled | fl", []],
  ])("%s shows all of %j", (line, sides) => {
    expect(wholeSides([line])).toEqual(sides);
  });
});

describe("addresses alone", () => {
  it("are lines of nothing else, after prompts", () => {
    expect(firstAddress(["10.0.0.1", "[::]:25"])).toBe(0);
    expect(firstAddress(["PS C:\\> x", "10.0.0.0/8"])).toBe(1);
    expect(firstAddress(["PS C:\\> x"])).toBe(-1);
    expect(firstAddress(["ping 10.0.0.1", "10.0.0.1"])).toBe(-1);
  });

  it("are ranges by their properties", () => {
    expect([isRange(["LowerBound", "Expression"]), isRange(["Name"])]).toEqual([true, false]);
  });
});
