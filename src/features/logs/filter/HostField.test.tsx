import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { HostField } from "./HostField";

it("filters by an address as logs are compared, however it is typed", async () => {
  const onAdd = vi.fn();
  render(<HostField onAdd={onAdd} />);
  const field = screen.getByRole("textbox", { name: "Remote address or range" });
  await userEvent.type(field, "2001:DB8:0::1{Enter}");
  await userEvent.type(field, "10.1.2.3/8{Enter}");
  await userEvent.type(field, "mail.example{Enter}");
  expect(onAdd.mock.calls.flat()).toEqual(["2001:db8::1", "10.0.0.0/8"]);
  expect(field).toBeInvalid();
});
