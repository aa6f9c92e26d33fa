import { expect, it } from "vitest";
import { parameter, type Side } from "../../catalogue";
import type { Value } from "../../values";
import { credentialVariable } from "../powershell/quote";
import { propertyOf } from "./property";
import { resources } from "./schema";

const written = (side: Side, name: string, value: Value) => {
  const declared = parameter(side, name);
  if (!declared) throw new Error(name);
  return propertyOf(resources[side], { parameter: declared, value }, credentialVariable("7"));
};

it("keeps the type of the resource, and its spelling", () => {
  expect(written("receive", "Enabled", true)).toEqual({ name: "Enabled", text: "$true" });
  expect(written("receive", "MaxHopCount", 30)).toEqual({ name: "MaxHopCount", text: "30" });
  // A number to the cmdlet, text to the resource.
  expect(written("receive", "MaxInboundConnection", 5000)).toMatchObject({ text: "'5000'" });
  expect(written("receive", "MaxInboundConnection", "Unlimited")).toMatchObject({
    text: "'Unlimited'",
  });
  expect(written("send", "ConnectionInactivityTimeOut", "00:10:00")).toEqual({
    name: "ConnectionInactivityTimeout",
    text: "'00:10:00'",
  });
  expect(written("send", "AuthenticationCredential", "credential")).toMatchObject({
    text: "$credential7",
  });
});

it("empties a text, and says that it cannot empty a list or a choice", () => {
  expect(written("receive", "Banner", null)).toEqual({ name: "Banner", text: "''" });
  expect(written("receive", "Bindings", [])).toMatchObject({
    lacks: "the resource cannot empty a list",
  });
  expect(written("send", "TlsAuthLevel", null)).toMatchObject({
    lacks: "ExchSendConnector does not take none",
  });
  expect(written("receive", "PermissionGroups", ["None"])).toMatchObject({ text: "@('None')" });
});

it("refuses half of a character", () => {
  expect(written("receive", "Comment", "a\uD800")).toMatchObject({
    lacks: expect.stringContaining("half of a character"),
  });
});
