import { expect, it } from "vitest";
import { effortOf } from "../../../testing/effort";
import { looksLikeScript, readScript } from "./index";

/*
 * Texts made to cost: nesting without end, brackets that are never closed, lists and texts that double, chains that
 * lean to one side. Each is read with the effort of some ten thousand commands at most, and none overflows the stack.
 */

const many = 20_000;
const texts: Readonly<Record<string, string>> = {
  "brackets (": "(".repeat(many),
  "brackets ( on lines": "(\n".repeat(many),
  "blocks {": "if (1) {\n".repeat(many),
  "hashtables @{": "@{a=".repeat(many),
  "expressions $(": '"$('.repeat(many),
  "types [": "[".repeat(many),
  "quotes on lines": "'a\n".repeat(many),
  "quotes within words": "New-SendConnector 'a\u2019s b'\n".repeat(10_000),
  "comments <#": "<#".repeat(many),
  "here-strings": "@'\n".repeat(many),
  "back ticks": "a `\n".repeat(many),
  placeholders: "New-SendConnector -Name <x> `\n -B 1\n".repeat(10_000),
  "a long sum": `$a=${"'a'+".repeat(many)}'b'`,
  "a long path": `$a${".b".repeat(many)}`,
  "a long list": `New-SendConnector -Name ${"a,".repeat(many)}b`,
  "a long pipeline": `${"a|".repeat(many)}b`,
  "many else": `if(1){}${"elseif(1){}".repeat(10_000)}`,
  "unary operators": "-not ".repeat(many),
  "text that doubles": `$a='x'\n${"$a+=$a\n".repeat(100)}New-SendConnector -Name $a`,
  "a list that doubles": `$a='x','y'\n${"$a+=$a\n".repeat(100)}New-SendConnector -Name $a`,
  "lists in lists": `$a=1\n${"$a=$a,$a\n".repeat(100)}New-SendConnector -Name $a -AddressSpaces $a`,
  "a hashtable in itself": '$h=@{}\n$h.a=$h\nNew-SendConnector @h\nNew-SendConnector $h\n"$h"',
  "loops in loops":
    "foreach($a in 1..1000){foreach($b in 1..1000){foreach($c in 1..1000){Set-SendConnector x -Port 5}}}",
  "functions that call each other": Array.from(
    { length: 5000 },
    (_, index) => `function f${index}{f${index + 1}}`,
  ).join("\n"),
  prompts: "PS C:\\> foreach(\nfoo\n".repeat(10_000),
  "a gutter": Array.from({ length: many }, (_, index) => `${index} (`).join("\n"),
  "pipes at the start of lines": "a\n| b\n".repeat(10_000),
  jumps: "throw\n".repeat(many),
  parameters: `New-SendConnector ${"-S x ".repeat(10_000)}`,
};

/** In fixed tasks. */
const most = 80;

it.each(Object.entries(texts))("%s", (_, text) => {
  const effort = effortOf(() => {
    readScript(text, "s.ps1");
    looksLikeScript(`${text}\nNew-SendConnector`);
  });
  expect(effort).toBeLessThan(most);
});

it("5,000 commands are read with less effort than what is made to cost", () => {
  const text = Array.from(
    { length: 5000 },
    (_, index) =>
      `New-ReceiveConnector -Name "Relay ${index}" -Server EX${index % 50} -Usage Custom -TransportRole FrontendTransport -Bindings 0.0.0.0:${index + 1} -RemoteIPRanges 10.${index >> 8}.${index & 255}.0/24,192.0.2.1 -PermissionGroups AnonymousUsers -MaxMessageSize 35MB -Comment 'no ${index}'`,
  ).join("\n");
  readScript(text, "s.ps1");
  const effort = effortOf(() =>
    expect(readScript(text, "s.ps1").imported.connectors).toHaveLength(5000),
  );
  expect(effort).toBeLessThan(most / 4);
});
