/** Whether a fragment means to hold a design; whether it can be read is another question. Apart, as the start of the app asks. */
export const isLink = (fragment: string): boolean => /^#?d=\d/.test(fragment);
