import type { Rule } from "../rule";
import { contradicts } from "./contradicts";
import { generic } from "./generic";

export const name: readonly Rule[] = [generic, contradicts];
