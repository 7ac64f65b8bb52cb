/* Keeps the page at the door for the time without a network, and nothing else of the site. */
const PAGE = new URL(self.registration.scope).pathname;
const SHELL = [
  PAGE, `${PAGE}/app.webmanifest`, '/assets/ashar.css', '/assets/door/door.css', '/assets/favicon.svg',
  ...['camera', 'desk', 'page', 'roster', 'store', 'tickets', 'uplink', 'vault', 'words'].map((name) => `/assets/door/${name}.js`),
  '/assets/scanner/qr.js',
];
const CACHE = `ashar-door ${PAGE}`;
const PATIENCE = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/* The newest where the network is good; a network that only pretends is not waited for. */
async function answer(request, path) {
  const cache = await caches.open(CACHE);
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (fresh.ok && !fresh.redirected) await cache.put(path, fresh.clone());
    if (fresh.status < 500) return fresh;
  } catch (noNetwork) {
    if (!(await cache.match(path))) throw noNetwork;
  }
  return (await cache.match(path)) ?? Response.error();
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === 'GET' && url.origin === self.location.origin && SHELL.includes(url.pathname)) {
    event.respondWith(answer(event.request, url.pathname));
  }
});
