/** Marks the page while a phone's keyboard covers part of it; the bottom bars then hide. */
export function watchKeyboard(): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const root = document.documentElement;
  viewport.addEventListener("resize", () => {
    const covered = window.innerHeight - viewport.height * viewport.scale;
    if (covered > 150) root.dataset.keyboard = "up";
    else delete root.dataset.keyboard;
  });
}
