import type { Page } from "@playwright/test";

/** What a page asked for and what its policy or a script refused, from its first moment on. */
export interface Watched {
  /** Addresses of all requests, those of its workers included, but what the page made itself. */
  readonly requests: readonly string[];
  /** What the content policy and Trusted Types stopped, and what was thrown and caught by nobody. */
  readonly faults: readonly string[];
}

/** Begins before the first address is opened. */
export async function watch(page: Page): Promise<Watched> {
  const requests: string[] = [];
  const faults: string[] = [];
  page.context().on("request", (request) => {
    const address = request.url();
    if (!/^(?:blob|data):/.test(address)) requests.push(address);
  });
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  await page.exposeFunction("portolanFault", (fault: string) => faults.push(fault));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      const tell = (globalThis as unknown as { portolanFault(fault: string): void }).portolanFault;
      tell(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return { requests, faults };
}
