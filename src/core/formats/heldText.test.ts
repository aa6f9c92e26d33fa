import { describe, expect, it } from "vitest";
import { Adopter } from "./adopt";
import { Refusal } from "./fault";
import { readHeld } from "./heldText";

function readAs(text: string): string {
  try {
    const { imported, design } = readHeld(text, "x", new Adopter("x"));
    if (design) return `design of ${imported.connectors.length}`;
    const [one] = imported.connectors;
    return `${one?.cmdlet ?? "import"} ${one?.name}, line ${one?.line}`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.fault.code}, line ${error.fault.line}`;
  }
}

describe("a text is known by its content (script-shapes 7)", () => {
  it.each([
    [
      "an import",
      '{"connectors":[{"kind":"send","name":"A","properties":{}}]}',
      "import A, line undefined",
    ],
    ["JSON of Get-", '[{"Name":"A","Bindings":[]}]', "Get-ReceiveConnector A, line undefined"],
    ["JSON that breaks", '{"Name":"A"\n"Bindings"', "json-malformed, line 2"],
    ["a list of JSON that breaks", '[{"Name":"A"}\n,', "json-malformed, line 2"],
    ["prompts and nothing else", "[PS] C:\\>Get-Date\n", "input-notation, line 1"],
    [
      "a prompt",
      "[PS] C:\\>Get-ReceiveConnector | fl\n\nName : A\nBindings : {}\n",
      "Get-ReceiveConnector A, line 3",
    ],
    [
      "a list, JSON and a table in one paste",
      'Name : Z\nBindings : {}\nGuid : 1\n[{"Name":"A","Bindings":[]}]\n\nName Port\n---- ----\nB    25',
      "Get-ReceiveConnector Z, line 1",
    ],
    ["CSV", "Name,Bindings\nA,\n", "Get-ReceiveConnector A, line 2"],
    [
      "CSV whose values look like a list",
      'Name,Comment,Port\nA,"Name : B\nBindings : {}",25\n',
      "Get-SendConnector A, line 2",
    ],
    ["Format-Table", "Name Port\n---- ----\nA    25\n", "Get-SendConnector A, line 3"],
    ["Format-List", "Name : A\nPort : 25\nGuid : 1\n", "Get-SendConnector A, line 1"],
    ["addresses", "\n10.0.0.1\n", "text-addresses, line 2"],
    ["a web page's words", "Dear all", "input-notation, line 1"],
    ["a DSC configuration", "# made\nConfiguration PortolanConnectors {\n}", "input-dsc, line 2"],
  ])("%s", (_, text, read) => {
    expect(readAs(text)).toBe(read);
  });
});
