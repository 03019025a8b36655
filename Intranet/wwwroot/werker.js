// The service worker of a paired tablet (LIVE-4). It keeps one page without anybody's data, /tablet/zonder-netwerk, and the files that
// page names; no answer to a person is ever kept. When the server can't be reached, every page becomes that frame.
// At each start of the browser it wipes what is over; the key and the queue of marks stay (see js/pakket-kluis.js).

const SCHIL = '/tablet/zonder-netwerk', VAST = 'os-schil', WACHT_MS = 5_000, MAAK_MS = 60_000, DB = 'os-pakket';

/** Files that a page or style sheet names: our own only. */
function namen(tekst, bij) {
  const alle = [...tekst.matchAll(/(?:src|href)="([^"#]+)|url\(["']?([^"')#]+)/g)].map(m => new URL(m[1] ?? m[2], bij));
  return [...new Set(alle.filter(u => u.origin === location.origin && /\.\w+$/.test(u.pathname)).map(u => u.href))];
}

async function neem(kast, adres) {
  const antwoord = await fetch(adres, { credentials: 'omit', cache: 'no-cache' });
  if (!antwoord.ok || antwoord.redirected) throw new Error(`${antwoord.status} ${adres}`);
  await kast.put(adres, antwoord.clone());
  return antwoord.text();
}

/** The frame anew, with all that it needs; what it doesn't need any more goes. A failure leaves the old one whole. */
async function ververs() {
  const schil = new URL(SCHIL, location.href).href;
  const nieuw = await caches.open(`${VAST}-nieuw`);
  const bestanden = namen(await neem(nieuw, schil), schil);
  await Promise.all(bestanden.map(async adres => {
    const tekst = await neem(nieuw, adres);
    if (/\.css$/.test(new URL(adres).pathname)) await Promise.all(namen(tekst, adres).map(a => neem(nieuw, a)));
  }));
  const kast = await caches.open(VAST);
  const wel = new Set();
  for (const vraag of await nieuw.keys()) { await kast.put(vraag, await nieuw.match(vraag)); wel.add(vraag.url); }
  for (const vraag of await kast.keys()) if (!wel.has(vraag.url)) await kast.delete(vraag);
  await caches.delete(`${VAST}-nieuw`);
}

const klaar = vraag => new Promise((goed, fout) => { vraag.onsuccess = () => goed(vraag.result); vraag.onerror = () => fout(vraag.error); });

/** What is over is wiped, whoever opens the browser (LIVE-4). Only ends and beginnings stand open; the rest is sealed. */
async function wisVoorbij() {
  if (!(await indexedDB.databases()).some(d => d.name === DB)) return;
  const vraag = indexedDB.open(DB);
  vraag.onupgradeneeded = () => vraag.transaction.abort(); // wiped meanwhile: an empty one without stores would keep the tablet from ever keeping a list
  const db = await klaar(vraag);
  try {
    if (!db.objectStoreNames.contains('kluis')) return;
    const tx = db.transaction(['kluis', 'meta'], 'readwrite');
    const [stukken, verschil] = await Promise.all([klaar(tx.objectStore('kluis').getAll()), klaar(tx.objectStore('meta').get('verschil'))]);
    const nu = Date.now() + (verschil ?? 0);
    for (const s of stukken) if (s.ruw ? Date.now() >= s.tot : nu >= s.tot || nu < s.van - 15 * 60_000) tx.objectStore('kluis').delete(s.naam);
  } finally {
    db.close();
  }
}

async function zonderAntwoord() {
  return (await caches.match(SCHIL)) ?? new Response('Geen verbinding.', { status: 503, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

/** The request itself goes on as it is: only who waits for it doesn't wait for ever. A file (PDF, Excel) is still being made then. */
async function pagina(vraag) {
  let wekker = 0;
  const wacht = /\.\w+$/.test(new URL(vraag.url).pathname) ? MAAK_MS : WACHT_MS;
  const teLang = new Promise((_, nee) => { wekker = setTimeout(() => nee(new Error('slow')), wacht); });
  try {
    const antwoord = await Promise.race([fetch(vraag), teLang]);
    return antwoord.status === 502 || antwoord.status === 504 ? await zonderAntwoord() : antwoord;
  } catch {
    return zonderAntwoord();
  } finally {
    clearTimeout(wekker);
  }
}

async function bestand(vraag) {
  try {
    return await fetch(vraag);
  } catch (fout) {
    const bewaard = await caches.match(vraag);
    if (bewaard) return bewaard;
    throw fout;
  }
}

addEventListener('install', evt => evt.waitUntil(ververs().then(() => skipWaiting())));
addEventListener('activate', evt => evt.waitUntil(Promise.all([clients.claim(), wisVoorbij().catch(() => {})])));
addEventListener('message', evt => { if (evt.data === 'ververs') evt.waitUntil(ververs().catch(() => {})); });
addEventListener('fetch', evt => {
  const { request: vraag } = evt;
  const adres = new URL(vraag.url);
  if (adres.origin !== location.origin) return;
  if (vraag.mode === 'navigate') {
    evt.waitUntil(wisVoorbij().catch(() => {}));
    evt.respondWith(pagina(vraag));
  } else if (vraag.method === 'GET' && /^\/(js|lib)\/|^\/beeldmerk/.test(adres.pathname)) evt.respondWith(bestand(vraag));
});
