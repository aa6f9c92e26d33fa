import { expect, it } from "vitest";
import { parameter, properties } from "../../core/catalogue";
import { limitOf } from "./limitOf";

const of = (side: "receive" | "send", name: string): number => {
  const declared = parameter(side, name);
  if (!declared) throw new Error(`no ${name}`);
  return limitOf(declared);
};

it("goes back to a documented number, not to the least there is", () => {
  expect(of("receive", "MaxInboundConnection")).toBe(5000);
  expect(of("receive", "MaxInboundConnectionPerSource")).toBe(20);
  expect(of("receive", "MaxProtocolErrors")).toBe(5);
  expect(of("receive", "MessageRateLimit")).toBe(600);
  expect(of("send", "MaxMessageSize")).toBe(36_700_160);
});

it("is a value that the parameter takes, for all that may be unlimited", () => {
  for (const side of ["receive", "send"] as const)
    for (const each of properties(side))
      if (!each.kind.list && each.kind.unlimited)
        expect(each.kind.fault(limitOf(each)), each.name).toBeUndefined();
});
