/** What a link holds: a design, or a trainer's walkthrough. */
export type LinkKind = "design" | "walkthrough";

/** What a fragment means to hold; whether it can be read is another question. Apart, as the start of the app asks. */
export function linkKind(fragment: string): LinkKind | undefined {
  const [, letter] = /^#?([dw])=\d/.exec(fragment) ?? [];
  return letter === undefined ? undefined : letter === "d" ? "design" : "walkthrough";
}

/** Whether a fragment means to hold what somebody shared. */
export const isLink = (fragment: string): boolean => linkKind(fragment) !== undefined;
