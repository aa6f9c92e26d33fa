import { describe, expect, it } from "vitest";
import { isHeader, startOf, typeIn } from "./header";
import { sectionsOf } from "./rows";

describe("the beginning of CSV", () => {
  it.each([
    ["Name,Server", { delimiter: ",", index: 0 }],
    ['"Name";"Server"', { delimiter: ";", index: 0 }],
    ["NAME;bindings", { delimiter: ";", index: 0 }],
    ["\n sep=;\nName\tServer\tx\n", { delimiter: "\t", index: 2 }],
    ["#TYPE x\nName\nA", { delimiter: ",", index: 0 }],
    ["Dear all, the Name, the Server", undefined],
    ["Name : a, Server : b", undefined],
    ["Get-ReceiveConnector | fl Name,Enabled,Bindings", undefined],
    ["Name", undefined],
    ["", undefined],
  ])("of %j", (text, start) => {
    expect(startOf(text.split("\n"))).toEqual(start);
  });

  it("has names that are known, or that tell a subject together", () => {
    expect([
      isHeader(["Name", "Port"]),
      isHeader(["x", "Bindings"]),
      isHeader(["x", "Name"]),
    ]).toEqual([true, true, false]);
    expect(typeIn('"#TYPE A.B",,')).toBe("A.B");
  });
});

it("counts the lines of rows whose fields hold line ends", () => {
  const lines = 'Name,Comment\nA,"x\ny\n"\nB,z\nhello\n'.split("\n");
  const { sections, strays } = sectionsOf(lines, { delimiter: ",", index: 0 });
  expect(sections).toEqual([
    {
      ...{ line: 1, types: [], names: ["Name", "Comment"] },
      rows: [
        { line: 2, fields: ["A", "x\ny\n"] },
        { line: 5, fields: ["B", "z"] },
      ],
    },
  ]);
  expect(strays).toEqual([{ line: 6, text: "hello" }]);
});
