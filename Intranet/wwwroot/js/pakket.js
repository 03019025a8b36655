// On every page of a paired tablet (LIVE-4): keeps the sealed list fresh while somebody acts, sends what waits, and when the connection
// goes in the middle of a tap, puts that tap in the queue and shows the frame without a connection at the same address.
// The list is of the person who acts: another person's rights never open it. Without a tablet this does nothing at all.
import { kasRegel, neemLijst, onthoud } from './pakket-kas.js';
import * as kluis from './pakket-kluis.js';
import { zegGeweigerd } from './pakket-concept.js';
import { verstuur } from './pakket-post.js';

const ELKE_MS = 10 * 60_000, PROEF_MS = 10 * 60_000, STUUR_MS = 20_000, VOORHEEN_MAX = 20;
const slotvorm = document.querySelector('form[data-tablet-slot]');
const wie = slotvorm?.dataset.tabletWie ?? null;
const school = /^\/s\/([^/]+)\/live$/.exec(document.body.dataset.live ?? '')?.[1] ?? null;
const token = () => new FormData(slotvorm);
const voorheen = new Map();
let onderweg = new WeakSet(), pakket = null, haalt = false, stopt = false, wekker = 0, proefBezig = Promise.resolve();

const stilletjes = belofte => belofte.catch(() => { /* no connection, or storage is full: what is kept stays as it is */ });

/* The frame and the list ------------------------------------------------------------------------------------------------------------ */
async function werker() {
  const stand = await navigator.serviceWorker.register('/werker.js');
  stand.active?.postMessage('ververs');
  return navigator.serviceWorker.ready;
}

async function geefSleutel(bekend) {
  const eigen = await kluis.publiekeSleutel();
  if (await kluis.afdruk(eigen) === bekend) return;
  const inhoud = token();
  inhoud.set('sleutel', eigen);
  await fetch(`/s/${school}/pakket?handler=Sleutel`, { method: 'POST', body: inhoud, headers: { 'HX-Request': 'true' } });
}

async function haal() {
  if (haalt || stopt) return;
  haalt = true;
  try {
    const leeg = await kluis.meldRij() === 0;
    const gevraagd = Date.now();
    const antwoord = await fetch(`/s/${school}/pakket`, { headers: { 'HX-Request': 'true' }, cache: 'no-store' });
    const gekregen = Date.now();
    if (antwoord.status !== 200) { await kluis.wisVoorbij(); return; }
    const html = (await antwoord.text()).replace(/<input name="__RequestVerificationToken"[^>]*>/g, '');
    const vers = new DOMParser().parseFromString(html, 'text/html');
    const kop = vers.getElementById('pakket')?.dataset;
    if (!kop) return;
    await kluis.meet(Number(kop.nu), gevraagd, gekregen);
    await kluis.zetMeta('tablet', { school: kop.school, tablet: kop.tablet });
    pakket = { tot: Number(kop.tot), datum: kop.datum };
    await kluis.zet(`pakket:${kop.wie}`, { html }, pakket.tot);
    await kluis.zet('stand', { ...await kluis.lees('stand'), ...standen(tegelsVan(vers)) }, pakket.tot); // who opens an older list of their own sees this
    await neemLijst(vers, kop, leeg);
    await neemProef(kop);
    await geefSleutel(kop.sleutel);
    await werker();
    document.documentElement.dataset.pakket = 'klaar';
  } finally {
    haalt = false;
  }
}

const tegelsVan = wortel => [...wortel.querySelectorAll('.kindertegels[data-bord] > .kindtegel[data-leerling]')];
const standen = tegels => Object.fromEntries(tegels.map(t => [t.dataset.leerling, {
  staat: t.dataset.staat, bij: t.querySelector('.kindtegel-staat .getal')?.textContent ?? '', tot: Number(t.dataset.tot ?? 0),
}]));

/** A board of another day says nothing of today. */
const isAndereDag = () => (new URLSearchParams(location.search).get('datum') || pakket.datum) !== pakket.datum;

/** What the live board shows now goes over what the list said when it was fetched. */
async function onthoudStand() {
  if (!pakket || isAndereDag()) return;
  const tegels = tegelsVan(document);
  if (tegels.length) await kluis.zet('stand', { ...await kluis.lees('stand'), ...standen(tegels) }, pakket.tot);
}

