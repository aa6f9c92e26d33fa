import { expect, it } from "vitest";
import { type FileHandle, fileMemory, keepIn, noteRead, saveInPlace, workspaceOf } from "./inPlace";

/** A file on a disk, with a clock of its own. */
function disk(name: string, text = "") {
  const file = { text, modified: 1, allowed: "granted" as PermissionState };
  const handle: FileHandle = {
    name,
    getFile: async () => ({
      text: async () => file.text,
      lastModified: file.modified,
      size: file.text.length,
    }),
    createWritable: async () => ({
      write: async (next) => {
        file.text = next;
      },
      close: async () => {
        file.modified += 1;
      },
    }),
    isSameEntry: async (other) => other === handle,
    requestPermission: async () => file.allowed,
  };
  return { file, handle };
}

it("writes into the file that a workspace is kept in, again and again", async () => {
  const memory = fileMemory();
  const { file, handle } = disk("corp.portolan.json");
  expect(await saveInPlace("w1", "one", memory)).toEqual({ is: "none" });
  await keepIn("w1", handle, "one", memory);
  expect(file.text).toBe("one");
  for (const text of ["two", "three"]) {
    expect(await saveInPlace("w1", text, memory)).toEqual({ is: "saved", name: handle.name });
    expect(file.text).toBe(text);
  }
  expect(await workspaceOf(handle, memory)).toBe("w1");
  expect(await workspaceOf(disk("corp.portolan.json").handle, memory)).toBeUndefined();
});

it("does not write over what somebody else wrote since, unless it is told to", async () => {
  const memory = fileMemory();
  const { file, handle } = disk("corp.portolan.json");
  await keepIn("w1", handle, "one", memory);
  Object.assign(file, { text: "from git", modified: 9 });
  expect(await saveInPlace("w1", "two", memory)).toMatchObject({ is: "changed" });
  expect(file.text).toBe("from git");
  await noteRead("w1", handle, memory);
  expect(await saveInPlace("w1", "three", memory)).toMatchObject({ is: "saved" });
  Object.assign(file, { text: "again", modified: 99 });
  expect(await saveInPlace("w1", "four", memory, { overwrite: true })).toMatchObject({
    is: "saved",
  });
  expect(file.text).toBe("four");
});

it("writes nothing where a person does not allow it", async () => {
  const memory = fileMemory();
  const { file, handle } = disk("corp.portolan.json");
  await keepIn("w1", handle, "one", memory);
  file.allowed = "denied";
  expect(await saveInPlace("w1", "two", memory)).toEqual({ is: "denied", name: handle.name });
  expect(file.text).toBe("one");
});
