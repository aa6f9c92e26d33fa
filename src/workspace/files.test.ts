import { expect, it } from "vitest";
import { setDraft, setPermissions } from "../core/edit";
import { readDesign } from "../core/formats";
import { type Organisation, relayPermission } from "../core/model";
import { organisation, receiver, sender, server } from "../testing/builders";
import { fakeBrowser } from "../testing/tabs";
import { designFileOf, fileNameOf } from "./files";

const corp = organisation([server("EX01")], [receiver("Relay"), sender("Out")], {
  asDeployed: true,
});

it("saves what is open as it is now, and opens it again as another workspace", async () => {
  const tab = fakeBrowser().tab();
  const id = await tab.create(corp);
  await tab.open(id);
  tab.run(setDraft({ connector: "relay", parameter: "Banner", draft: "22" }));
  tab.run(setPermissions({ connector: "relay", permissions: [relayPermission] }));
  const file = await designFileOf(id, tab);
  expect(file?.name).toBe("corp.example.portolan.json");
  const read = readDesign(file?.text ?? "");
  const copy = await tab.create((read.ok && read.organisation) as Organisation);
  expect(await tab.organisationOf(copy)).toEqual(tab.getState().organisation);
  await tab.close();
  expect(await tab.organisationOf(id)).toEqual(await tab.organisationOf(copy));
});

it("has no file of a workspace that is not there", async () => {
  expect(await designFileOf("nothing", fakeBrowser().tab())).toBeUndefined();
});

it.each([
  ["corp.example", "corp.example.portolan.json"],
  ["../../etc/passwd", "etc-passwd.portolan.json"],
  ["Bücher & Söhne: Köln", "Bücher - Söhne- Köln.portolan.json"],
  ["con", "_con.portolan.json"],
  ["...", "organisation.portolan.json"],
  ["a\u0000b\u202Ec", "a-b-c.portolan.json"],
])("names the file of %j %s", (name, file) => {
  expect(fileNameOf(name)).toBe(file);
});
