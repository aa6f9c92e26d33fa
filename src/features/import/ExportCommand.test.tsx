import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { exportCommand } from "../../core/formats/powershell";
import { ExportCommand } from "./ExportCommand";

it("offers the block for everything first, and copies what it shows, with the empty line that ends it", async () => {
  const user = userEvent.setup();
  render(<ExportCommand />);
  expect(screen.getByText(/portolan-export\.clixml in your home folder, and changes nothing/));
  const shown = screen.getByRole("region", { name: "Export command" });
  expect(shown.textContent).toBe(exportCommand("together"));
  await user.click(screen.getByRole("button", { name: "Copy command" }));
  expect(await navigator.clipboard.readText()).toBe(`${exportCommand("together")}\n\n`);

  await user.click(screen.getByRole("radio", { name: "A file each" }));
  expect(shown.textContent).toBe(exportCommand("apart"));
  await user.click(screen.getByRole("button", { name: "Copy commands" }));
  expect(await navigator.clipboard.readText()).toContain("portolan-addresses.clixml");
});
