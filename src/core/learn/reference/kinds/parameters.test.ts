import { describe, expect, it } from "vitest";
import { parameters } from "../../../catalogue";
import { parameterDrafts, parameterPages } from "./parameters";

const drafts = new Map(parameterDrafts().map((each) => [each.id, each]));
const page = (id: string) => {
  const found = drafts.get(id as Parameters<typeof drafts.get>[0]);
  if (!found) throw new Error(`no page ${id}`);
  const { facts, parts, see } = found;
  return { facts: Object.fromEntries(facts), parts, see };
};

const noBounds = {
  ...{ min: undefined, max: undefined, unlimited: undefined },
  ...{ zeroMeans: undefined, maxLength: undefined },
};

describe("the page of a parameter", () => {
  it("tells range, default and what it needs", () => {
    expect(page("parameter/receive/MaxLogonFailures")).toEqual({
      facts: {
        Cmdlets: "New-ReceiveConnector, Set-ReceiveConnector",
        ...{ Exchange: "2016, 2019, SE", Group: "Limits", Type: "Int32" },
        ...{ Range: "0 (never closed) to 10", 0: "never closed" },
      },
      parts: [{ title: "Default", lines: ["3 (documented)"], isList: true }],
      see: [],
    });
    expect(page("parameter/receive/EnableAuthGSSAPI")).toMatchObject({
      parts: [
        { title: "Default", lines: ["On; usage Client (inferred)", "Off (inferred)"] },
        { title: "Needs", lines: ["AuthMechanism with Integrated."] },
      ],
      see: ["parameter/receive/AuthMechanism"],
    });
  });

  it("tells what a list holds, and for which usages it is demanded", () => {
    const { facts } = page("parameter/send/AddressSpaces");
    expect(facts).toMatchObject({
      ...{ Values: "a list; each is an address space", Type: "MultiValuedProperty" },
      "Demanded by New-": "for Custom, Internal, Internet, Partner",
    });
    expect(page("parameter/send/SourceTransportServers").facts).toMatchObject({
      ...{ Values: "a list; each is a server", Edge: "not on Edge servers" },
    });
  });

  it("tells defaults by role, usage and version", () => {
    expect(page("parameter/receive/MessageRateLimit").parts).toEqual([
      {
        title: "Default",
        lines: ["Unlimited; on Mailbox servers (documented)", "600; on Edge servers (documented)"],
        isList: true,
      },
    ]);
    const derived = [...drafts.values()].flatMap(({ parts }) =>
      parts.flatMap(({ lines }) =>
        lines.filter((line) => line.includes("the full name of the server")),
      ),
    );
    expect(derived.length).toBeGreaterThan(0);
  });

  it.each(["receive", "send"] as const)(
    "of %s connectors has each fact that is declared, and no other",
    (side) => {
      for (const declared of parameters(side)) {
        const { facts, parts } = page(`parameter/${side}/${declared.name}`);
        const { kind, required, edge, reserved, defaults, needs = [] } = declared;
        const { min, max, unlimited, zeroMeans, maxLength } = kind.list ? noBounds : kind;
        const told = (fact: string) => Object.hasOwn(facts, fact);
        const has = (title: string) => parts.some((part) => part.title === title);
        expect(
          {
            range: told("Range"),
            unlimited: told("Unlimited"),
            zero: told("0"),
            longest: told("Longest"),
            list: told("Values"),
            demanded: told("Demanded by New-"),
            edge: facts.Edge,
            reserved: told("Use"),
            options: has("Values"),
            defaults: has("Default"),
            needs: has("Needs"),
          },
          declared.name,
        ).toEqual({
          range: min !== undefined && max !== undefined,
          unlimited: unlimited === true,
          zero: zeroMeans !== undefined,
          longest: maxLength !== undefined,
          list: kind.list,
          demanded: required !== undefined,
          edge: edge === "only" ? "on Edge servers only" : edge ? "not on Edge servers" : undefined,
          reserved: reserved === true,
          options: !kind.list && (kind.options ?? []).length > 0,
          defaults: defaults.length > 0,
          needs: needs.length > 0,
        });
      }
    },
  );
});

it("finds the pages of a name on the side that is meant, else on both", () => {
  expect(parameterPages("Fqdn")).toEqual(["parameter/receive/Fqdn", "parameter/send/Fqdn"]);
  expect(parameterPages("Fqdn", "send")).toEqual(["parameter/send/Fqdn"]);
  expect(parameterPages("Bindings")).toEqual(["parameter/receive/Bindings"]);
  expect(parameterPages("Bindings", "send")).toEqual([]);
});
