import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { effective, type Parameter, parameter } from "../../core/catalogue";
import { type Finding, phrase } from "../../core/finding";
import type { Draft } from "../../core/model";
import type { Value } from "../../core/values";
import { UiProvider } from "../../ui/UiProvider";
import { FormControl, type Typed } from "./formControl";
import { ParameterField } from "./ParameterField";

interface Start {
  readonly name: string;
  readonly explicit?: Value;
  readonly was?: Value;
  readonly unknown?: boolean;
  readonly unavailable?: string;
  readonly readOnly?: boolean;
}

const steady = () => undefined;
let now: { value: Value | undefined; draft: Draft | undefined };
/** Puts a value from elsewhere, as undo does. */
let put: (value: Value | undefined) => void;

function Field({ name, explicit, was, unknown = false, unavailable, readOnly = false }: Start) {
  const of = parameter("receive", name) as Parameter;
  const { control } = useForm<Typed>();
  const [value, setValue] = useState(explicit);
  const [draft, setDraft] = useState<Draft | undefined>();
  const [onValue] = useState(() => (_: string, next: Value | undefined) => {
    setValue(next);
    setDraft(undefined);
  });
  const [onDraft] = useState(() => (_: string, next: Draft, stands: Value | undefined) => {
    setValue(stands);
    setDraft(next);
  });
  now = { value, draft };
  put = (next) => act(() => onValue(name, next));
  const findings = draft === undefined ? [] : unreadable(name);
  return (
    <UiProvider>
      <FormControl value={control}>
        <ParameterField
          parameter={of}
          effective={effective(
            of,
            value === undefined ? {} : { [name]: value },
            unknown ? [name] : [],
            { usage: "Custom", version: "2019", role: "Mailbox", serverFqdn: undefined },
          )}
          usage="Custom"
          draft={draft}
          was={was}
          changed={was !== undefined}
          findings={findings}
          readOnly={readOnly}
          unavailable={unavailable}
          onValue={onValue}
          onDraft={onDraft}
          onFix={steady}
          onFocus={steady}
        />
      </FormControl>
    </UiProvider>
  );
}

const kept = new Map<string, readonly Finding[]>();
function unreadable(name: string): readonly Finding[] {
  const known = kept.get(name);
  if (known) return known;
  const made: readonly Finding[] = [
    {
      code: "value/size",
      severity: "error",
      place: { parameter: name },
      what: phrase`That is no size.`,
      why: phrase`The last value stays.`,
      mend: phrase`Write a number and a unit.`,
      cites: [],
      standing: "documented",
      fixes: [],
    },
  ];
  kept.set(name, made);
  return made;
}

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());
const person = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const box = () => screen.getByRole("textbox", { name: "Maximum message size" });

it("tells default, usage and explicit apart in words, each described to the control", () => {
  const { unmount } = render(<Field name="MaxMessageSize" />);
  expect(box()).toHaveValue("36");
  expect(box()).toHaveAccessibleDescription(/^default · /);
  expect(screen.queryByRole("button", { name: /Use the default/ })).toBeNull();
  unmount();
  render(<Field name="AuthMechanism" />);
  expect(screen.getByRole("group", { name: "Authentication" })).toHaveAccessibleDescription(
    /^from usage Custom/,
  );
});

it("leads back to the default by its button and by Ctrl Backspace", async () => {
  const user = person();
  render(<Field name="MaxMessageSize" explicit={20 * 2 ** 20} />);
  expect(box()).toHaveAccessibleDescription(/explicit · default 36 MB/);
  await user.click(screen.getByRole("button", { name: "Use the default, 36 MB" }));
  expect(now.value).toBeUndefined();
  put(20 * 2 ** 20);
  await user.click(box());
  await user.keyboard("{Control>}{Backspace}{/Control}");
  expect(now.value).toBeUndefined();
});

it("puts back what is deployed, and says what came to a list", async () => {
  const user = person();
  const { unmount } = render(
    <Field name="MaxMessageSize" explicit={20 * 2 ** 20} was={36 * 2 ** 20} />,
  );
  await user.click(screen.getByRole("button", { name: /was 36 MB/ }));
  expect(now.value).toBe(36 * 2 ** 20);
  unmount();
  render(
    <Field
      name="RemoteIPRanges"
      explicit={["10.0.0.0/8", "192.168.0.0/16"]}
      was={["10.0.0.0/8", "172.16.0.0/12"]}
    />,
  );
  expect(screen.getByRole("button", { name: /1 range added, 1 removed/ })).toBeVisible();
});

it("shows unknown as unknown, and a parameter of other versions as closed with its reason", () => {
  const { unmount } = render(<Field name="MaxMessageSize" unknown />);
  expect(box()).toHaveValue("");
  expect(box()).toHaveAttribute("placeholder", "not in the export");
  expect(box()).toHaveAccessibleDescription(/^unknown/);
  unmount();
  render(<Field name="MaxMessageSize" unavailable="Exchange 2019 only" />);
  expect(box()).toHaveAttribute("readonly");
  expect(box()).toHaveAccessibleDescription(/^Exchange 2019 only/);
});

