import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { door } from "../../../../../testing/ruleFindings";
import type { Server } from "../../../../model";
import { receiversOf } from "../../../../simulate";
import { defaultShown, shown } from "./defaultValue";

it("shows values and defaults in words", () => {
  const organisation = caseOrganisation({ connectors: [door()] });
  const [receiver] = receiversOf(organisation, organisation.servers.EX01 as Server);
  if (!receiver) throw new Error("no receiver");
  expect(defaultShown(organisation, receiver, "MaxHeaderSize")).toBe("256 KB");
  expect(defaultShown(organisation, receiver, "ConnectionTimeout")).toBe("10 minutes");
  expect(defaultShown(organisation, receiver, "NoSuchThing")).toBe("the default");
  expect(shown(receiver, "MaxHeaderSize", 8192)).toBe("8 KB");
});
