import { expect, it } from "vitest";
import { identityText } from "./identityText";

it.each([
  ["EX01\\14", "EX01\\14"],
  [{ Server: "EX01", RowId: 14, NextHopDomain: "bank.example" }, "EX01\\14"],
  [{ server: "EX01", rowid: 2, nexthopdomain: "Unreachable Domain" }, "EX01\\Unreachable"],
  [{ Server: "EX01", RowId: 3, NextHopDomain: "Poison Message" }, "EX01\\Poison"],
  [{ Server: "EX01", RowId: 9, Type: "Shadow" }, "EX01\\Shadow\\9"],
  [{ InternalId: 77, QueueIdentity: "EX01\\14" }, "EX01\\14\\77"],
  [{ InternalId: 77, QueueIdentity: {} }, undefined],
  [{ Server: "", RowId: 14 }, undefined],
  [{ Server: "EX01", RowId: null }, undefined],
  [["EX01"], undefined],
  [null, undefined],
  [undefined, undefined],
])("the identity in %j is %s", (value, text) => {
  expect(identityText(value)).toBe(text);
});
