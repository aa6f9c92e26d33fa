import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { MarkedText } from "./MarkedText";

const shown = (text: string) => render(<MarkedText of={text} />).container.innerHTML;

it("sets names in italics, and leaves stars that stand alone", () => {
  expect(shown("Add *Internet* for *.")).toBe("Add <i>Internet</i> for *.");
  expect(shown("*Skip* and *Do it for me*")).toBe("<i>Skip</i> and <i>Do it for me</i>");
  expect(shown("Which takes \\*? And *Keep*?")).toBe("Which takes *? And <i>Keep</i>?");
  expect(shown("* means all, cost * too")).toBe("* means all, cost * too");
});

it("makes no element of what is written", () => {
  expect(shown("*<b>x</b>*")).toBe("<i>&lt;b&gt;x&lt;/b&gt;</i>");
});
