import { fireEvent, render, renderHook, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { chartOf } from "../../core/chart";
import { estate } from "../../testing/largeEstate";
import { UiProvider } from "../../ui/UiProvider";
import { FlowChart } from "./FlowChart";
import { useFolds } from "./useFolds";

const chart = chartOf(estate(15));
const nothing = () => undefined;

interface HeldProps {
  readonly course?: ReadonlySet<string>;
  readonly narrow?: boolean;
  readonly of?: typeof chart;
}

function Held({ course, narrow, of = chart }: HeldProps) {
  const [selected, setSelected] = useState<string>();
  return (
    <UiProvider>
      <button type="button" onClick={() => setSelected("relay-ex05")}>
        Choose in the explorer
      </button>
      <p data-testid="selected">{selected}</p>
      <FlowChart
        chart={of}
        name="estate.example"
        badgeOf={(id) =>
          id === "relay-ex02" || id === "relay-ex05"
            ? { severity: id === "relay-ex02" ? "advice" : "error", count: 2 }
            : undefined
        }
        selected={selected}
        onSelect={setSelected}
        onProblem={nothing}
        lens="everything"
        onLens={nothing}
        shown="chart"
        onShown={nothing}
        {...(course ? { course } : {})}
        {...(narrow ? { narrow } : {})}
      />
    </UiProvider>
  );
}

const head = (site: string) => screen.getByRole("button", { name: new RegExp(`^${site}: 5 `) });
const relays = () => screen.queryAllByRole("button", { name: /Receive connector Relay scanners/ });

it("draws servers that are alike once, with how many they are and their problems", () => {
  render(<Held />);
  expect(head("Branch")).toHaveAccessibleName(
    "Branch: 5 servers alike, EX02 to EX14, 15 connectors; 4 problems, the worst an error",
  );
  expect(head("Branch")).toHaveTextContent("Branch: 5 servers alike4");
  expect(head("Main")).toHaveAttribute("aria-expanded", "false");
  expect(relays().map((each) => each.getAttribute("aria-label"))).toEqual([
    expect.stringMatching(/^5 times: .*EX02/),
    expect.stringMatching(/^5 times: .*EX03/),
    expect.stringMatching(/^5 times: .*EX01/),
  ]);
  expect(screen.queryByRole("button", { name: /^Show .*problem/ })).toBeNull();
});

it("opens and closes a fold, and what stands for several opens it", () => {
  render(<Held />);
  fireEvent.click(head("Branch"));
  expect(head("Branch")).toHaveAttribute("aria-expanded", "true");
  expect(relays().length).toBeGreaterThan(3);
  fireEvent.click(head("Branch"));
  expect(relays()).toHaveLength(3);
  fireEvent.click(relays()[0]!);
  expect(head("Branch")).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByTestId("selected")).toBeEmptyDOMElement();
});

it("opens the fold of a connector that is selected elsewhere, and lights it once it is closed", () => {
  render(<Held />);
  fireEvent.click(screen.getByRole("button", { name: "Choose in the explorer" }));
  expect(head("Branch")).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByRole("button", { name: /^Receive.*scanners EX05/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  fireEvent.click(head("Branch"));
  expect(head("Branch")).toHaveAttribute("aria-expanded", "false");
  expect(head("Branch")).toHaveAccessibleName(/the selected connector is one of them$/);
  expect(head("Main")).not.toHaveAccessibleName(/selected/);
});

it("opens the folds that a course passes", () => {
  render(<Held course={new Set(["relay-ex04"])} />);
  expect(head("Main")).toHaveAttribute("aria-expanded", "true");
  expect(head("Branch")).toHaveAttribute("aria-expanded", "false");
});

it("opens the fold of what an address names, also where the design comes later", () => {
  const { result, rerender } = renderHook(
    ({ of }) => useFolds(chartOf(estate(of)), "relay-ex04", undefined),
    { initialProps: { of: 0 } },
  );
  rerender({ of: 15 });
  expect(result.current.shown.groups).toHaveLength(7);
  result.current.toggle("ex01");
  rerender({ of: 15 });
  expect(result.current.shown.groups).toHaveLength(3);
});

/** The estate with a larger limit at one relay. */
function larger(id: string): typeof chart {
  const before = estate(15);
  const edited = before.connectors[id]!;
  const connector = { ...edited, explicit: { ...edited.explicit, MaxMessageSize: 1048576 } };
  return chartOf({ ...before, connectors: { ...before.connectors, [id]: connector } });
}

it("says over a server in what it differs from the others of its site, but not while it is worked on", () => {
  render(<Held of={larger("relay-ex04")} />);
  expect(screen.getByText("EX04 differs: 1 connector, 1 value")).toBeVisible();
  const { result } = renderHook(() => useFolds(larger("relay-ex04"), "relay-ex04", undefined));
  expect(result.current.shown.groups.filter(({ exception }) => exception)).toEqual([]);
});

it("keeps the others unfolded while what is typed makes one of them differ, and alike again", () => {
  const after = larger("relay-ex04");
  const { result, rerender } = renderHook(({ of }) => useFolds(of, "relay-ex04", undefined), {
    initialProps: { of: chart },
  });
  const servers = () => result.current.shown.groups.map(({ server }) => server.server);
  const first = servers();
  rerender({ of: after });
  expect(servers()).toEqual(first);
  rerender({ of: chart });
  expect(servers()).toEqual(first);
});

it("unfolds all and folds all from the menu", async () => {
  render(<Held />);
  for (const [name, expanded] of [
    [/^Unfold all/, "true"],
    [/^Fold all/, "false"],
  ] as const) {
    fireEvent.click(screen.getByRole("button", { name: "Chart menu" }));
    fireEvent.click(await screen.findByRole("menuitem", { name }));
    expect(head("Branch")).toHaveAttribute("aria-expanded", expanded);
  }
});

it("shows one server on a phone, with no fold", () => {
  render(<Held narrow />);
  expect(screen.queryByRole("button", { name: /servers alike/ })).toBeNull();
  expect(relays()).toHaveLength(1);
});
