import { expect, it } from "vitest";
import type { SessionRow } from "../../../workers/logs.protocol";
import { sessionColumns } from "./sessionColumns";
import { tsvOf } from "./tsv";

it("parts cells by tabs, and lets no cell part rows or begin as a formula", () => {
  const columns = sessionColumns.filter(({ id }) => ["connector", "remote", "ehlo"].includes(id));
  const row = { connector: "=HYPERLINK(1)", remote: "10.0.0.9:25", ehlo: "a\tb\r\nc" };
  expect(tsvOf(columns, [row, row] as unknown as SessionRow[])).toBe(
    "'=HYPERLINK(1)\t10.0.0.9:25\ta b c\n'=HYPERLINK(1)\t10.0.0.9:25\ta b c",
  );
});
