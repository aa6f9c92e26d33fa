import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ReportTable } from "./ReportTable";
import type { ReportRow } from "./reportRows";

const row = (line: number, said: string): ReportRow => ({
  ...{ key: String(line), fate: "refused", file: "do.ps1", line, column: undefined },
  ...{ said, machine: true, made: `${said} takes a number.` },
});
const rows = [row(3, "Set-SendConnector A -Port x"), row(7, "Set-SendConnector B -Port y")];
const whole = () => screen.getByRole("status");

// The window has no size here; it is as high as it would be.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(760);
});
afterEach(() => vi.restoreAllMocks());

test("a line that is chosen is told whole, by pointer and by keys", async () => {
  render(<ReportTable rows={rows} />);
  expect(whole()).toBeEmptyDOMElement();
  await userEvent.click(screen.getByRole("button", { name: rows[1]?.said ?? "" }));
  expect(whole()).toHaveTextContent("do.ps1, line 7: refused");
  expect(whole()).toHaveTextContent("Set-SendConnector B -Port y takes a number.");
  await userEvent.click(screen.getByRole("button", { name: rows[1]?.said ?? "" }));
  expect(whole()).toBeEmptyDOMElement();

  screen.getByRole("region", { name: "Account, line by line" }).focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(whole()).toHaveTextContent("line 3");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(whole()).toHaveTextContent("line 7");
  await userEvent.keyboard("{ArrowUp}");
  expect(whole()).toHaveTextContent("line 3");
});
