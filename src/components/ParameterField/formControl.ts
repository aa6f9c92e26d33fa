import { createContext } from "react";
import type { Control } from "react-hook-form";

/** Typed text by parameter name. */
export type Typed = Record<string, string>;

/**
 * The form that fields type into. react-hook-form's own provider hands down a new object with every
 * drawing, which would draw every field again; its control is always the same object.
 */
export const FormControl = createContext<Control<Typed> | undefined>(undefined);
