import type { Rule } from "../rule";
import { serversHalf } from "./serversHalf";
import { usersCannotSignIn } from "./usersCannotSignIn";

/** Who may sign in, over what, and how often. */
export const auth: readonly Rule[] = [usersCannotSignIn, serversHalf];
