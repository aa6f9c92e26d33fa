import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { fetchAhead, later } from "./later";

const Word = ({ text }: { readonly text: string }) => <p>{text}</p>;

it("draws what stands in for a part until its code is there", async () => {
  const Part = later<{ text: string }>(async () => Word, <p>meanwhile</p>);
  render(<Part text="there" />);
  expect(screen.getByText("meanwhile")).toBeTruthy();
  expect(await screen.findByText("there")).toBeTruthy();
  expect(screen.queryByText("meanwhile")).toBeNull();
});

it("fetches ahead from the first sign that somebody is there, one part after the other", async () => {
  const fetched: string[] = [];
  const part = (name: string) =>
    later(async () => {
      fetched.push(name);
      return Word;
    });
  const all = fetchAhead([part("first"), part("second")]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(fetched).toEqual([]);
  dispatchEvent(new Event("pointermove"));
  await all;
  expect(fetched).toEqual(["first", "second"]);
});
