import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Undo2 } from "lucide-react";
import { expect, test, vi } from "vitest";
import { UiProvider } from "../UiProvider";
import { CommandButton } from "./CommandButton";
import { addCommands } from "./commandStore";

test("a button whose command is no longer possible keeps the focus until it is left", async () => {
  const user = userEvent.setup();
  let left = 1;
  const run = vi.fn(() => {
    left -= 1;
  });
  const undo = () => ({ id: "undo", label: "Undo", group: "Test", when: () => left > 0, run });
  let end = addCommands([undo()]);
  render(
    <UiProvider>
      <CommandButton command="undo" icon={Undo2} />
      <button type="button">Next</button>
    </UiProvider>,
  );
  const button = screen.getByRole("button", { name: "Undo" });
  act(() => button.focus());
  await user.keyboard("{Enter}");
  act(() => {
    end();
    end = addCommands([undo()]);
  });
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute("aria-disabled", "true");
  await user.keyboard("{Enter}");
  expect(run).toHaveBeenCalledOnce();
  await user.tab();
  expect(screen.getByRole("button", { name: "Next" })).toHaveFocus();
  expect(button).toBeDisabled();
  end();
});
