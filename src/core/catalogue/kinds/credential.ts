import { z } from "zod";
import { type Parsed, read, type Value } from "../../values";
import type { ScalarKind } from "./kind";
import { lazily } from "./lazily";

const present = (empty: boolean): Parsed<Value> => read(empty ? null : "credential");

const schema = lazily(() => z.literal("credential").nullable());

/** User name and password. The design knows only that there are some: whatever an import holds becomes one word. */
export const credential = (): ScalarKind => ({
  type: "credential",
  list: false,
  powerShellType: "PSCredential",
  get schema() {
    return schema();
  },
  parse: (text) => present(text.trim() === ""),
  text: (value) => (value === null ? "" : "credential"),
  coerce: (raw) => present(raw === null || raw === ""),
  show: (value) => (value === null ? "none" : "asked for when the script runs"),
  equal: (a, b) => a === b,
  argument: (value) => (value === null ? { as: "null" } : { as: "credential" }),
});
