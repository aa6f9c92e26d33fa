import { expect, it } from "vitest";
import { hub, internet, severities, tellings } from "../../../../testing/riskTellings";
import { sign } from "./list";

it("holds the four about accounts at smart hosts", () => {
  expect(sign.map(({ code }) => code)).toHaveLength(4);
});

it("names the hosts that stay without an account", () => {
  const none = { SmartHostAuthMechanism: "None", AuthenticationCredential: null };
  expect(tellings("smart-host-sign-in-dropped", hub(), hub(none))).toEqual([
    "SmartHostAuthMechanism: Via hub no longer signs in to 192.0.2.60",
  ]);
  expect(
    tellings("smart-host-sign-in-dropped", hub(), hub({ ...none, SmartHosts: ["192.0.2.61"] })),
  ).toEqual([]);
});

it("finds a password in clear text where it is new, made or loosened", () => {
  const clear = { SmartHostAuthMechanism: "BasicAuth" };
  expect(severities("smart-host-password-clear", null, hub(clear))).toEqual(["error"]);
  expect(tellings("smart-host-password-clear", hub(clear), hub({ ...clear, Port: 26 }))).toEqual(
    [],
  );
  expect(tellings("smart-host-password-clear", null, hub({ ...clear, RequireTLS: true }))).toEqual(
    [],
  );
  const safe = hub({ ...clear, RequireTLS: true });
  expect(tellings("smart-host-password-clear", safe, hub(clear))).toHaveLength(1);
});

it("asks for an account where a command gives one", () => {
  expect(tellings("credential-needed", null, hub())).toHaveLength(1);
  expect(tellings("credential-needed", internet({}, "Via hub"), hub())).toHaveLength(1);
  expect(tellings("credential-needed", hub(), hub({ Comment: "x" }))).toEqual([]);
  // Set- judges smart host and account together: whoever changes one gives both (T5).
  expect(tellings("credential-needed", hub(), hub({ SmartHosts: ["192.0.2.61"] }))).toHaveLength(1);
});

it("warns of the way back where a password goes", () => {
  expect(tellings("password-lost", hub(), null)).toEqual([
    "Name: Rollback of Via hub needs the old password from you",
  ]);
  expect(tellings("password-lost", hub(), internet({}, "Via hub"))).toHaveLength(1);
  expect(tellings("password-lost", internet(), null)).toEqual([]);
});
