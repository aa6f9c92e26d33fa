import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { Checkbox } from "./Checkbox";
import { NumberField } from "./NumberField";
import { SearchField } from "./SearchField";
import { Segmented } from "./Segmented";
import { Select } from "./Select";
import { Switch } from "./Switch";
import { Tabs } from "./Tabs";
import { UiProvider } from "./UiProvider";

function Kept<V>({
  start,
  children,
}: {
  start: V;
  children: (v: V, set: (v: V) => void) => React.ReactNode;
}) {
  const [value, set] = useState(start);
  return <UiProvider>{children(value, set)}</UiProvider>;
}

test("a segmented control is radio buttons", async () => {
  const user = userEvent.setup();
  const options = [
    { value: "in", label: "Inbound" },
    { value: "out", label: "Outbound" },
  ];
  render(
    <Kept start="in">
      {(value, set) => (
        <Segmented aria-label="Lens" options={options} value={value} onChange={set} />
      )}
    </Kept>,
  );
  await user.click(screen.getByRole("radio", { name: "Outbound" }));
  expect(screen.getByRole("radio", { name: "Outbound" })).toBeChecked();
});

test("a switch says its word and answers to the space bar", async () => {
  const user = userEvent.setup();
  render(
    <Kept start={false}>
      {(value, set) => <Switch aria-label="Require TLS" checked={value} onChange={set} />}
    </Kept>,
  );
  expect(screen.getByText("Off")).toBeInTheDocument();
  await user.tab();
  await user.keyboard(" ");
  expect(screen.getByRole("switch", { name: "Require TLS" })).toBeChecked();
  expect(screen.getByText("On")).toBeInTheDocument();
});

test("a box that cannot be ticked says why", () => {
  render(
    <Checkbox
      checked={false}
      disabled
      onChange={() => {}}
      label="Partners"
      help="Not with TLS off."
    />,
  );
  expect(screen.getByRole("checkbox", { name: "Partners" })).toHaveAccessibleDescription(
    "Not with TLS off.",
  );
});

test("a number steps with the arrows, by ten with Shift, within its bounds", async () => {
  const user = userEvent.setup();
  render(
    <Kept start="495">
      {(value, set) => (
        <NumberField aria-label="Hops" value={value} onChange={set} min={1} max={500} />
      )}
    </Kept>,
  );
  await user.click(screen.getByLabelText("Hops"));
  await user.keyboard("{ArrowDown}");
  expect(screen.getByLabelText("Hops")).toHaveValue("494");
  await user.keyboard("{Shift>}{ArrowUp}{/Shift}");
  expect(screen.getByLabelText("Hops")).toHaveValue("500");
});

test("Escape clears a filter before it leaves it", async () => {
  const user = userEvent.setup();
  const outer = vi.fn();
  render(
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the page around
    <div onKeyDown={outer}>
      <Kept start="ex01">
        {(value, set) => <SearchField name="Filter" value={value} onChange={set} />}
      </Kept>
    </div>,
  );
  await user.click(screen.getByRole("searchbox"));
  await user.keyboard("{Escape}");
  expect(screen.getByRole("searchbox")).toHaveValue("");
  expect(outer).not.toHaveBeenCalled();
  await user.keyboard("{Escape}");
  expect(outer).toHaveBeenCalledOnce();
});

test("tabs open on Enter, not on moving", async () => {
  const user = userEvent.setup();
  const tabs = [
    { id: "a", label: "Essentials" },
    { id: "b", label: "TLS" },
  ];
  render(
    <Kept start="a">
      {(value, set) => (
        <Tabs label="Groups" tabs={tabs} value={value} onChange={set}>
          panel {value}
        </Tabs>
      )}
    </Kept>,
  );
  await user.tab();
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("tab", { name: "TLS" })).toHaveFocus();
  expect(screen.getByText("panel a")).toBeInTheDocument();
  await user.keyboard("{Enter}");
  expect(screen.getByText("panel b")).toBeInTheDocument();
});

test("a select opens by key and chooses", async () => {
  const user = userEvent.setup();
  const options = [
    { value: "kb", label: "KB" },
    { value: "mb", label: "MB" },
  ];
  render(
    <Kept start="kb">
      {(value, set) => <Select aria-label="Unit" value={value} options={options} onChange={set} />}
    </Kept>,
  );
  await user.click(screen.getByRole("combobox", { name: "Unit" }));
  await user.click(await screen.findByRole("option", { name: "MB" }));
  expect(screen.getByRole("combobox", { name: "Unit" })).toHaveTextContent("MB");
});
