import { expect, it } from "vitest";
import { sessionRows } from "../../../testing/logText";
import { columnsOf, usualLayout } from "./columns";
import { accountMask } from "./credentials";
import { shownRow } from "./shownRow";

const mask = accountMask(["CORP\\dora", "dora@b.example"]);
const show = (said: string, receives = true, masking: typeof mask | null = mask) => {
  const row = shownRow(
    new TextEncoder().encode(sessionRows([said])[0]),
    usualLayout,
    receives,
    masking,
  );
  return row && `${row.event} ${row.data}|${row.context}`;
};

it.each([
  ["< EHLO a", "< EHLO a|"],
  ["< AUTH PLAIN AGNvcGllcjRAc2Vh", "< AUTH PLAIN ***|"],
  ["< AUTH LOGIN", "< AUTH LOGIN|"],
  ["< UGFwZXItVHJheS03", "< ***|"],
  ["< XPROXY SID=1 SECRET=2", "< XPROXY ***|"],
  ["< MAIL FROM:<dora@b.example> SIZE=1", "< MAIL FROM:<***@b.example> SIZE=1|"],
  ["> 250 2.1.0 Sender OK, really", "> 250 2.1.0 Sender OK, really|"],
  ["> 500 UGFwZXItVHJheS03", "> 500 ***|"],
  ["> what is this", "> ***|"],
  ["* CORP\\eve | authenticated", "* ***|authenticated"],
  ["* SMTPSubmit | Set Session Permissions", "* SMTPSubmit|Set Session Permissions"],
  ["* | User Name: CORP\\eve", "* |User Name: ***"],
  [
    "* | Proxy session was successfully set up. Session for eve will now be proxied",
    "* |Proxy session was successfully set up. Session for *** will now be proxied",
  ],
  ["- | Local", "- |Local"],
])("%s is shown as %s", (said, shown) => {
  expect(show(said)).toBe(shown);
});

it("shows accounts where they are asked for, and credentials never", () => {
  expect(show("* CORP\\eve | authenticated", true, null)).toBe("* CORP\\eve|authenticated");
  expect(show("< UGFwZXItVHJheS03", true, null)).toBe("< ***|");
  expect(show("> AUTH PLAIN AGNvcGllcjRAc2Vh", false, null)).toBe("> AUTH PLAIN ***|");
});

it("finds what is said where the header says that it stands, and in rows that were saved again", () => {
  const show = (line: string, layout = usualLayout) =>
    shownRow(new TextEncoder().encode(line), layout, true, mask);
  const time = "2026-05-12T06:00:00.000Z";
  const columns = columnsOf([1, 0, 3, 2, 4, 5, 6, 8, 7]);
  expect(
    show(`C,${time},0,08DE,l,r,<,,AUTH PLAIN AGNvcGllcjRAc2Vh`, { columns, separator: 44 }),
  ).toEqual({ time, sequence: "0", event: "<", data: "AUTH PLAIN ***", context: "" });
  for (const line of [
    `${time};C;08DE;0;l;r;>;250 a, b;`,
    `"${time}";"C";"08DE";"0";"l";"r";">";"250 a, b";""`,
    `"${time},C,08DE,0,l,r,>,""250 a, b"","`,
  ])
    expect(show(line)).toMatchObject({ sequence: "0", event: ">", data: "250 a, b" });
});

it("shows nothing of what is no row", () => {
  expect(shownRow(new TextEncoder().encode('a,b,"c'), usualLayout, true, null)).toBeUndefined();
});
