import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { MarkedText } from "./MarkedText";

const shown = (text: string) => render(<MarkedText of={text} />).container;

it("sets names in italics and values in mono, and leaves stars that stand alone", () => {
  const all = shown("Add *Internet* for *, as `*.domain`.");
  expect([...all.querySelectorAll("i")].map((each) => each.textContent)).toEqual(["Internet"]);
  expect([...all.querySelectorAll("span")].map((each) => each.textContent)).toEqual(["*.domain"]);
  expect(all.textContent).toBe("Add Internet for *, as *.domain.");
});

it("makes no element of what is written", () => {
  expect(shown("*<b>x</b>*").querySelector("b")).toBeNull();
});
