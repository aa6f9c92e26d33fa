import { expect, it } from "vitest";
import { rolesOf } from "./serverRole";

it.each([
  ["Mailbox", ["Mailbox"]],
  ["Edge", ["Edge"]],
  ["Mailbox, ClientAccess, HubTransport", ["Mailbox", "ClientAccess", "HubTransport"]],
  [2, ["Mailbox"]],
  ["64", ["Edge"]],
  [38, ["Mailbox", "ClientAccess", "HubTransport"]],
  [16_439, ["ClientAccess", "Mailbox", "UnifiedMessaging", "HubTransport", "FrontendTransport"]],
  ["None", []],
  ["ProvisionedServer", []],
  [0, []],
  [4096, []],
])("%s", (raw, roles) => expect(rolesOf(raw)).toEqual(new Set(roles)));

it.each([undefined, null, "", true, -1, 1.5, []])("%s is no role", (raw) =>
  expect(rolesOf(raw)).toBeUndefined(),
);