/* PIN: proof for the frame, from the very form in which it was given ------------------------------------------------------------------ */
const pinvorm = vorm => /handler=(Pin|Kies)$/.test(vorm.getAttribute?.('action') ?? '') ? vorm : null;

async function bewaarProef(vorm) {
  const velden = new FormData(vorm);
  await kluis.zetKort('proef', { account: velden.get('wie'), ...await kluis.pinProef(String(velden.get('pin'))) }, PROEF_MS);
}

async function neemProef(kop) {
  await proefBezig;
  const proef = await kluis.lees('proef');
  if (proef?.account === kop.wie) await kluis.zet(`mens:${kop.wie}`, { naam: kop.naam, missers: 0, ...proef }, Number(kop.tot));
  if (proef) await kluis.verwijder('proef');
}

/** Before all others: a second tap while the first is on its way would count a wrong PIN twice. In the lock each answer brings a new form. */
document.addEventListener('submit', evt => {
  const vorm = pinvorm(evt.target);
  if (!vorm) return;
  if (onderweg.has(vorm)) {
    evt.preventDefault();
    evt.stopImmediatePropagation();
    return;
  }
  onderweg.add(vorm);
  if (!kluis.kan()) return;
  const inDialoog = vorm.closest('dialog');
  if (!inDialoog) evt.preventDefault(); // goes on as soon as the proof is kept
  proefBezig = stilletjes(bewaarProef(vorm));
  proefBezig.then(() => { if (!inDialoog) vorm.submit(); });
}, true);
addEventListener('pageshow', evt => { if (evt.persisted) onderweg = new WeakSet(); }); // back with the browser's button: the same form, for another try

