import { expect, it, vi } from "vitest";
import { sealWhenLeft } from "./browser";

it("ends the step that is being typed when a field is left", () => {
  const seal = vi.fn();
  sealWhenLeft({ seal });
  const field = document.body.appendChild(document.createElement("input"));
  field.focus();
  expect(seal).not.toHaveBeenCalled();
  field.blur();
  expect(seal).toHaveBeenCalledTimes(1);
  field.remove();
});
