import { fireEvent, render, screen, within } from "@testing-library/react";
import { type ComponentProps, useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { chartOf, type Lens } from "../../core/chart";
import { emptyOrganisation } from "../../core/model";
import { fleet, pictured } from "../../testing/organisations";
import { UiProvider } from "../../ui/UiProvider";
import { FlowChart } from "./FlowChart";
import type { ChartShown } from "./Toolbar";

type Props = ComponentProps<typeof FlowChart>;
const heard = { select: vi.fn(), problem: vi.fn(), server: vi.fn() };
beforeEach(() => {
  for (const each of Object.values(heard)) each.mockClear();
});

function Held({
  organisation = pictured(),
  ...rest
}: { organisation?: ReturnType<typeof pictured> } & Partial<Props>) {
  const [selected, setSelected] = useState<string>();
  const [lens, setLens] = useState<Lens>("everything");
  const [shown, setShown] = useState<ChartShown>("chart");
  return (
    <UiProvider>
      <FlowChart
        chart={chartOf(organisation)}
        name={organisation.name}
        badgeOf={(id) => (id === "relay" ? { severity: "warning", count: 1 } : undefined)}
        selected={selected}
        onSelect={(id, parameter) => {
          heard.select(id, parameter);
          setSelected(id);
        }}
        onProblem={heard.problem}
        onServer={heard.server}
        lens={lens}
        onLens={setLens}
        shown={shown}
        onShown={setShown}
        {...rest}
      />
    </UiProvider>
  );
}

const node = (name: RegExp) => screen.getByRole("button", { name });
const relay = /^Receive connector Relay scanners/;
const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement!, { key, ...more });

describe("the chart for those who do not see it", () => {
  it("is a region with a group that says what it is and how much it holds", () => {
    render(<Held />);
    const group = within(screen.getByRole("region", { name: "Mail-flow chart" })).getByRole(
      "group",
      {
        name: "corp.example, 2 servers, 13 receive and 2 send connectors",
      },
    );
    expect(group).toHaveAttribute("aria-roledescription", "mail-flow chart");
  });

  it("names a connector with its facts, problems and changes", () => {
    render(<Held />);
    expect(
      screen.getByRole("button", {
        name: "Receive connector Relay scanners EX01, port 25, front end; strangers may relay; TLS offered; 1 warning; changed",
      }),
    ).toBeInTheDocument();
  });

  it("is one tab stop", () => {
    const { container } = render(<Held />);
    expect(container.querySelectorAll('[data-node][tabindex="0"]')).toHaveLength(1);
    expect(container.querySelectorAll('[data-node][tabindex="-1"]').length).toBeGreaterThan(10);
  });

  it("describes the node that has focus by its ways in and out", () => {
    render(<Held />);
    fireEvent.focus(node(relay));
    expect(node(relay)).toHaveAccessibleDescription("1 way in, 1 way out.");
  });
});

describe("selecting", () => {
  it("presses the connector's node, and tells whose it is", () => {
    render(<Held />);
    fireEvent.click(node(relay));
    expect(heard.select).toHaveBeenLastCalledWith("relay", undefined);
    expect(node(relay)).toHaveAttribute("aria-pressed", "true");
  });

  it("leads from a line to the parameter that made it", () => {
    const { container } = render(<Held />);
    const line = container.querySelector('[data-edge^="network:10.20"] .fc-hit')!;
    fireEvent.click(line);
    expect(heard.select).toHaveBeenLastCalledWith("relay", "RemoteIPRanges");
  });

  it("leads from a badge to the problem, and from a server to the server", () => {
    render(<Held />);
    fireEvent.click(screen.getByRole("button", { name: "Show 1 warning" }));
    expect(heard.problem).toHaveBeenCalledWith("relay");
    fireEvent.click(node(/^Server EX02/));
    expect(heard.server).toHaveBeenCalledWith("ex02");
  });

  it("does not open what was removed", () => {
    const organisation = pictured();
    const { fax: _, ...left } = organisation.connectors;
    render(<Held organisation={{ ...organisation, connectors: left }} />);
    const ghost = node(/Fax gateway EX02.*removed$/);
    expect(ghost).toHaveAttribute("aria-disabled", "true");
    fireEvent.click(ghost);
    expect(heard.select).not.toHaveBeenCalled();
  });
});

