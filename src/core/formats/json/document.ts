import { type Fault, Refusal } from "../fault";
import { type Json, parseJson } from "./parse";

/** A JSON text as a whole, or why and where it breaks. Never throws. */
export function readJson(
  text: string,
): { readonly ok: true; readonly document: Json } | { readonly ok: false; readonly fault: Fault } {
  try {
    return { ok: true, document: parseJson(text) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}
