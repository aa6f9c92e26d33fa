// Before the first paint, and outside the bundle: an inline script is refused by the content policy. What is told here of
// the page shows in the frame that index.html holds: theme, density, the open place, and who has been here before.
(() => {
  let stored = null;
  let density = null;
  let known = null;
  try {
    stored = localStorage.getItem("portolan.theme");
    density = localStorage.getItem("portolan.density");
    known = localStorage.getItem("portolan.preference.workspace.last");
  } catch {
    // Storage can be switched off; then the system decides.
  }
  const dark =
    stored === "dark" || (stored !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  const page = document.documentElement.dataset;
  page.theme = dark ? "dark" : "light";
  if (density === "roomy") page.density = density;
  if (known !== null) page.known = "";
  const path = location.protocol === "file:" ? location.hash.slice(1) : location.pathname;
  page.opening = path.split(/[/?]/)[1] || "design";
})();
