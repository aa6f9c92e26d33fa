/** What browsers with Trusted Types offer; those without take the address itself. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** Lets pass the page's own files and what the page made itself; one policy, named in the page's content policy. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  "portolan-workers",
  {
    createScriptURL: (address) => {
      const { protocol, origin } = new URL(address, location.href);
      // Files on a disk all have the origin "null", which is none.
      if (protocol === "blob:" || (origin !== "null" && origin === location.origin)) return address;
      throw new TypeError("A script of another origin is not run.");
    },
  },
);

/** An address that scripts may be started from. */
export const trustedScript = (address: string): string =>
  policy?.createScriptURL(address) ?? address;

/**
 * Starts a worker of ours; `name` is what tools show, and what one file for all tells its workers apart by.
 * What a page from a disk makes is no module to Chromium, so a blob is started as a plain script.
 */
export const startOwnWorker = (
  address: string,
  name: "import" | "plan" | "received" | "logs",
): Worker =>
  new Worker(trustedScript(address), {
    type: address.startsWith("blob:") ? "classic" : "module",
    name,
  });
