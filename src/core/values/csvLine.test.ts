import { expect, it } from "vitest";
import { csvLine } from "./csvLine";

it("quotes every cell, and lets none begin as a formula", () => {
  expect(csvLine(["a", 'say "hi", you', "two\nlines"])).toBe(
    '"a","say ""hi"", you","two\nlines"\r\n',
  );
  for (const begins of ["=", "+", "-", "@", "\t", "\r", "\n", " =", "'=", '"=', "\uff1d"])
    expect(csvLine([`${begins}1+1`])).toMatch(/^"'/);
  expect(csvLine(["10.0.0.5:25", "<a@b.example>", ""])).toBe(
    '"10.0.0.5:25","<a@b.example>",""\r\n',
  );
});
