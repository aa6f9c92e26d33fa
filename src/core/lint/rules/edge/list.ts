import type { Rule } from "../rule";
import { usersCannotSignIn } from "./usersCannotSignIn";

export const edge: readonly Rule[] = [usersCannotSignIn];