it("keeps the unit that is typed in, while typing and after", async () => {
  const user = person();
  render(<Field name="MaxMessageSize" explicit={512 * 1024} />);
  await user.clear(box());
  await user.type(box(), "1024");
  expect(now.value).toBe(2 ** 20);
  expect(box()).toHaveValue("1024");
  await user.tab();
  expect(box()).toHaveValue("1024");
  expect(screen.getByRole("combobox", { name: /Unit of/ })).toHaveTextContent("KB");
});

it("holds text that cannot be read, and complains after 600 ms or on leaving, not before", async () => {
  const user = person();
  render(<Field name="MaxMessageSize" explicit={20 * 2 ** 20} />);
  await user.type(box(), "x");
  expect(now).toEqual({ value: 20 * 2 ** 20, draft: "20x" });
  expect(screen.queryByText("That is no size.")).toBeNull();
  expect(box()).not.toBeInvalid();
  act(() => vi.advanceTimersByTime(700));
  expect(screen.getByText("That is no size.")).toBeVisible();
  expect(box()).toBeInvalid();
  expect(box()).toHaveAccessibleDescription(/That is no size/);
  await user.keyboard("{Backspace}");
  expect(screen.queryByText("That is no size.")).toBeNull();
  await user.type(box(), "x");
  await user.tab();
  expect(screen.getByText("That is no size.")).toBeVisible();
});

it("lets the value from before stand while text cannot be read, never what its beginning meant", async () => {
  const user = person();
  const { unmount } = render(<Field name="RemoteIPRanges" explicit={["10.9.0.0/24"]} />);
  await user.click(screen.getByRole("button", { name: "Add range" }));
  await user.keyboard("10.9.5.5/33");
  expect(now).toEqual({ value: ["10.9.0.0/24"], draft: ["10.9.0.0/24", "10.9.5.5/33"] });
  await user.keyboard("{Backspace}2");
  expect(now).toEqual({ value: ["10.9.0.0/24", "10.9.5.5"], draft: undefined });
  // A row that was finished stays, whatever is typed in the next.
  await user.keyboard("{Enter}10.7.0.0/99");
  expect(now.value).toEqual(["10.9.0.0/24", "10.9.5.5"]);
  unmount();
  render(<Field name="MaxMessageSize" />);
  await user.clear(box());
  await user.type(box(), "1x");
  expect(now).toEqual({ value: undefined, draft: "1x" });
  put(20 * 2 ** 20);
  await user.clear(box());
  await user.type(box(), "7x");
  expect(now.value).toBe(20 * 2 ** 20);
});

it("holds what was typed with the unit beside it, and keeps that unit", async () => {
  const user = person();
  render(<Field name="MaxMessageSize" explicit={20 * 2 ** 20} />);
  await user.clear(box());
  await user.type(box(), "99999");
  expect(now).toEqual({ value: 20 * 2 ** 20, draft: "99999 MB" });
  await user.tab();
  expect(box()).toHaveValue("99999");
  await user.clear(box());
  await user.type(box(), "1,5");
  expect(now).toEqual({ value: 20 * 2 ** 20, draft: "1,5 MB" });
  expect(screen.getByRole("combobox", { name: /Unit of/ })).toHaveTextContent("MB");
  await user.clear(box());
  await user.type(box(), "1,500");
  expect(now.value).toBe(1500 * 2 ** 20);
});

it("shows what undo brings while the field has the focus", async () => {
  const user = person();
  render(<Field name="MaxMessageSize" explicit={20 * 2 ** 20} />);
  await user.type(box(), "0");
  expect(box()).toHaveValue("200");
  put(20 * 2 ** 20);
  expect(box()).toHaveFocus();
  expect(box()).toHaveValue("20");
});

it("does not write where only reading is allowed", () => {
  render(<Field name="MaxMessageSize" explicit={20 * 2 ** 20} was={36 * 2 ** 20} readOnly />);
  expect(box()).toHaveAttribute("readonly");
  expect(screen.queryByRole("button", { name: /Use the default/ })).toBeNull();
  expect(screen.getByRole("button", { name: /was 36 MB/ })).toBeDisabled();
});

it("closes Custom among the permission groups, and says why", () => {
  render(<Field name="PermissionGroups" explicit={["AnonymousUsers"]} />);
  const group = screen.getByRole("group", { name: "Who may connect" });
  const custom = within(group).getByRole("checkbox", { name: "Custom" });
  expect(custom).toHaveAttribute("aria-disabled", "true");
  expect(custom).toHaveAccessibleDescription(/Exchange shows it/);
});
