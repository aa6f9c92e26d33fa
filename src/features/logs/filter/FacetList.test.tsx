import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { FacetList } from "./FacetList";

const facet = {
  top: ["none", "a", "b", "c", "d", "e", "f", "g"].map((value, at) => ({ value, count: 40 - at })),
  values: 300,
  sessions: 1000,
};

const list = (chosen: readonly string[] = []) => {
  const onToggle = vi.fn();
  render(
    <FacetList
      {...{ name: "Hosts", facet, chosen, onToggle, without: ["none"] }}
      words={(value) => value.toUpperCase()}
    />,
  );
  return onToggle;
};
const entries = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

it("shows the most frequent with their share, and more on demand", async () => {
  const onToggle = list();
  expect(entries()).toEqual(["A394%", "B384%", "C374%", "D364%", "E354%", "F343%"]);
  await userEvent.click(screen.getByRole("button", { name: "Show 1 more" }));
  expect(entries()).toHaveLength(7);
  expect(screen.getByText(/The first 7 of 299/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: /^B/ }));
  expect(onToggle).toHaveBeenCalledExactlyOnceWith("b");
});

it("keeps what is chosen in sight, even where nothing is left of it", () => {
  list(["g", "10.0.0.0/8"]);
  expect(entries().slice(6)).toEqual(["G333%", "10.0.0.0/800%"]);
  expect(screen.getByRole("button", { name: /^G/ })).toHaveAttribute("aria-pressed", "true");
});
