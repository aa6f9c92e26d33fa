import { expect, it } from "vitest";
import { Adopter } from "../adopt";
import { readPasted } from "./pasted";

function pasted(text: string) {
  const adopter = new Adopter("x");
  const around: string[] = [];
  const isRead = readPasted(text, adopter, (each) => {
    const lines = each.split(/\r?\n/);
    const first = lines.findIndex((line) => line !== "");
    around.push(`${first + 1} ${lines[first]}`);
  });
  if (!isRead) return undefined;
  const names = adopter.result().imported.connectors.map(({ name }) => name);
  return { names, around };
}

it("reads JSON below prompts and warnings, one after the other", () => {
  const text = [
    "[PS] C:\\>Get-ReceiveConnector | ConvertTo-Json",
    "WARNING: Resulting JSON is truncated.",
    '[{"Name": "A", "Bindings": []},',
    '{"Name": "B", "Bindings": []}]',
    "",
    "PS C:\\> Get-SendConnector | ConvertTo-Json",
    "{",
    '  "Name": "C", "AddressSpaces": []',
    "}",
    "PS C:\\>",
  ].join("\r\n");
  expect(pasted(text)).toEqual({
    names: ["A", "B", "C"],
    around: [
      "1 [PS] C:\\>Get-ReceiveConnector | ConvertTo-Json",
      "6 PS C:\\> Get-SendConnector | ConvertTo-Json",
      "10 PS C:\\>",
    ],
  });
});

it("finds none where there is none of use", () => {
  expect(pasted("Name : A\n{\n[\n")).toBeUndefined();
  expect(pasted('x\n{"a": 1}')).toBeUndefined();
  expect(pasted("{\n".repeat(100_000))).toBeUndefined();
});
