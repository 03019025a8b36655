// What a paired tablet keeps (LIVE-4): sealed with AES-GCM by a key that never leaves this browser (WebCrypto, not extractable).
// Stores: sleutels (both keys), kluis (list, states, who may open it: each with its end), rij (queue until acknowledged),
// geweigerd (refused lines until somebody has read why, and texts until they were mended), meta (sequence, tablet, difference of clocks). Clock: Date.now() only.

const DB = 'os-pakket', VLAG = 'os-pakket', TERUG_MS = 15 * 60_000;
const klaar = vraag => new Promise((goed, fout) => { vraag.onsuccess = () => goed(vraag.result); vraag.onerror = () => fout(vraag.error); });
const tekst = new TextEncoder();
let open = null, verschil = 0, gewist = false;

/** False where the browser can't do it: no https, or an old one. Then there is no list without a connection, and the page says nothing. */
export const kan = () => isSecureContext && 'serviceWorker' in navigator && 'indexedDB' in window && Boolean(crypto.subtle) && 'locks' in navigator;

export function bestaat() {
  try { return kan() && localStorage.getItem(VLAG) === '1'; } catch { return false; }
}

function db() {
  if (gewist) return Promise.reject(new Error('wiped'));
  return open ??= (async () => {
    const vraag = indexedDB.open(DB, 1);
    vraag.onupgradeneeded = () => {
      const d = vraag.result;
      d.createObjectStore('sleutels');
      d.createObjectStore('kluis', { keyPath: 'naam' });
      d.createObjectStore('rij', { keyPath: 'volgnr' });
      d.createObjectStore('geweigerd', { keyPath: 'volgnr' });
      d.createObjectStore('meta');
    };
    const d = await klaar(vraag);
    d.onversionchange = () => { d.close(); open = null; };
    localStorage.setItem(VLAG, '1');
    navigator.storage?.persist?.().catch(() => {});
    verschil = (await klaar(d.transaction('meta').objectStore('meta').get('verschil'))) ?? 0;
    return d;
  })();
}

/** One transaction, durable on disk when it writes. */
async function doe(winkels, wijze, werk) {
  const tx = (await db()).transaction(winkels, wijze, { durability: 'strict' });
  const af = new Promise((goed, fout) => { tx.oncomplete = goed; tx.onerror = tx.onabort = () => fout(tx.error); });
  const uitkomst = await werk(naam => tx.objectStore(naam));
  await af;
  return uitkomst;
}

async function sleutel(naam, maak) {
  const was = await doe(['sleutels'], 'readonly', w => klaar(w('sleutels').get(naam)));
  if (was) return was;
  const nieuw = await maak();
  return doe(['sleutels'], 'readwrite', async w => {
    const intussen = await klaar(w('sleutels').get(naam)); // another tab may have been first
    if (!intussen) w('sleutels').put(nieuw, naam);
    return intussen ?? nieuw;
  });
}

const zegel = () => sleutel('zegel', () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
const paar = () => sleutel('teken', () => crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']));
const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));

async function sluit(soort, waarde) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: tekst.encode(soort) }, await zegel(), tekst.encode(JSON.stringify(waarde)));
  return { iv, data };
}

async function ontsluit(soort, { iv, data }) {
  const open_ = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: tekst.encode(soort) }, await zegel(), data);
  return JSON.parse(new TextDecoder().decode(open_));
}

/* Clock: the server's, as last measured ---------------------------------------------------------------------------------------- */
export const nu = () => Date.now() + verschil;
export const gemetenVerschil = () => verschil;

export async function meet(serverNu, gevraagd, gekregen) {
  verschil = Math.round(serverNu - (gevraagd + gekregen) / 2);
  await doe(['meta'], 'readwrite', w => w('meta').put(verschil, 'verschil'));
}

export const leesMeta = naam => doe(['meta'], 'readonly', w => klaar(w('meta').get(naam)));
export const zetMeta = (naam, waarde) => doe(['meta'], 'readwrite', w => w('meta').put(waarde, naam));

/* What ends ------------------------------------------------------------------------------------------------------------------------ */
const voorbij = stuk => stuk.ruw ? Date.now() >= stuk.tot : nu() >= stuk.tot || nu() < stuk.van - TERUG_MS; // a clock that was set back opens nothing

export async function zet(naam, waarde, tot) {
  const dicht = await sluit(naam, waarde);
  await doe(['kluis'], 'readwrite', w => w('kluis').put({ naam, van: nu(), tot, ...dicht }));
}

/** For some minutes by the own clock, before the server's is known. */
export async function zetKort(naam, waarde, duur) {
  const dicht = await sluit(naam, waarde);
  await doe(['kluis'], 'readwrite', w => w('kluis').put({ naam, ruw: true, tot: Date.now() + duur, ...dicht }));
}

export async function lees(naam) {
  const stuk = await doe(['kluis'], 'readonly', w => klaar(w('kluis').get(naam)));
  return stuk && !voorbij(stuk) ? ontsluit(naam, stuk) : null;
}

/** All of one kind, such as "mens:". */
export async function leesAlle(begin) {
  const stukken = await doe(['kluis'], 'readonly', w => klaar(w('kluis').getAll()));
  return Promise.all(stukken.filter(s => s.naam.startsWith(begin) && !voorbij(s)).map(s => ontsluit(s.naam, s)));
}

export const verwijder = naam => doe(['kluis'], 'readwrite', w => w('kluis').delete(naam));

