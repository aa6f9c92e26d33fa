/** What the page makes of its own bytes: the chart is drawn as a picture before it is saved as one. */
const own: Readonly<Record<string, readonly string[]>> = {
  "img-src": ["blob:"],
  "require-trusted-types-for": ["'script'"],
  // Made once, in workers/start.ts; it lets pass the page's own files alone.
  "trusted-types": ["portolan-workers"],
};

/** What is wrong with the content security policy of a page; an empty list means that it is strict. */
export function policyFaults(html: string): string[] {
  const page = html.replace(/<!--.*?-->/gs, "");
  const meta = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page);
  if (!meta?.[1]) return ["index.html has no content security policy"];
  const directives = new Map(
    meta[1].split(";").map((part) => {
      const [name = "", ...sources] = part.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  const faults: string[] = [];
  const first = page.search(/<(?:script|link|style)\b/);
  if (first >= 0 && first < meta.index) faults.push("something is loaded before the policy holds");
  if (directives.get("default-src")?.join(" ") !== "'self'")
    faults.push("default-src is not exactly 'self'");
  for (const [name, allowed] of directives)
    for (const each of allowed)
      if (!["'self'", "'none'", ...(own[name] ?? [])].includes(each))
        faults.push(`${name} allows ${each}`);
  if (directives.get("require-trusted-types-for")?.join(" ") !== "'script'")
    faults.push("text may become script: require-trusted-types-for is not 'script'");
  for (const name of ["object-src", "base-uri", "form-action"])
    if (directives.get(name)?.join(" ") !== "'none'") faults.push(`${name} is not 'none'`);
  if (/<script(?![^>]*\ssrc=)/.test(page)) faults.push("there is an inline script");
  if (/<style\b|\sstyle=/.test(page)) faults.push("there is an inline style");
  if (/\son[a-z]+=/.test(page)) faults.push("there is an inline event handler");
  if (/\b(?:src|href)="(?:https?:)?\/\//.test(page))
    faults.push("something comes from another host");
  return faults;
}
