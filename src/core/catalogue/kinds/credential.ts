import { type Parsed, read, type Value } from "../../values";
import { textGuard } from "./guard";
import type { ScalarKind } from "./kind";

const present = (empty: boolean): Parsed<Value> => read(empty ? null : "credential");

const fault = textGuard((text) => text === "credential", "is no credential");

/** User name and password. The design knows only that there are some: whatever an import holds becomes one word. */
export const credential = (): ScalarKind => ({
  type: "credential",
  list: false,
  powerShellType: "PSCredential",
  fault,
  parse: (text) => present(text.trim() === ""),
  text: (value) => (value === null ? "" : "credential"),
  coerce: (raw) => present(raw === null || raw === ""),
  show: (value) => (value === null ? "none" : "asked for when the script runs"),
  equal: (a, b) => a === b,
  argument: (value) => (value === null ? { as: "null" } : { as: "credential" }),
});
