import { expect, it } from "vitest";
import { cited } from ".";

it("tells documents by title and key, rows with a place of their own by it, other rows by id", () => {
  expect(cited(["RC", "V3", "R12", "R60", "RFC5321", "E13"])).toBe(
    "Receive connectors (RC); Set-ReceiveConnector, RequireTLS (V3); RFC 5321 (RFC5321); Exchange 2013 docs (E13); R12, R60",
  );
  expect(cited(["name-unique"])).toBe("New-ReceiveConnector, Name: unique on the server");
  expect(cited([])).toBe("");
});
