import { expect, it } from "vitest";
import { lastOfName } from "./directoryName";

it.each([
  ["corp.example/Configuration/Sites/North", "North"],
  ["corp.example/Configuration/Sites/South \\/ East", "South / East"],
  ["CN=North\\, old,CN=Sites,CN=Configuration,DC=corp,DC=example", "North, old"],
  ["CN=North", "North"],
  ["North", "North"],
  [" North ", "North"],
  ["corp.example/", undefined],
  ["", undefined],
  [undefined, undefined],
])("%s", (text, name) => expect(lastOfName(text)).toBe(name));
