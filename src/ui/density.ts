/** `dense` is the default; `roomy` makes all text and controls an eighth larger. */
export type Density = "dense" | "roomy";

/* public/theme.js reads the same key before the first paint. */
const key = "portolan.density";

/** What is shown now. */
export const shownDensity = (): Density =>
  document.documentElement.dataset.density === "roomy" ? "roomy" : "dense";

/** Shows the density and keeps it on this machine; without storage it holds for this page. */
export function chooseDensity(density: Density): void {
  if (density === "roomy") document.documentElement.dataset.density = density;
  else delete document.documentElement.dataset.density;
  try {
    if (density === "roomy") localStorage.setItem(key, density);
    else localStorage.removeItem(key);
  } catch {
    // It is shown all the same.
  }
}
