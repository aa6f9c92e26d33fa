/*
 * Starts portolan.html: unpacks the program that stands in the page as text, and runs it. The page's policy names
 * this script and the program by their hashes; nothing else is run. Workers are made of the same text.
 */
(async () => {
  const place = document.getElementById("program");
  const packed = Uint8Array.from(atob(place.textContent.trim()), (each) => each.charCodeAt(0));
  place.remove();
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const text = await new Response(unpacked).text();
  globalThis.portolanProgram = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const policy = globalThis.trustedTypes?.createPolicy("portolan-program", {
    createScript: (program) => program,
  });
  const script = document.createElement("script");
  script.textContent = policy ? policy.createScript(text) : text;
  document.head.append(script);
})().catch((error) => {
  document.getElementById("root").textContent =
    `Portolan could not be started: ${error.message}. It needs a browser of 2023 or newer: Chrome or Edge 113, Firefox 115, Safari 16.4.`;
});
