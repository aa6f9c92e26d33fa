import { expect, it } from "vitest";
import { sizeUnits } from "../../../components/ParameterField/units";
import { readLimit, withLimit } from "./limits";

const said = (text: string, isSize = true, name = "MB") => {
  const unit = sizeUnits.find((each) => each.name === name);
  if (!unit) throw new Error(`No unit ${name}`);
  const parsed = readLimit(text, { isSize }, unit);
  return parsed.ok ? parsed.value : parsed.complaint.code;
};

it("reads a size in its unit, with a unit of its own, or without a limit", () => {
  expect(said("35")).toBe(36_700_160);
  expect(said(" 1.5 ")).toBe(1_572_864);
  expect(said("35 MB", true, "B")).toBe(36_700_160);
  expect(said("unlimited")).toBe("Unlimited");
  expect(said("")).toBeUndefined();
  expect(said("0.3", true, "KB")).toBe("limit-bytes");
  expect(said("many")).toBe("size-none");
  expect(said("1,500")).toBe(1500 * 1024 ** 2);
  expect(said("1,5")).toBe("size-none");
});

it("reads a number of recipients", () => {
  expect(said("500", false)).toBe(500);
  expect(said("5e3", false)).toBe("limit-count");
  expect(said("-1", false)).toBe("limit-count");
});

it("keeps the other limits, and says nothing where none is left", () => {
  const config = { maxSendSize: 1, tlsSendDomainSecureList: ["a.example"] };
  expect(withLimit(config, "maxReceiveSize", "Unlimited")).toEqual({
    ...config,
    maxReceiveSize: "Unlimited",
  });
  expect(withLimit(config, "maxSendSize", undefined)).toEqual({
    tlsSendDomainSecureList: ["a.example"],
  });
  expect(withLimit({ maxSendSize: 1 }, "maxSendSize", undefined)).toBeUndefined();
  expect(withLimit(undefined, "maxSendSize", 5)).toEqual({ maxSendSize: 5 });
});
