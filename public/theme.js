// Before the first paint, and outside the bundle: an inline script is refused by the content policy.
(() => {
  let stored = null;
  let density = null;
  try {
    stored = localStorage.getItem("portolan.theme");
    density = localStorage.getItem("portolan.density");
  } catch {
    // Storage can be switched off; then the system decides.
  }
  const dark =
    stored === "dark" || (stored !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  if (density === "roomy") document.documentElement.dataset.density = density;
})();
