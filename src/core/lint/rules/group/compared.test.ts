import { describe, expect, it } from "vitest";
import { organisation, receiver, server } from "../../../../testing/builders";
import type { Permission, ReceiveConnector, Server } from "../../../model";
import { type Receiver, receiversOf } from "../../../simulate";
import { compared, isWrittenAlike } from "./compared";

const [ex01, ex02] = [server("EX01"), server("EX02")];
const reading = (
  explicit: ReceiveConnector["explicit"] = {},
  more: Partial<ReceiveConnector> = {},
  home: Server = ex01,
): Receiver => {
  const held = organisation([home], [receiver("Relay", { server: home.id, explicit, ...more })]);
  return receiversOf(held, home)[0] as Receiver;
};
const read = (parameter: string, of: Receiver) =>
  compared.find((each) => each.parameter === parameter)?.read(of);
const right = "ms-Exch-SMTP-Accept-Any-Recipient";
const may = (user: string, rights: readonly string[], deny = false): Permission => ({
  ...{ user, rights, deny },
});

describe("what is read of a property", () => {
  it("is of bindings the ports and families, since addresses are each server's own", () => {
    const bindings = (...Bindings: string[]) => read("Bindings", reading({ Bindings }));
    expect(bindings("10.0.0.11:25")).toBe(bindings("10.0.0.12:25"));
    expect(bindings("10.0.0.11:25", "10.0.0.12:25")).toBe(bindings("0.0.0.0:25"));
    expect(bindings("0.0.0.0:25", "[::]:25")).toBe(bindings("[::]:25", "0.0.0.0:25"));
    expect(bindings("0.0.0.0:25")).not.toBe(bindings("[::]:25"));
    expect(bindings("0.0.0.0:25")).not.toBe(bindings("0.0.0.0:587"));
  });

  it("is of ranges the set of addresses, however it is written", () => {
    const ranges = (...RemoteIPRanges: string[]) =>
      read("RemoteIPRanges", reading({ RemoteIPRanges }));
    expect(ranges("10.0.0.0/25", "10.0.0.128/25")).toBe(ranges("10.0.0.0-10.0.0.255"));
    expect(ranges("::/0", "0.0.0.0/0")).toBe(ranges("0.0.0.0/0", "::/0"));
    expect(ranges("10.0.0.0/24")).not.toBe(ranges("10.0.0.0/25"));
  });

  it("is of groups what they are but None, and Custom only where the rights were not read", () => {
    const groups = (PermissionGroups: string[], more: Partial<ReceiveConnector> = {}) =>
      read("PermissionGroups", reading({ PermissionGroups }, more));
    const unread = { permissions: undefined as never };
    expect(groups(["ExchangeUsers", "AnonymousUsers"])).toBe("AnonymousUsers, ExchangeUsers");
    expect(groups(["None"])).toBe("");
    expect(groups(["AnonymousUsers", "Custom"])).toBe("AnonymousUsers");
    expect(groups(["AnonymousUsers", "Custom"], unread)).toBe("AnonymousUsers, Custom");
  });

  it("is of permissions who may and may not do what, each once, in any order and case", () => {
    const rights = (...permissions: Permission[]) =>
      read("permissions", reading({}, { permissions }));
    const one = rights(may("NT AUTHORITY\\ANONYMOUS LOGON", [right, "ms-Exch-SMTP-Submit"]));
    const other = rights(
      may("S-1-5-7", ["ms-exch-smtp-submit"]),
      may("s-1-5-7", [right, right.toUpperCase()]),
    );
    expect(other).toBe(one);
    expect(rights(may("S-1-5-7", [right]))).not.toBe(rights(may("S-1-5-7", [right], true)));
    expect(rights(may("S-1-5-7", [right]))).not.toBe(rights(may("S-1-5-11", [right])));
    expect(read("permissions", reading({}, { permissions: undefined as never }))).toBeUndefined();
  });

  it("is of a certificate its name, unless it names the server itself, or setup made the connector", () => {
    const certificate = (subject: string, home = ex01) =>
      read(
        "TlsCertificateName",
        reading({ TlsCertificateName: `<I>CN=Corp CA<S>${subject}` }, {}, home),
      );
    expect(certificate("CN=mail.corp.example")).toBe("<I>CN=Corp CA<S>CN=mail.corp.example");
    expect(certificate("CN=EX01.corp.example")).toBeUndefined();
    expect(certificate("O=Corp, CN=ex01")).toBeUndefined();
    expect(certificate("CN=ex02.corp.example")).toMatch(/ex02/);
    expect(certificate("OU=x")).toBe("<I>CN=Corp CA<S>OU=x");
    expect(read("TlsCertificateName", reading())).toBe("");
    const mine = { TlsCertificateName: "<I>CN=Corp CA<S>CN=mail.corp.example" };
    const made = reading(mine, { name: "Default Frontend EX01" });
    expect(read("TlsCertificateName", made)).toBeUndefined();
  });
});

describe("two that are written alike", () => {
  const there = (explicit: ReceiveConnector["explicit"], more: Partial<ReceiveConnector> = {}) =>
    reading(explicit, more, ex02);
  const alike = (one: Receiver, other: Receiver) => isWrittenAlike(one, other);

  it("need not be read", () => {
    expect(alike(reading(), there({}))).toBe(true);
    expect(alike(reading(), reading({ Banner: "220 x", Comment: "y" }))).toBe(true);
    expect(alike(reading(), there({ Fqdn: "mail.corp.example" }))).toBe(true);
  });

  it.each<[string, ReceiveConnector["explicit"]]>([
    ["a value", { RequireTLS: true }],
    ["a list", { RemoteIPRanges: ["10.0.1.0/24"] }],
    ["a longer list", { RemoteIPRanges: ["10.0.0.0/24", "10.0.1.0/24"] }],
    ["groups", { PermissionGroups: ["AnonymousUsers"] }],
    ["a size", { MaxMessageSize: 1_048_576 }],
  ])("do not differ in %s", (_, explicit) => {
    expect(alike(reading(), there(explicit))).toBe(false);
    expect(alike(there(explicit), reading())).toBe(false);
    expect(alike(reading(explicit), there(explicit))).toBe(true);
  });

  it("do not differ in what their usage gives them", () => {
    expect(alike(reading(), there({}, { usage: "Internet" }))).toBe(false);
  });

  it("name no certificate, which has to be read beside its server", () => {
    const named = { TlsCertificateName: "<I>CN=Corp CA<S>CN=mail.corp.example" };
    expect(alike(reading(named), there(named))).toBe(false);
  });

  it("have the same rights, entry by entry, read on both or on neither", () => {
    const rights = (...permissions: Permission[]) => ({ permissions });
    const [one, same] = [may("a", ["x", "y"]), may("a", ["x", "y"])];
    const of = (mine: Partial<ReceiveConnector>, theirs: Partial<ReceiveConnector>) =>
      alike(reading({}, mine), there({}, theirs));
    expect(of(rights(one), rights(same))).toBe(true);
    expect(of(rights(one), rights(may("b", ["x", "y"])))).toBe(false);
    expect(of(rights(one), rights(may("a", ["x", "y"], true)))).toBe(false);
    expect(of(rights(one), rights(may("a", ["x"])))).toBe(false);
    expect(of(rights(one), rights(may("a", ["x", "z"])))).toBe(false);
    expect(of(rights(one), rights(one, one))).toBe(false);
    const unread = { permissions: undefined as never };
    expect(of(unread, unread)).toBe(true);
    expect(of(rights(), unread)).toBe(false);
  });
});
