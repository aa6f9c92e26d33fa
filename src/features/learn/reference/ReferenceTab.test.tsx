import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { ReferenceTab } from "./ReferenceTab";

async function open(at: string) {
  const root = createRootRoute({ component: Outlet });
  const learn = createRoute({
    getParentRoute: () => root,
    path: "/learn",
    component: ReferenceTab,
  });
  const router = createRouter({
    routeTree: root.addChildren([learn]),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  render(<RouterProvider router={router as never} />);
  await screen.findByRole("searchbox", { name: "Search the reference" });
}

it("finds a page by a word, opens it, and goes on by the words of its text", async () => {
  await open("/learn");
  expect(screen.getByRole("heading", { name: "Everything that Portolan knows" })).toBeVisible();
  await userEvent.type(screen.getByRole("searchbox"), "TlsAuthLevel");
  const list = screen.getByRole("navigation", { name: "Pages" });
  await userEvent.click(
    await within(list).findByRole("link", { name: /^TLS authentication level/ }),
  );
  const page = await screen.findByRole("article");
  await userEvent.click(within(page).getAllByRole("link", { name: "RequireTLS" })[0] as Element);
  expect(await screen.findByRole("heading", { level: 2, name: "Require TLS" })).toBeVisible();
});

it("says what to do where no page fits, and where a link leads nowhere", async () => {
  await open("/learn?at=rule/no/such");
  expect(screen.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  await userEvent.type(screen.getByRole("searchbox"), "zebra");
  expect(await screen.findByText("No page holds all of these words")).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("0 pages");
});
