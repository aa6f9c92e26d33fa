import type { Rule } from "../rule";
import { basicClearText, basicClearTextInside } from "./clearText";
import { endlessGuessing } from "./endlessGuessing";
import { serversHalf } from "./serversHalf";
import { signInOn25 } from "./signInOn25";
import { usersCannotSignIn } from "./usersCannotSignIn";

/** Who may sign in, over what, and how often. */
export const auth: readonly Rule[] = [
  basicClearText,
  basicClearTextInside,
  signInOn25,
  usersCannotSignIn,
  serversHalf,
  endlessGuessing,
];
