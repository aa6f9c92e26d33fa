import { useContext, useEffect, useRef } from "react";
import { useController } from "react-hook-form";
import { FormControl, type Typed } from "./formControl";

/**
 * Text that is being typed. react-hook-form holds it; the workspace holds the value from before
 * until it can be read. `shown` is the workspace's text. What the typed text itself brought about never replaces it, so
 * that a canonical spelling does not jump under the cursor; undo, a fix or another view replaces it at once.
 */
export function useTyped(name: string, shown: string) {
  const control = useContext(FormControl);
  const { field } = useController<Typed>({
    name,
    defaultValue: shown,
    ...(control ? { control } : {}),
  });
  const expected = useRef(shown);
  const last = useRef(shown);
  const { onChange } = field;
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    if (shown !== expected.current) onChange(shown);
    expected.current = shown;
  }, [shown, onChange]);
  return {
    text: field.value ?? shown,
    /** Hears of text as typed, and of how the workspace will show what it means. */
    type: (text: string, meaning: string) => {
      expected.current = meaning;
      onChange(text);
    },
    blur: () => {
      field.onBlur();
      onChange(last.current);
    },
  };
}
