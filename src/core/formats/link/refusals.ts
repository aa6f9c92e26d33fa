import type { Fault } from "../fault";
import type { LinkForm } from "./form";

/** Letters of the longest fragment that is read; browsers take addresses of about this length. */
export const longestLink = 2_000_000;

/** Cut off, changed, or no link of ours. */
export const damaged = ({ held, file }: LinkForm): Fault => ({
  code: "link-damaged",
  what: "This link is cut off or was changed on its way.",
  mend: `Copy the whole link again, or ask for the ${held} as ${file}.`,
});

/** Refused by its length, before anything of it is looked at. */
export const tooLong = ({ held, file }: LinkForm): Fault => ({
  code: "link-too-long",
  what: `This link has more than ${longestLink.toLocaleString("en-US")} letters. It was not read.`,
  mend: `Ask for the ${held} as ${file}.`,
});

/** It would unpack to more than it can honestly hold. */
export const tooLarge = ({ held, file }: LinkForm): Fault => ({
  code: "link-too-large",
  what: `What this link holds is larger than a ${held} can be. It was not unpacked further.`,
  mend: `Do not open it again. Ask whoever sent it for the ${held} as ${file}.`,
});

/** Made by a version that writes another format. */
export const newer = ({ format }: LinkForm, found: number): Fault => ({
  code: "link-newer",
  what: `This link was made by a newer Portolan (format ${found}, this one reads up to ${format}).`,
  mend: "Open it with that version.",
});