describe("keys", () => {
  const at = () => document.activeElement?.getAttribute("aria-label");

  it("walk the lanes along the lines", () => {
    render(<Held />);
    node(relay).focus();
    press("ArrowDown");
    expect(at()).toMatch(/Default Frontend EX01/);
    press("ArrowRight");
    expect(at()).toMatch(/^Server EX01/);
    press("ArrowRight");
    expect(at()).toMatch(/^Send connector To partner/);
    press("ArrowRight");
    expect(at()).toMatch(/^Next hop Smart host/);
    press("ArrowLeft");
    press("ArrowLeft");
    press("PageDown");
    expect(at()).toMatch(/^Server EX02/);
    press("Home");
    expect(at()).toMatch(/^Server EX01/);
  });

  it("find a node by its name", () => {
    render(<Held />);
    node(relay).focus();
    press("I");
    press("n");
    expect(at()).toMatch(/^Send connector Internet/);
  });

  it("open, lead to the problem, and leave in two steps", () => {
    render(<Held />);
    node(relay).focus();
    press("b");
    expect(heard.problem).toHaveBeenCalledWith("relay");
    press("Enter");
    expect(heard.select).toHaveBeenLastCalledWith("relay", undefined);
    press("Escape");
    expect(document.activeElement).toBe(screen.getByRole("group", { name: /^corp/ }));
    press("Escape");
    expect(heard.select).toHaveBeenLastCalledWith(undefined, undefined);
  });

  it("zoom, and leave what belongs to the app alone", () => {
    render(<Held />);
    node(relay).focus();
    press("-");
    expect(screen.getByRole("button", { name: /^Zoom 80 %/ })).toBeInTheDocument();
    press("0");
    expect(screen.getByRole("button", { name: /^Zoom 100 %/ })).toBeInTheDocument();
    expect(press("k", { ctrlKey: true })).toBe(true);
    expect(press("c")).toBe(true);
  });

  it("swap the chart for the table and back, with the same selection", () => {
    render(<Held />);
    node(relay).focus();
    press("Enter");
    press("t");
    const ways = screen.getByRole("table", { name: "Ways in" });
    const row = within(ways).getByRole("button", { name: "Relay scanners EX01" });
    expect(row).toHaveAttribute("aria-pressed", "true");
    row.focus();
    press("t");
    expect(node(relay)).toHaveAttribute("aria-pressed", "true");
  });
});

describe("lens and legend", () => {
  it("dims and never removes", () => {
    const { container } = render(<Held />);
    const before = container.querySelectorAll("[data-node]").length;
    fireEvent.click(screen.getByRole("radio", { name: /^Changes/ }));
    expect(container.querySelectorAll("[data-node]")).toHaveLength(before);
    expect(container.querySelectorAll(".fc-place[data-dim]").length).toBeGreaterThan(0);
    expect(node(relay).parentElement).not.toHaveAttribute("data-dim");
  });

  it("lists only the signs of this chart, and lights their bearers", () => {
    render(<Held />);
    const legend = screen.getByRole("region", { name: "Legend" });
    expect(within(legend).queryByText("disabled")).toBeNull();
    fireEvent.click(within(legend).getByRole("button", { name: "strangers may relay" }));
    expect(node(relay).parentElement).not.toHaveAttribute("data-dim");
    expect(node(/Fax gateway/).parentElement).toHaveAttribute("data-dim");
  });

  it("unfolds the listeners of servers", () => {
    render(<Held />);
    expect(screen.queryByRole("button", { name: /Outbound Proxy Frontend EX01/ })).toBeNull();
    fireEvent.click(screen.getAllByRole("button", { name: /^3 internal listeners/ })[0]!);
    expect(node(/Outbound Proxy Frontend EX01/)).toBeInTheDocument();
  });
});

describe("size", () => {
  it("puts into the page only what is in view", () => {
    const { container } = render(<Held organisation={fleet(600)} />);
    expect(container.querySelectorAll("[data-node]").length).toBeLessThan(150);
  });

  it("draws nothing anew for an edit elsewhere but the node that changed", () => {
    const before = pictured();
    const connector = before.connectors.relay!;
    const after = {
      ...before,
      connectors: {
        ...before.connectors,
        relay: { ...connector, explicit: { ...connector.explicit, RequireTLS: true } },
      },
    };
    const { rerender } = render(<Held organisation={before} />);
    const kept = node(/Fax gateway/);
    rerender(<Held organisation={after} />);
    expect(node(/Fax gateway/)).toBe(kept);
    expect(node(relay)).toHaveAccessibleName(/TLS required/);
  });

  it("shows one server at a time on a phone, that of the selected connector", () => {
    render(<Held narrow selected="fax" />);
    expect(node(/^Receive connector Fax gateway/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: relay })).toBeNull();
  });

  it("says what to do where there is nothing", () => {
    render(<Held organisation={emptyOrganisation("new.example")} />);
    expect(screen.getByText(/^No connectors yet\./)).toBeInTheDocument();
  });
});

describe("the menu of the chart", () => {
  it("saves the whole chart in the notation that is chosen", async () => {
    const save = vi.fn();
    render(<Held onSave={save} />);
    for (const [name, kind] of [
      [/^Save as SVG/, "svg"],
      [/^Save as PNG/, "png"],
    ] as const) {
      fireEvent.click(screen.getByRole("button", { name: "Save the chart" }));
      fireEvent.click(await screen.findByRole("menuitem", { name }));
      expect(save).toHaveBeenLastCalledWith(kind);
    }
  });

  it("is not there where nothing can be saved", () => {
    render(<Held />);
    expect(screen.queryByRole("button", { name: "Save the chart" })).toBeNull();
  });
});