/* The connection goes in the middle of a tap -------------------------------------------------------------------------------------------- */
function regels(vorm, inhoud) {
  const adres = new URL(vorm.action, location.href);
  if (vorm.dataset.kasVorm !== undefined && vorm.closest('[data-kas-dag]')?.dataset.kasDag === pakket.datum) {
    const kas = kasRegel(vorm, inhoud, { datum: pakket.datum, wie });
    return kas ? [kas] : null;
  }
  if (!/\/bord\//.test(adres.pathname) || adres.searchParams.has('datum')) return null;
  const tegels = tegelsVan(document);
  const gewoon = { datum: pakket.datum, wie };
  const mark = (tegel, staat, erbij) => ({
    ...gewoon, soort: 'merk', groep: tegel.dataset.groep, leerling: tegel.dataset.leerling, staat, operatie: inhoud.get('operatieId'),
    basis: Number(tegel.dataset.tot ?? 0), wat: `${tegel.dataset.zoek} ${staat}`, ...erbij,
  });
  switch (adres.searchParams.get('handler')) {
    case 'Merk': {
      const tegel = tegels.find(t => t.dataset.leerling === inhoud.get('leerling'))
        ?? { dataset: { groep: inhoud.get('groep'), leerling: inhoud.get('leerling'), zoek: 'Kind erbij' } };
      return [mark(tegel, inhoud.get('staat'), { reden: inhoud.get('staat') === 'afgemeld' ? inhoud.get('afmeldReden') : null })];
    }
    case 'Alle': return tegels.filter(t => t.dataset.staat === 'verwacht').map(t => mark(t, 'aanwezig', { standaard: true }));
    case 'Ongedaan': return inhoud.getAll('groep').map((groep, i) => ({
      ...gewoon, soort: 'ongedaan', groep, terug: inhoud.get('terug'), operatie: i ? `${inhoud.get('operatieId')}-${i}` : inhoud.get('operatieId'), wat: 'ongedaan maken',
    }));
    default: return null;
  }
}

/** What the tiles said before an operation, for when its undo can't reach the school: that line names no child. */
function onthoudVoorheen(vorm, inhoud) {
  const was = standen(tegelsVan(document));
  const kinderen = (regels(vorm, inhoud) ?? []).filter(r => r.soort !== 'kas').map(r => r.leerling).filter(Boolean);
  if (!kinderen.length) return;
  voorheen.set(inhoud.get('operatieId'), Object.fromEntries(kinderen.map(id => [id, was[id] ?? null]))); // null: not on the board yet
  if (voorheen.size > VOORHEEN_MAX) voorheen.delete(voorheen.keys().next().value);
}

async function toonAlvast(nieuw) {
  await onthoudStand();
  const stand = await kluis.lees('stand') ?? {};
  for (const r of nieuw) {
    if (r.leerling && r.soort === 'merk') stand[r.leerling] = { staat: r.staat, bij: '', tot: r.basis, wacht: true };
    for (const [id, was] of Object.entries(voorheen.get(r.terug) ?? {})) {
      if (was) stand[id] = { ...was, tot: stand[id]?.tot ?? was.tot, wacht: true }; else delete stand[id];
    }
  }
  await kluis.zet('stand', stand, pakket.tot);
}

/** In the queue it is kept; what the frame shows meanwhile may fail, and never says that it wasn't. */
async function naarRij(nieuw) {
  await kluis.voegToe(nieuw);
  await stilletjes(toonAlvast(nieuw));
  await stilletjes(onthoud(nieuw, pakket.tot));
  try { sessionStorage.setItem('os-over', JSON.stringify({ account: wie, op: Date.now() })); } catch { /* then the frame asks the PIN */ }
  location.reload();
}

const inhoudVan = (ctx, vorm) => ctx.request.body instanceof URLSearchParams || ctx.request.body instanceof FormData ? ctx.request.body : new FormData(vorm);

addEventListener('htmx:before:request', evt => {
  const ctx = evt.detail?.ctx;
  if (pakket && ctx?.sourceElement?.matches?.('form')) onthoudVoorheen(ctx.sourceElement, inhoudVan(ctx, ctx.sourceElement));
}, true);

/** The answer didn't come: the same form, with the same operation, goes in the queue. If it did arrive after all, it is found by that. */
addEventListener('htmx:error', evt => {
  const { ctx, error } = evt.detail ?? {};
  const vorm = ctx?.sourceElement;
  if (!pakket || !vorm?.matches?.('form') || !(error instanceof TypeError || ctx.request?.signal?.reason === 'timeout')) return;
  const nieuw = regels(vorm, inhoudVan(ctx, vorm));
  if (!nieuw?.length) return;
  evt.stopImmediatePropagation();
  naarRij(nieuw).catch(() => document.dispatchEvent(new CustomEvent('os:melding', {
    detail: { staat: 'fout', kop: 'Dit is niet bewaard', tekst: 'Er is geen verbinding en deze tablet heeft geen ruimte. Schrijf het op papier.' },
  })));
}, true);

/* Begin ---------------------------------------------------------------------------------------------------------------------------------- */
async function stuur() {
  if (!kluis.bestaat()) return;
  await kluis.wisVoorbij();
  if (await kluis.meldRij() === 0) return;
  if (await verstuur() !== 'klaar') return;
  if (document.querySelector('[data-geen-tablet]')) await kluis.wisAlles(); else await zegGeweigerd(wie, stuur);
}

/** The browser isn't known any more: the list goes at once, the queue as soon as the school took it or heard how much it was. */
async function geenTablet() {
  await kluis.wisLijst();
  if (await kluis.meldRij() === 0 || await verstuur() === 'klaar') await kluis.wisAlles();
}

async function begin() {
  if (document.querySelector('[data-geen-tablet]')) { if (kluis.bestaat()) await geenTablet(); return; }
  if (document.getElementById('pin-fout') && kluis.bestaat()) await kluis.verwijder('proef');
  await stilletjes(stuur());
  await stilletjes(zegGeweigerd(wie, stuur));
  if (!slotvorm || !school) return;
  await stilletjes(haal());
  clearInterval(wekker);
  wekker = setInterval(() => { if (!document.hidden) stilletjes(haal()); }, ELKE_MS);
}

if (kluis.kan()) {
  let later = 0;
  document.addEventListener('htmx:after:swap', () => { clearTimeout(later); later = setTimeout(() => stilletjes(onthoudStand()), 500); });
  document.addEventListener('os:op-slot', () => { stopt = true; });
  document.addEventListener('os:weer-open', () => { stopt = false; stilletjes(haal()); });
  addEventListener('online', () => stilletjes(stuur()));
  setInterval(() => stilletjes(stuur()), STUUR_MS);
  stilletjes(begin());
}
