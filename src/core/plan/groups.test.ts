import { expect, it } from "vitest";
import { parameter } from "../catalogue";
import type { Value } from "../values";
import { withGroups } from "./groups";
import type { Stated } from "./stated";

type Values = Readonly<Record<string, Value>>;

/** What is written when `changed` is, between what was and what is. */
function written(changed: readonly string[], was: Values, is: Values): Values {
  const stated = new Map<string, Stated>();
  for (const name of changed) {
    const declared = parameter("send", name);
    const value = is[name];
    if (declared && value !== undefined) stated.set(name, { parameter: declared, value });
  }
  withGroups(
    stated,
    (name) => was[name],
    (name) => is[name],
  );
  return Object.fromEntries([...stated].map(([name, { value }]) => [name, value]));
}

const tls = {
  RequireTLS: true,
  IgnoreSTARTTLS: false,
  TlsAuthLevel: "DomainValidation",
  TlsDomain: "x.example",
  DomainSecureEnabled: false,
};

it("leaves alone what belongs to no group", () => {
  expect(written(["Port"], {}, { Port: 26, RequireTLS: true })).toEqual({ Port: 26 });
});

it("writes no smart hosts beside DNS routing, and no credential beside a host that asks for none", () => {
  const dns = { DNSRoutingEnabled: true, SmartHosts: [] };
  expect(written(["DNSRoutingEnabled"], {}, dns)).toEqual({ DNSRoutingEnabled: true });
  const host = {
    DNSRoutingEnabled: false,
    SmartHosts: ["a.example"],
    SmartHostAuthMechanism: "None",
  };
  expect(written(["SmartHosts"], {}, host)).toEqual(host);
});

it("writes the level with the domain that it is compared with", () => {
  expect(written(["TlsDomain"], tls, { ...tls, TlsDomain: "y.example" })).toEqual({
    RequireTLS: true,
    TlsAuthLevel: "DomainValidation",
    TlsDomain: "y.example",
  });
});

it("empties the domain when the level is lowered", () => {
  const lower = { ...tls, TlsAuthLevel: "EncryptionOnly", TlsDomain: null };
  expect(written(["TlsAuthLevel"], tls, lower)).toEqual({
    RequireTLS: true,
    TlsAuthLevel: "EncryptionOnly",
    TlsDomain: null,
  });
});

it("empties level and domain where TLS is demanded no longer, and not where it begins to be", () => {
  const none = { TlsAuthLevel: null, TlsDomain: null };
  const demanded = { RequireTLS: true, ...none };
  const free = { RequireTLS: false, ...none };
  expect(written(["RequireTLS"], demanded, free)).toEqual(free);
  expect(written(["RequireTLS"], free, demanded)).toEqual({ RequireTLS: true });
});
