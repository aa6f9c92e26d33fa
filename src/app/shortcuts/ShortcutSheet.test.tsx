import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { addCommands } from "../../ui/commands/commandStore";
import { listenForKeys } from "../../ui/commands/keyListener";
import { localKeys } from "../../ui/commands/localKeys";
import { ShortcutSheet } from "./ShortcutSheet";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

it("shows the keys of a part beside those of commands, and leaves them to the part", () => {
  ends.push(addCommands(localKeys("In the chart", [[["f", "+"], "Show the whole chart"]])));
  ends.push(listenForKeys());
  render(<ShortcutSheet open onOpenChange={() => undefined} />);
  expect(screen.getByRole("heading", { name: "In the chart" })).toBeVisible();
  const said = screen.getByText("Show the whole chart").closest("div");
  expect(said?.querySelectorAll("kbd")).toHaveLength(2);
  // fireEvent answers false where somebody took the key.
  expect(fireEvent.keyDown(document.body, { key: "f" })).toBe(true);
});
