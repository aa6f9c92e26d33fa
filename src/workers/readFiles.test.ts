import { expect, it } from "vitest";
import { writeDesign } from "../core/formats";
import { emptyOrganisation } from "../core/model";
import { entriesOfGroups, permissionExport } from "../testing/permissionExport";
import { readFiles } from "./readFiles";

const receive = (name: string): string =>
  `<Obj RefId="0"><TN RefId="0"><T>Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector</T></TN><Props><S N="Name">${name}</S><S N="Server">EX01</S><S N="MadeUp">x</S><B N="Enabled">true</B></Props></Obj>`;
const clixml = (...names: string[]): string =>
  `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">${names.map(receive).join("")}</Objs>`;

const read = (...files: File[]) => readFiles(files, () => undefined);

it("reads the good files of a drop beside the bad ones", async () => {
  const { files, imported, figures } = await read(
    new File([clixml("A")], "a.xml"),
    new File([""], "empty.xml"),
    new File([clixml("B").slice(0, -20)], "cut.xml"),
    new File([clixml("C")], "c.xml"),
  );
  expect(files.map(({ name, fault }) => [name, fault?.code])).toEqual([
    ["a.xml", undefined],
    ["empty.xml", "input-empty"],
    ["cut.xml", "clixml-cut"],
    ["c.xml", undefined],
  ]);
  expect(imported.connectors.map(({ name }) => name)).toEqual(["A", "C"]);
  expect(figures).toEqual({
    used: 6,
    setAside: 0,
    ambiguous: 0,
    computed: 0,
    unknown: 2,
    refused: 0,
  });
});

it("sets aside what the groups of connectors in another file give; the figures still add up", async () => {
  const relay = clixml("Relay").replace(
    '<B N="Enabled">true</B>',
    '<S N="PermissionGroups">AnonymousUsers, Custom</S>',
  );
  const entries = [
    ...entriesOfGroups("EX01\\Relay", ["AnonymousUsers"]),
    { identity: "EX01\\Relay", user: "S-1-5-7", rights: ["ms-Exch-SMTP-Accept-Any-Recipient"] },
  ];
  const { imported, figures } = await read(
    new File([relay], "receive.xml"),
    new File([permissionExport(entries)], "permissions.xml"),
  );
  expect(imported.permissions).toMatchObject([{ user: "S-1-5-7" }]);
  expect(figures).toEqual({
    used: 3 + 5,
    setAside: 4 * 13 + 8,
    ambiguous: 0,
    computed: 0,
    unknown: 1,
    refused: 0,
  });
});

it("keeps a saved design apart from the exports", async () => {
  const design = { ...emptyOrganisation("corp.example"), nextId: 7 };
  const { designs, imported } = await read(
    new File([writeDesign(design)], "corp.portolan.json"),
    new File([clixml("A")], "a.xml"),
  );
  expect(designs).toEqual([{ file: "corp.portolan.json", organisation: design }]);
  expect(imported.connectors.map(({ name }) => name)).toEqual(["A"]);
});

it("tells how far it is, never backwards and never beyond the end", async () => {
  const told: number[] = [];
  const big = clixml(...Array.from({ length: 3000 }, (_, index) => `C${index}`));
  const files = [new File([big], "a.xml"), new File([big], "b.xml")];
  await readFiles(files, (progress) => {
    expect(progress.of).toBe(2 * big.length);
    told.push(progress.read);
  });
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBeLessThanOrEqual(2 * big.length);
});

it("tells a file that the browser cannot read, and reads the others", async () => {
  const gone = new File(["x"], "gone.xml");
  Object.defineProperty(gone, "stream", {
    value: () => new ReadableStream({ start: (control) => control.error(new Error("gone")) }),
  });
  const { files, imported } = await read(gone, new File([clixml("A")], "a.xml"));
  expect(files[0]?.fault).toMatchObject({ code: "file-unreadable" });
  expect(files[0]?.fault?.what).toContain("gone");
  expect(imported.connectors).toHaveLength(1);
});
