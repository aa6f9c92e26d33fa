import { useEffect, useRef } from "react";
import { useController } from "react-hook-form";

/**
 * Text that is being typed. react-hook-form holds it, and whether the field was touched; the workspace
 * holds the last value that could be read. `shown` is the workspace's text: it replaces the typed one
 * only while nobody types here, so that a canonical spelling never jumps under the cursor.
 */
export function useTyped(name: string, shown: string) {
  const { field, fieldState } = useController<Record<string, string>>({
    name,
    defaultValue: shown,
  });
  const typing = useRef(false);
  const last = useRef(shown);
  const { onChange } = field;
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    if (!typing.current) onChange(shown);
  }, [shown, onChange]);
  return {
    text: field.value ?? shown,
    touched: fieldState.isTouched,
    /** Hears of text as typed. */
    type: (text: string) => {
      typing.current = true;
      onChange(text);
    },
    /** Undo, a fix or another view changed the value: show it even while typing. */
    show: (text: string) => onChange(text),
    focus: () => {
      typing.current = true;
    },
    blur: () => {
      typing.current = false;
      field.onBlur();
      onChange(last.current);
    },
  };
}
