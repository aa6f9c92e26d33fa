/** Marks the page while another window has focus: selection keeps its wash, its bar turns grey. */
export function watchWindowFocus(): void {
  const root = document.documentElement;
  window.addEventListener("blur", () => {
    root.dataset.window = "idle";
  });
  window.addEventListener("focus", () => {
    delete root.dataset.window;
  });
}
