import { isPrivate } from "./privacy";
import type { Guard, Notice, Saved } from "./state";
import type { ReadBack } from "./storage/readBack";

/** What people are told of storing, reading back and other tabs: what is, and what to do. */

type Told = Omit<Notice, "id">;

export const tellSetAside = ({ broken, replaced }: ReadBack): Told => ({
  code: "parts-set-aside",
  what: `${broken.length} stored ${broken.length === 1 ? "part" : "parts"} could not be read: ${broken
    .slice(0, 3)
    .map(({ part, id, why }) => `${part}/${id} (${why})`)
    .join(", ")}${broken.length > 3 ? " …" : ""}.${
    replaced.length > 0 ? ` Made anew by name: server ${replaced.join(", ")}.` : ""
  }`,
  mend: "The rest is here. Download the parts that were set aside, and compare.",
  parts: broken,
});

export const tellKeptAsCopy = (name: string, workspace: string): Told => ({
  code: "kept-as-copy",
  what: `Another tab changed this organisation. What was edited here is kept as ${name}.`,
  mend: "Compare the two, and delete the one that is not needed.",
  workspace,
});

export const tellTakenOver: Told = {
  code: "taken-over",
  what: "Another tab edits this organisation now. This one shows what it stores.",
  mend: "Take over to edit here.",
};

export const tellBecameWriter: Told = {
  code: "became-writer",
  what: "The other tab is closed. This one edits the organisation now.",
  mend: "Nothing is to be done; undo begins here.",
};

export const tellRescued: Told = {
  code: "rescued",
  what: "The last edits before the tab was closed had not been stored; they are back.",
  mend: "Nothing is to be done.",
};

/** What a browser without Web Locks cannot promise; undefined where it can. */
export const tellGuard = (guard: Guard): Told | undefined =>
  guard === "locks"
    ? undefined
    : {
        code: "weak-guard",
        what:
          guard === "messages"
            ? "This browser has no Web Locks: two tabs may edit the organisation for a moment. Both versions are then kept."
            : "This browser does not let tabs speak with each other: two may edit the organisation. Both versions are then kept.",
        mend: "Edit it in one tab.",
      };

export const tellNotClosed: Told = {
  code: "not-closed",
  what: "The last edits are not stored, so this organisation stays open.",
  mend: "Save it as a file, or free space; then open the other.",
};

export const memoryOnly: Saved = isPrivate()
  ? {
      is: "memory",
      why: "This session is private: nothing is stored, and all is gone when this tab is closed.",
      mend: "Save the organisation as a file, if it is to stay.",
    }
  : {
      is: "memory",
      why: "The browser allows no storage here: all is gone when this tab is closed.",
      mend: "Save the organisation as a file, or leave the private window.",
    };

/** A failed write in words. */
export function tellFailed(error: unknown): Extract<Saved, { is: "failed" }> {
  if (isQuota(error))
    return {
      is: "failed",
      reason: "quota",
      why: "The browser's storage for this page is full.",
      mend: "Save the organisation as a file, or delete other organisations; storing is tried again.",
    };
  return {
    is: "failed",
    reason: "other",
    why: `The browser did not store the last edits: ${error instanceof Error ? error.message : String(error)}.`,
    mend: "Save the organisation as a file; storing is tried again.",
  };
}

const isQuota = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "name" in error &&
  error.name === "QuotaExceededError";

export const tellAbsent = {
  what: "This organisation is not stored on this machine.",
  mend: "Open its file, or choose another.",
};

export const tellUnopened = (error: unknown) => ({
  what: `The organisation could not be read: ${error instanceof Error ? error.message : String(error)}.`,
  mend: "Reload the page. Nothing was changed.",
});