/** List, notes, numbers and who may open them go; the queue stays (LIVE-4). Says whether there is still something. */
export async function wisVoorbij() {
  const stukken = await doe(['kluis'], 'readonly', w => klaar(w('kluis').getAll()));
  const weg = stukken.filter(voorbij);
  if (weg.length) await doe(['kluis'], 'readwrite', w => weg.forEach(s => w('kluis').delete(s.naam)));
  return stukken.length > weg.length;
}

/** All that can be opened goes, whenever it would end; queue and keys stay. */
export const wisLijst = () => doe(['kluis'], 'readwrite', w => w('kluis').clear());

/** The tablet is no tablet of the school any more: nothing stays, not even the queue or the keys. */
export async function wisAlles() {
  gewist = true;
  if (open) (await open).close();
  open = null;
  localStorage.removeItem(VLAG);
  await klaar(indexedDB.deleteDatabase(DB));
  for (const naam of await caches.keys()) if (naam.startsWith('os-schil')) await caches.delete(naam);
  for (const werker of await navigator.serviceWorker.getRegistrations()) await werker.unregister();
  document.dispatchEvent(new CustomEvent('os:gewist'));
}

/* The queue ------------------------------------------------------------------------------------------------------------------------ */
export const meldRij = async () => {
  const aantal = await doe(['rij'], 'readonly', w => klaar(w('rij').count()));
  document.dispatchEvent(new CustomEvent('os:wachtrij', { detail: { aantal } }));
  return aantal;
};

let vorige = Promise.resolve();

/** Durable before it returns, in the order of asking. The number rises whatever the clock does. */
export function voegToe(regels) {
  return vorige = vorige.catch(() => {}).then(() => schrijfRij(regels));
}

/** A refused text goes in the queue again: mended, with the operation and the moment that it had. */
export function opnieuw(volgnr, { volgnr: _, ...regel }) {
  return vorige = vorige.catch(() => {}).then(() => schrijfRij([regel], volgnr));
}

async function schrijfRij(regels, verbeterd = null) {
  const dicht = await Promise.all(regels.map(r => sluit('rij', { klok: Date.now(), verschil, ...r })));
  const nummers = await doe(['rij', 'geweigerd', 'meta'], 'readwrite', async w => {
    let laatste = (await klaar(w('meta').get('volgnr'))) ?? 0;
    const eigen = dicht.map(d => { laatste = Math.max(laatste + 1, Date.now()); w('rij').add({ volgnr: laatste, ...d }); return laatste; });
    w('meta').put(laatste, 'volgnr');
    if (verbeterd !== null) w('geweigerd').delete(verbeterd);
    return eigen;
  });
  await meldRij().catch(() => { /* it is in the queue: only the count on the screen is old */ });
  return nummers;
}

export async function wachtend(meest) {
  const rijen = await doe(['rij'], 'readonly', w => klaar(w('rij').getAll(null, meest)));
  return Promise.all(rijen.map(async r => ({ volgnr: r.volgnr, ...await ontsluit('rij', r) })));
}

/** Only what the school has goes; what it refused stays with the reason until somebody read it. */
export async function bevestig(bewaard, geweigerd) {
  const nee = await Promise.all(geweigerd.map(async g => ({ volgnr: g.volgnr, ...await sluit('geweigerd', g) })));
  await doe(['rij', 'geweigerd'], 'readwrite', w => {
    nee.forEach(n => { w('geweigerd').put(n); w('rij').delete(n.volgnr); });
    bewaard.forEach(v => w('rij').delete(v));
  });
  await meldRij();
}

export async function geweigerd() {
  const rijen = await doe(['geweigerd'], 'readonly', w => klaar(w('geweigerd').getAll()));
  return Promise.all(rijen.map(r => ontsluit('geweigerd', r)));
}

/** What somebody typed in a refused text stays, whatever happens to the page. */
export async function zetGeweigerd(nee) {
  const dicht = await sluit('geweigerd', nee);
  await doe(['geweigerd'], 'readwrite', async w => {
    if (await klaar(w('geweigerd').get(nee.volgnr))) w('geweigerd').put({ volgnr: nee.volgnr, ...dicht }); // sent again meanwhile: then it isn't one any more
  });
}

export const gelezen = nummers => doe(['geweigerd'], 'readwrite', w => nummers.forEach(nr => w('geweigerd').delete(nr)));

/* Signing -------------------------------------------------------------------------------------------------------------------------- */
export const publiekeSleutel = async () => base64(await crypto.subtle.exportKey('spki', (await paar()).publicKey));

export async function teken(inhoud) {
  return base64(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, (await paar()).privateKey, tekst.encode(inhoud)));
}

export async function afdruk(waarde) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', tekst.encode(waarde)));
  return [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
}

/* PIN: only who gave theirs here today opens the list without a connection ------------------------------------------------------------ */
const RONDES = 310_000;

async function rek(pin, zout) {
  const basis = await crypto.subtle.importKey('raw', tekst.encode(pin), 'PBKDF2', false, ['deriveBits']);
  return base64(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: zout, iterations: RONDES }, basis, 256));
}

export async function pinProef(pin) {
  const zout = crypto.getRandomValues(new Uint8Array(16));
  return { zout: base64(zout), hash: await rek(pin, zout) };
}

export async function pinKlopt(pin, proef) {
  return await rek(pin, Uint8Array.from(atob(proef.zout), t => t.charCodeAt(0))) === proef.hash;
}
