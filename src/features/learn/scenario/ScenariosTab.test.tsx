import "fake-indexeddb/auto";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { asDeployed, kitOrganisation, kits } from "../../../core/learn";
import { emptyOrganisation, type Organisation } from "../../../core/model";
import { UiProvider } from "../../../ui/UiProvider";
import { workspaces } from "../../../workspace/current";
import { undo, workspaceNow } from "../../../workspace/hooks";
// Made ready before the tests: they look for what it shows, not for how long it takes to come.
import "./ScenarioPage";
import { ScenariosTab } from "./ScenariosTab";

const two = asDeployed(kitOrganisation(kits.two, "2026-05-01"));

async function open(organisation: Organisation, at?: string) {
  await workspaces.close();
  await workspaces.open(await workspaces.create(organisation));
  const root = createRootRoute({ component: Outlet });
  const routes = ["/learn", "/design"].map((path) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: path === "/learn" ? ScenariosTab : Outlet,
    }),
  );
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: [at ? `/learn?at=${at}` : "/learn"] }),
  });
  render(
    <UiProvider>
      {/* The app registers its own router; this one is smaller. */}
      <RouterProvider router={router as never} />
    </UiProvider>,
  );
  return router;
}

const promises = () => within(screen.getByRole("list", { name: "Expectations" }));
const add = () => screen.getByRole("button", { name: "Add to design" });

describe("the shelf", () => {
  beforeEach(() => open(two));

  it("shows every scenario under its topic, with the way of the mail in words", async () => {
    const card = await screen.findByRole("link", { name: "Scanners relay by their addresses" });
    expect(screen.getAllByRole("listitem")).toHaveLength(29);
    expect(
      within(card.closest("li") as HTMLElement).getByRole("img", {
        name: "Way of the mail: Scanners, then :25 EX01, then Relay scanners, then EX01",
      }),
    ).toBeVisible();
  });

  it("finds by words of the need, and says when there is none", async () => {
    const user = userEvent.setup();
    await user.click(await screen.findByRole("searchbox"));
    await user.paste("partner tls");
    expect(await screen.findByText("All 3")).toBeVisible();
    await user.paste(" zebra");
    expect(await screen.findByText("No scenario holds these words")).toBeVisible();
  });
});

describe("a scenario", () => {
  it("shows what it would do, and does it in one step that one undo takes back", async () => {
    const router = await open(two, "relay-scanners-address");
    expect(await screen.findByText(/^5 of 5 hold/)).toBeVisible();
    expect(promises().getAllByText("Holds")).toHaveLength(5);
    expect(screen.getByText("2 addresses may relay without sign-in")).toBeVisible();
    const field = screen.getByRole("textbox", { name: "Addresses of the scanners" });
    await userEvent.clear(field);
    await userEvent.paste("10.20.9.7");
    expect(await screen.findByText("1 address may relay without sign-in")).toBeVisible();
    await userEvent.click(add());
    const { connectors, expectations, accepted } = workspaceNow().organisation;
    const made = Object.values(connectors).find(({ name }) => name === "Relay scanners");
    expect(made?.explicit.RemoteIPRanges).toEqual(["10.20.9.7"]);
    expect([Object.keys(expectations).length, Object.keys(accepted).length]).toEqual([5, 2]);
    expect(router.state.location).toMatchObject({
      pathname: "/design",
      search: { at: made?.id, pane: "form" },
    });
    act(() => void undo());
    expect(workspaceNow().organisation).toEqual(two);
  });

  it("says at its field what cannot be, keeps the last picture, and adds nothing", async () => {
    await open(two, "relay-scanners-address");
    const field = await screen.findByRole("textbox", { name: "Addresses of the scanners" });
    await userEvent.click(field);
    await userEvent.paste("\n10.300.0.1");
    expect(await screen.findByText(/^Line \d: 300 is not part of an IPv4 address/)).toBeVisible();
    expect(field).toBeInvalid();
    expect(screen.getByText(/^As it was before/)).toBeVisible();
    await userEvent.click(add());
    expect(field).toHaveFocus();
    expect(Object.keys(workspaceNow().organisation.expectations)).toEqual([]);
  });

  it("takes the servers that are ticked, and says what changes of what is there", async () => {
    await open(two, "large-messages");
    const changes = await screen.findByRole("region", { name: "What changes" });
    expect(within(changes).getAllByText("100 MB")).toHaveLength(2);
    await userEvent.click(screen.getByRole("checkbox", { name: /^EX02/ }));
    expect(await within(changes).findByText("100 MB")).toBeVisible();
    await userEvent.click(screen.getByRole("checkbox", { name: /^EX01/ }));
    expect(await screen.findByText(/^One server is needed at least/)).toBeVisible();
  });

  it("numbers a name that is taken, and says so", async () => {
    await open(two, "shut-out-host");
    await screen.findByText(/^3 of 3 hold/);
    await userEvent.click(add());
    const router = await open(workspaceNow().organisation, "shut-out-host");
    expect(await screen.findByText(/it becomes/)).toHaveTextContent(
      "The name Shut out is taken here: it becomes Shut out 2.",
    );
    expect(router.state.location.pathname).toBe("/learn");
  });

  it("opens its practice organisation where the design lacks what it needs", async () => {
    await open(emptyOrganisation("blank"), "partner-mutual-tls");
    expect(await screen.findByText(/This design lacks what the scenario needs/)).toBeVisible();
    expect(screen.getByText("This is what it makes in its practice organisation.")).toBeVisible();
    expect(Object.keys(workspaceNow().organisation.connectors)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Open practice organisation" }));
    expect(await screen.findByRole("checkbox", { name: /^EX02/ })).toBeChecked();
    expect(workspaceNow().organisation.name).toMatch(/^Practice: /);
    await userEvent.click(add());
    const names = Object.values(workspaceNow().organisation.connectors).map(({ name }) => name);
    expect(names.filter((name) => /^Partner/.test(name))).toEqual([
      "Partner in",
      "Partner in",
      "Partner out",
    ]);
  });
});
