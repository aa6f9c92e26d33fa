import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { TextRow } from "./Labelled";

const fault = { code: "missing", what: "An address is missing.", mend: "Write it as 10.0.0.1." };
const row = (value: string) => (
  <TextRow label="Address" fault={fault} value={value} onChange={() => undefined} />
);
const field = () => screen.getByRole("textbox", { name: "Address" });

test("what nobody has filled in is asked for, and is a fault once the field was left", () => {
  render(row(""));
  expect(field()).toHaveAccessibleDescription("An address is missing. Write it as 10.0.0.1.");
  expect(field()).not.toBeInvalid();
  fireEvent.blur(field());
  expect(field()).toBeInvalid();
});

test("what is wrong is a fault at once", () => {
  render(row("10.300.0.1"));
  expect(field()).toBeInvalid();
});
