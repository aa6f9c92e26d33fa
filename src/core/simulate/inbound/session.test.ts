import { expect, it } from "vitest";
import { caseOrganisation } from "../../../testing/caseOrganisation";
import { plain } from "../../finding";
import { strangerOf, withRights } from "../identity";
import { receiversOf } from "../receiver";
import { rightNames } from "../rightNames";
import { Conversation } from "./conversation";
import { accountName, mayUse, parameterOf, type Session, tarpitOf, whence } from "./session";

const { anyRecipient, submit } = rightNames;

function session(groups: readonly string[], entries?: readonly boolean[]): Session {
  const organisation = caseOrganisation({
    servers: [{ name: "EX01" }],
    connectors: [{ Name: "C", Server: "EX01", PermissionGroups: groups }],
    ...(entries && {
      permissions: entries.map((deny) => ({
        connector: "EX01\\C",
        user: "S-1-5-7",
        rights: [anyRecipient],
        deny,
      })),
    }),
  });
  const server = organisation.servers.EX01!;
  const receiver = receiversOf(organisation, server)[0]!;
  return {
    organisation,
    server,
    receiver,
    question: { server: "EX01", listen: "10.0.0.11:25", from: "10.0.0.1" },
    circumstances: {},
    listen: { family: 4, address: 1n, port: 25 },
    from: { family: 4, value: 1n },
    talk: new Conversation(receiver),
    certified: true,
    identity: strangerOf(receiver),
    account: undefined,
    proxied: undefined,
  };
}

const words = (of: Session) => plain(whence(of, anyRecipient));

it("says where a right comes from, or why it is not there", () => {
  expect(words(session(["None"], []))).toBe("nothing gives it to ANONYMOUS LOGON");
  expect(words(session(["None"], [false]))).toBe("Add-ADPermission gives it to ANONYMOUS LOGON");
  expect(words(session(["None"], [true]))).toBe("a Deny entry takes it from ANONYMOUS LOGON");
  expect(words(session(["Custom"]))).toBe("nobody told whether ANONYMOUS LOGON has it");
  expect(plain(whence(session(["AnonymousUsers"]), submit))).toBe(
    "AnonymousUsers gives it to ANONYMOUS LOGON",
  );
  const cloud = session(["None"], []);
  cloud.identity = withRights(cloud.identity, [anyRecipient], { capability: "a.example:X" });
  expect(words(cloud)).toBe("a.example:X gives it");
  expect(parameterOf(cloud, anyRecipient)).toBe("TlsDomainCapabilities");
});

it("takes what is unknown as not held, and tells once that it is unknown", () => {
  const open = session(["Custom"]);
  expect([mayUse(open, anyRecipient), mayUse(open, submit)]).toEqual([false, false]);
  expect(open.talk.missing).toHaveLength(1);
  const known = session(["None"], [false]);
  expect([mayUse(known, anyRecipient), mayUse(known, submit)]).toEqual([true, false]);
  expect(known.talk.missing).toEqual([]);
});

it("holds back errors to all but accounts", () => {
  const stranger = session(["None"]);
  expect(tarpitOf(stranger)).toBe("TarpitInterval");
  expect(
    tarpitOf({ ...stranger, identity: { ...stranger.identity, kind: "user" } }),
  ).toBeUndefined();
  expect(accountName("NT AUTHORITY\\ANONYMOUS LOGON")).toBe("ANONYMOUS LOGON");
});
