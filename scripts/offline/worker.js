/*
 * Keeps Portolan at hand without a network: what belongs to one build is fetched once, kept under its version, and
 * answered from there. A newer build waits until the page asks for it; then what is older is removed.
 */
const version = "VERSION";
const files = [];
const kept = `portolan-${version}`;

addEventListener("install", (event) => {
  const all = ["/", ...files].map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(all)));
});

addEventListener("activate", (event) => {
  const older = (name) => name.startsWith("portolan-") && name !== kept;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(older).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  // Places have no file of their own; whatever has one and is not of this build comes from the server.
  const file = request.mode === "navigate" && !pathname.includes(".") ? "/" : pathname;
  if (file !== "/" && !files.includes(file)) return;
  event.respondWith(
    caches.open(kept).then(async (cache) => (await cache.match(file)) ?? fetch(request)),
  );
});
