import { describe, expect, it } from "vitest";
import { type Circumstances, disputed, effective, resolvedText } from "./effective";
import type { Parameter } from "./parameter";
import { parameter } from "./registry";

const mailbox: Circumstances = {
  usage: "Custom",
  version: "2019",
  role: "Mailbox",
  serverFqdn: "ex01.corp.example",
};
const of = (side: "receive" | "send", name: string): Parameter => {
  const found = parameter(side, name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const receive = (name: string, circumstances: Partial<Circumstances> = {}) =>
  effective(of("receive", name), {}, [], { ...mailbox, ...circumstances });
const send = (name: string, circumstances: Partial<Circumstances> = {}) =>
  effective(of("send", name), {}, [], { ...mailbox, ...circumstances });

describe("the value in force", () => {
  it("is what was said, also when that is empty", () => {
    const found = effective(of("receive", "MaxHopCount"), { MaxHopCount: 40 }, [], mailbox);
    expect(found).toMatchObject({ origin: "explicit", value: 40 });
    const empty = effective(of("send", "Fqdn"), { Fqdn: null }, [], mailbox);
    expect(empty).toMatchObject({ origin: "explicit", value: null });
  });

  it("is unknown where the import lacked it, unless it was said since", () => {
    const name = "RequireTLS";
    expect(effective(of("receive", name), {}, [name], mailbox).origin).toBe("unknown");
    expect(effective(of("receive", name), { [name]: true }, [name], mailbox)).toMatchObject({
      origin: "explicit",
      value: true,
    });
  });

  it("is unknown where no source gives a default", () => {
    expect(send("SourceTransportServers")).toEqual({ origin: "unknown", facts: [] });
    expect(receive("Bindings")).toEqual({ origin: "unknown", facts: [] });
  });

  it("comes from the usage, instead of from what holds for all", () => {
    expect(receive("PermissionGroups", { usage: "Internet" })).toMatchObject({
      origin: "usage",
      value: ["AnonymousUsers"],
    });
    const internal = send("MaxMessageSize", { usage: "Internal" });
    expect(internal).toMatchObject({ origin: "usage", value: "Unlimited" });
    expect(internal.facts).toHaveLength(1);
  });

  it("is the default where the usage says nothing", () => {
    expect(receive("MaxMessageSize")).toMatchObject({ origin: "default", value: 37_748_736 });
  });

  it("depends on the role: an Edge server has shorter times and a rate limit", () => {
    expect(receive("ConnectionTimeout")).toMatchObject({ value: "00:10:00" });
    expect(receive("ConnectionTimeout", { role: "Edge" })).toMatchObject({ value: "00:05:00" });
    expect(receive("ConnectionInactivityTimeout", { role: "Edge" })).toMatchObject({
      value: "00:01:00",
    });
    expect(receive("MessageRateLimit")).toMatchObject({ value: "Unlimited" });
    expect(receive("MessageRateLimit", { role: "Edge" })).toMatchObject({ value: 600 });
    expect(receive("MessageRateSource", { role: "Edge" })).toMatchObject({ value: "IPAddress" });
  });

  it("on Edge, Internal does not lift the limits that it lifts on a Mailbox server", () => {
    const usage = "Internal";
    expect(receive("SizeEnabled", { usage })).toMatchObject({ value: "EnabledwithoutValue" });
    expect(receive("SizeEnabled", { usage, role: "Edge" })).toMatchObject({ value: "Enabled" });
    expect(receive("MaxInboundConnectionPercentagePerSource", { usage })).toMatchObject({
      value: 100,
    });
  });

  it("is derived from the server, and empty while that is not known", () => {
    expect(receive("Fqdn")).toMatchObject({ origin: "default", value: "ex01.corp.example" });
    expect(receive("Fqdn", { serverFqdn: undefined })).toMatchObject({ value: null });
  });

  it("does not take names from the prototype for something said", () => {
    const odd = { ...of("receive", "Comment"), name: "constructor" };
    expect(effective(odd, {}, [], mailbox).origin).toBe("default");
  });
});

describe("disputed facts", () => {
  const values = (found: ReturnType<typeof effective>) =>
    disputed(found.facts).map((fact) => fact.value);

  it("are all values that sources give, the preferred one first", () => {
    expect(values(receive("MaxHopCount"))).toEqual([30, 60]);
    expect(values(receive("MaxLocalHopCount"))).toEqual([8, 5]);
    expect(values(send("MaxMessageSize"))).toEqual([36_700_160, 26_214_400]);
    expect(values(send("DomainSecureEnabled", { usage: "Partner" }))).toEqual([true, false]);
    expect(values(send("UseExternalDNSServersEnabled", { role: "Edge" }))).toEqual([false, true]);
    expect(values(receive("Bindings", { usage: "Client" }))).toEqual([
      ["0.0.0.0:587"],
      ["0.0.0.0:587", "[::]:587"],
    ]);
  });

  it("are none where one value stands alone, or several sources say the same", () => {
    expect(values(receive("MaxMessageSize"))).toEqual([]);
    expect(values(receive("Fqdn"))).toEqual([]);
    expect(values(send("UseExternalDNSServersEnabled"))).toEqual([]);
    const twice = of("receive", "Fqdn").defaults.concat(of("receive", "Fqdn").defaults);
    expect(disputed(twice)).toEqual([]);
  });
});

it("tells a default in words", () => {
  const words = (side: "receive" | "send", name: string) =>
    of(side, name).defaults.map((fact) => resolvedText(of(side, name), fact));
  expect(words("receive", "Fqdn")).toEqual(["the server's FQDN"]);
  expect(words("receive", "MaxHopCount")).toEqual(["30", "60"]);
});
