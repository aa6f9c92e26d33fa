import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { FileDrop } from "./FileDrop";

test("files are chosen, and the same file can be chosen again", async () => {
  const user = userEvent.setup();
  const onFiles = vi.fn();
  const { container } = render(<FileDrop name="Exports" onFiles={onFiles} />);
  const input = container.querySelector<HTMLInputElement>("input[type=file]")!;
  const file = new File(["x"], "receive.clixml");
  await user.upload(input, file);
  await user.upload(input, file);
  expect(onFiles).toHaveBeenCalledTimes(2);
  expect(onFiles.mock.calls[0]?.[0]).toEqual([file]);
});

test("text pasted on the page arrives, text pasted into a field does not", () => {
  const onText = vi.fn();
  render(
    <>
      <input aria-label="field" />
      <FileDrop name="Exports" onFiles={() => {}} onText={onText} />
    </>,
  );
  const clipboardData = { files: [], getData: () => "<Objs>" };
  screen.getByLabelText("field").focus();
  fireEvent.paste(screen.getByLabelText("field"), { clipboardData });
  expect(onText).not.toHaveBeenCalled();
  screen.getByLabelText("field").blur();
  fireEvent.paste(document.body, { clipboardData });
  expect(onText).toHaveBeenCalledExactlyOnceWith("<Objs>");
});
