import { describe, expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import type { Organisation, Permission, ReceiveConnector, Server } from "../model";
import { printSet } from "../values";
import { Member, type Version } from "./member";
import { Territory } from "./territory";

/* O13: what is wrong with a state between is held against both ends, and counted by addresses. */

const home = server("EX01", { addresses: ["10.0.0.11"] });
const anyone: Permission = {
  ...{ user: "NT AUTHORITY\\ANONYMOUS LOGON", deny: false },
  rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
};
const relay = (
  name: string,
  RemoteIPRanges: readonly string[],
  more: { explicit?: ReceiveConnector["explicit"]; permissions?: readonly Permission[] } = {},
): ReceiveConnector =>
  receiver(name, {
    ...{ id: name, permissions: more.permissions ?? [] },
    explicit: { RemoteIPRanges, PermissionGroups: ["AnonymousUsers"], ...more.explicit },
  });

/** The states of connectors that change; `staying` are those that do not. */
function judged(
  old: readonly ReceiveConnector[],
  now: readonly ReceiveConnector[],
  staying: readonly ReceiveConnector[] = [],
  on: Server = home,
) {
  const whole = { facts: { whole: ["receive", "send"] as const, listed: [] } };
  const org = (all: readonly ReceiveConnector[]): Organisation =>
    organisation([on], [...all, ...staying], whole as Partial<Organisation>);
  const ends = { old: org(old), new: org(now) };
  const ids = [...new Set([...old, ...now].map(({ id }) => id))];
  const members = ids.map(
    (id) => new Member(ends, ends.old.connectors[id] ?? null, ends.new.connectors[id] ?? null),
  );
  const { judge } = new Territory(ends.old, on, members).setting(members);
  /** By a letter a member: as it was, as it is to be, or gone. */
  const state = (letters: string): Version[] =>
    members.map((member, at) => {
      if (letters[at] === "o") return member.first;
      return letters[at] === "n"
        ? member.last
        : member.version({ ...member.first.shape, there: false });
    });
  return {
    weight: (letters: string) => judge.weigh(state(letters)),
    lost: (letters: string) =>
      judge
        .lost(state(letters))
        .map((each) =>
          each.kind === "receive"
            ? `${each.endpoint} ${each.lost.join()} ${printSet(each.set)}`
            : "",
        ),
  };
}
const none = { exposes: 0, opens: 0, loses: 0, weak: 0 };
const [whole, half, rest] = ["10.1.0.0/16", "10.1.0.0/17", "10.1.128.0/17"];
const open = { permissions: [anyone] };

describe("a state between", () => {
  it("is as good as the ends where nothing is lost and nobody may more", () => {
    const { weight, lost } = judged([relay("A", [whole])], [relay("A", [half])]);
    expect([weight("o"), weight("n")]).toEqual([none, none]);
    expect(lost("n")).toEqual([]);
  });

  it("loses the addresses that both ends serve, and no others", () => {
    const { weight, lost } = judged([relay("A", [whole])], [relay("A", [half])]);
    expect(weight("-")).toEqual({ ...none, loses: 2 ** 15 });
    expect(lost("-")).toEqual([`10.0.0.11:25 service ${half}`]);
  });

  it("loses nothing that another takes in its place", () => {
    const wide = relay("W", ["10.0.0.0/8"]);
    const { weight } = judged([relay("A", [whole])], [relay("A", [half])], [wide]);
    expect(weight("-")).toEqual(none);
  });

  it("loses what both ends let clients do, where another lets them less", () => {
    const wide = relay("W", ["10.0.0.0/8"]);
    const { weight, lost } = judged(
      [relay("A", [whole], open)],
      [relay("A", [half], open)],
      [wide],
    );
    expect(weight("-")).toEqual({ ...none, loses: 2 ** 15 });
    expect(lost("-")).toHaveLength(1);
    expect(lost("-")[0]).not.toContain("service");
  });

  it("exposes addresses from which strangers may what they may at neither end", () => {
    // Without a mechanism nobody signs in, so that nobody loses anything where A is not.
    const old = [relay("A", [half], { explicit: { PermissionGroups: ["ExchangeUsers"] } })];
    const narrow = relay("A", [half], { explicit: { PermissionGroups: ["ExchangeUsers"] } });
    const wide = relay("W", [whole], open);
    const { weight } = judged(
      old,
      [{ ...narrow, explicit: { ...narrow.explicit, Banner: "220 x" } }],
      [wide],
    );
    expect(weight("-")).toEqual({ ...none, exposes: 2 ** 15 });
  });

  it("opens addresses from which users may what they may at neither end", () => {
    const closed = { explicit: { PermissionGroups: ["AnonymousUsers"] } };
    const users = {
      explicit: {
        PermissionGroups: ["AnonymousUsers", "ExchangeUsers"],
        AuthMechanism: ["Tls", "Integrated"],
      },
    };
    const narrow = relay("A", [half], closed);
    const { weight } = judged(
      [narrow],
      [{ ...narrow, explicit: { ...narrow.explicit, Banner: "220 x" } }],
      [relay("W", [whole], users)],
    );
    expect(weight("-")).toMatchObject({ exposes: 0, opens: 2 ** 15 });
  });

  it("is as open as an end where an end is as open", () => {
    const closed = { explicit: { PermissionGroups: ["ExchangeUsers"] } };
    const { weight } = judged(
      [relay("A", [half], closed)],
      [relay("A", [rest], closed)],
      [relay("W", [whole], open)],
    );
    expect(weight("-")).toEqual(none);
  });
});

describe("who takes a client", () => {
  const closed = { explicit: { PermissionGroups: ["ExchangeUsers"] } };

  it("is who claims it most narrowly, and of equals who names the address (R12 to R15)", () => {
    const exact = { explicit: { ...closed.explicit, Bindings: ["10.0.0.11:25"] } };
    const banner = (each: ReceiveConnector) => ({
      ...each,
      explicit: { ...each.explicit, Banner: "220 x" },
    });
    const wild = relay("W", [whole], open);
    const named = relay("A", [whole], exact);
    expect(judged([named], [banner(named)], [wild]).weight("o")).toEqual(none);
    expect(judged([named], [banner(named)], [wild]).weight("-").exposes).toBe(2 ** 16);
    // Off it takes nobody.
    const off = relay("A", [whole], { explicit: { ...exact.explicit, Enabled: false } });
    expect(judged([off], [banner(off)], [wild]).weight("-")).toEqual(none);
  });

  it("is asked at each address of the server, in each family and at each port", () => {
    const two = server("EX01", { addresses: ["10.0.0.11", "10.0.0.12", "fe80::1"] });
    const bindings = (...Bindings: string[]) => ({ explicit: { Bindings } });
    const lost = (more: object, on: Server = two) => {
      const one = relay("A", [half], more);
      return judged(
        [one],
        [{ ...one, explicit: { ...one.explicit, Banner: "220 x" } }],
        [],
        on,
      ).lost("-");
    };
    expect(lost(bindings("0.0.0.0:25"))).toEqual([
      `10.0.0.11:25 service ${half}`,
      `10.0.0.12:25 service ${half}`,
    ]);
    expect(lost(bindings("10.0.0.12:25"))).toEqual([`10.0.0.12:25 service ${half}`]);
    expect(lost(bindings("0.0.0.0:25", "10.0.0.12:587")).map((each) => each.split(" ")[0])).toEqual(
      [...["10.0.0.11:25", "10.0.0.12:25", "10.0.0.12:587"]],
    );
    expect(lost(bindings("0.0.0.0:25"), server("EX01"))).toEqual([`0.0.0.0:25 service ${half}`]);
    expect(lost(bindings("[::]:25"))).toEqual([]);
  });
});
