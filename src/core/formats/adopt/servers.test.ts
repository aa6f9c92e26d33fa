import { describe, expect, it } from "vitest";
import { named, serverOfHost } from "./servers";

describe("the server behind a host name", () => {
  it.each([
    ["EX01", { name: "EX01" }],
    ["ex01.corp.example", { name: "ex01", fqdn: "ex01.corp.example" }],
    [
      "fifteen-letters.corp.example",
      { name: "fifteen-letters", fqdn: "fifteen-letters.corp.example" },
    ],
    ["sixteen--letters.corp.example", undefined],
    ["10.0.0.11", undefined],
    ["2019", undefined],
    ["_smtp.corp.example", undefined],
    ["", undefined],
  ])("%s", (host, server) => {
    expect(serverOfHost(host)).toEqual(server);
  });
});

it("is called by its own name, and keeps what else is known of it", () => {
  expect(named({ name: "EX01.corp.example", role: "Edge" })).toEqual({
    ...{ name: "EX01", fqdn: "EX01.corp.example", role: "Edge" },
  });
  expect(named({ name: "10.0.0.11" })).toEqual({ name: "10.0.0.11" });
});
