import { describe, expect, it } from "vitest";
import { setDraft, setPermissions } from "../core/edit";
import { relayPermission } from "../core/model";
import { organisation, receiver, sender, server } from "../testing/builders";
import { fakeBrowser } from "../testing/tabs";
import { designFileOf, fileNameOf, openDesignFile } from "./files";

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
  const opened = await openDesignFile(new Blob([file?.text ?? ""]), tab);
  const copy = opened.ok ? opened.id : "";
  expect(copy).not.toBe(id);
  expect(await tab.organisationOf(copy)).toEqual(tab.getState().organisation);
  await tab.close();
  expect(await tab.organisationOf(id)).toEqual(await tab.organisationOf(copy));
});

it("has no file of a workspace that is not there", async () => {
  expect(await designFileOf("nothing", fakeBrowser().tab())).toBeUndefined();
});

describe("a file that is none", () => {
  const huge = { size: 200 * 2 ** 20 } as Blob;
  it.each([
    ["empty", new Blob([]), /./],
    ["binary", new Blob([new Uint8Array([0xff, 0xfe, 0x00, 0x9f])]), /no UTF-8 text/],
    ["cut off", new Blob(['{"portolan": 1, "name": "x"']), /./],
    ["of 200 MB", huge, /200 MB/],
    ["of a newer version", new Blob(['{"portolan": 99}']), /newer/],
    ["with prototype keys", new Blob(['{"portolan": 1, "__proto__": {"name": "x"}}']), /./],
  ])("%s is refused in words, and nothing is stored", async (_, file, what) => {
    const tab = fakeBrowser().tab();
    const opened = await openDesignFile(file, tab);
    expect(opened).toMatchObject({ ok: false, fault: { what: expect.stringMatching(what) } });
    expect(await tab.list()).toEqual([]);
  });
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
