// The kept board without a connection (LIVE-4): taps, sheet, undo, counts and log. Every act goes in the sealed queue first, as the
// form post that it would have been, with its own operation; only then the tile says so.
import { kenmerk, ontvang, vulKas } from './pakket-kas.js';
import * as kluis from './pakket-kluis.js';
import { houdSchoon, schoon } from './pakket-tekst.js';
import { vulOntruiming } from './zonder-ontruiming.js';
import * as tegel from './zonder-tegel.js';

const ZINNEN = { aanwezig: 'is aanwezig', 'niet-gevonden': 'is niet gevonden', afgemeld: 'is afgemeld', 'vroeg-opgehaald': 'is vroeg opgehaald' };
const PER_OPERATIE = 16, WACHTEND_MAX = 2_000;
const bord = () => document.getElementById('kinderen');
let kop = null, erbij = null, alle = [], stand = {}, tot = 0, keuze = null, laatste = null;

const operatie = () => [...crypto.getRandomValues(new Uint8Array(PER_OPERATIE))].map(b => b.toString(16).padStart(2, '0')).join('');
const opBord = t => t.dataset.staat !== 'nvt';
const inKeuze = t => keuze.includes(t.dataset.groep);
const volgorde = (a, b) => tegel.naam(a).localeCompare(tegel.naam(b), 'nl', { sensitivity: 'base' });
const blad = id => document.querySelector(`template[data-blad="${CSS.escape(id)}"]`)?.content.cloneNode(true);

function meld(kopje, tekst, staat = 'info') {
  document.dispatchEvent(new CustomEvent('os:melding', { detail: { staat, kop: kopje, tekst } }));
}

/* What is on the screen ----------------------------------------------------------------------------------------------------------- */
function tel() {
  const hier = alle.filter(inKeuze);
  const aantal = staat => hier.filter(t => t.dataset.staat === staat).length;
  for (const teller of document.querySelectorAll('a.teller[data-staat]')) {
    const n = aantal(teller.dataset.staat);
    teller.querySelector('b').textContent = n;
    teller.toggleAttribute('data-leeg', n === 0);
    teller.closest('li').hidden = n === 0 && ['onverwacht', 'vroeg-opgehaald', 'geschorst', 'uitgesloten'].includes(teller.dataset.staat);
  }
  const kwijt = hier.filter(t => t.dataset.staat === 'niet-gevonden').map(tegel.naam);
  const strip = document.querySelector('[data-kwijt]');
  strip.hidden = kwijt.length === 0;
  strip.querySelector('[data-kwijt-wie]').textContent = `Niet gevonden: ${kwijt.join(', ')}`;
  const knop = document.querySelector('[data-alle]');
  const open = aantal('verwacht');
  knop.hidden = open === 0;
  knop.querySelector('span').textContent = open === 1 ? '1 verwachte aanwezig' : `Alle ${open} verwachten aanwezig`;
  document.getElementById('omroep').textContent = `${aantal('aanwezig') + aantal('onverwacht')} aanwezig, ${open} verwacht${kwijt.length ? `, ${kwijt.length} niet gevonden` : ''}`;
  for (const tab of document.querySelectorAll('#bordtabs [data-kies]')) {
    const groepen = tab.dataset.kies.split(' ');
    tab.querySelector('.aantal').textContent = alle.filter(t => groepen.includes(t.dataset.groep) && ['verwacht', 'aanwezig', 'onverwacht', 'niet-gevonden'].includes(t.dataset.staat)).length;
  }
}

function leg() {
  const hier = [...alle.filter(t => inKeuze(t) && opBord(t)).sort(volgorde), ...erbij ? [erbij] : []];
  if (hier.length !== bord().children.length || hier.some((t, i) => t !== bord().children[i])) bord().replaceChildren(...hier); // focus stays
  tel();
  document.dispatchEvent(new CustomEvent('os:bord-loop'));
}

function kies(tab) {
  keuze = tab.dataset.kies.split(' ');
  for (const t of document.querySelectorAll('#bordtabs [data-kies]')) t.toggleAttribute('aria-current', t === tab);
  tab.setAttribute('aria-current', 'page');
  document.getElementById('kop').textContent = tab.firstChild.textContent.trim();
  leg();
}

/** The tab of the address that was asked for; otherwise the first. */
function eersteTab() {
  const tabs = [...document.querySelectorAll('#bordtabs [data-kies]')];
  return tabs.find(t => new URL(t.href).pathname === location.pathname) ?? tabs[0];
}

/* Acts ------------------------------------------------------------------------------------------------------------------------------ */
async function bewaar(regels) {
  try {
    await kluis.voegToe(regels);
    return true;
  } catch {
    meld('Dit is niet bewaard', 'Deze tablet heeft geen ruimte meer. Schrijf het op papier.', 'fout');
    return false;
  }
}

const regel = (t, erbij) => ({ datum: kop.datum, wie: kop.wie, groep: t.dataset.groep, leerling: t.dataset.leerling, basis: Number(t.dataset.tot ?? 0), ...erbij });

function zet(t, nieuw) {
  stand[t.dataset.leerling] = { ...nieuw, tot: Number(t.dataset.tot ?? 0) };
  tegel.toon(t, nieuw);
}

/** For the next time this opens; a failure loses nothing, since the queue goes over it. */
const bewaarStand = () => kluis.zet('stand', stand, tot).catch(() => {});
const nuZo = t => ({ staat: t.dataset.staat, bij: t.querySelector('.kindtegel-staat .getal')?.textContent ?? '', wacht: t.hasAttribute('data-wacht') });

async function merk(tegels, staat, { reden = null, standaard = false } = {}) {
  const op = operatie();
  const was = tegels.map(t => [t, nuZo(t)]);
  const tijd = tegel.klok(kluis.nu());
  if (!await bewaar(tegels.map(t => regel(t, { soort: 'merk', staat, reden, standaard, operatie: op, wat: `${tegel.naam(t)} ${tegel.woord(staat).toLowerCase()} ${tijd}` })))) return;
  for (const t of tegels) {
    const wordt = tegel.staatVan(t, staat);
    zet(t, { staat: wordt, bij: wordt === 'verwacht' || wordt === 'nvt' ? '' : reden ? `${reden.toLowerCase()}, ${tijd}` : tijd, wacht: true });
  }
  laatste = { op, was };
  toonOngedaan(tegels, staat, tijd);
  await bewaarStand();
  leg();
}

function toonOngedaan(tegels, staat, tijd) {
  const balk = document.querySelector('template[data-ongedaan]').content.cloneNode(true);
  const vorm = balk.querySelector('form');
  vorm.dataset.ongedaan = laatste.op;
  vorm.querySelector('[data-wie]').textContent = tegels.length === 1 ? tegel.naam(tegels[0]) : `${tegels.length} kinderen`;
  vorm.querySelector('[data-zin]').textContent = tegels.length === 1 ? ZINNEN[staat] ?? 'staat weer zoals verwacht' : 'zijn aanwezig';
  vorm.querySelector('[data-klein]').textContent = `${tijd}, bewaard op deze tablet`;
  document.getElementById('ongedaan').replaceChildren(balk);
  document.dispatchEvent(new CustomEvent('htmx:after:swap', { detail: { ctx: {} } })); // bord.js counts its ten seconds
}

async function maakOngedaan() {
  const { op, was } = laatste ?? {};
  if (!op) return;
  const groepen = [...new Set(was.map(([t]) => t.dataset.groep))];
  if (!await bewaar(groepen.map(groep => ({ datum: kop.datum, wie: kop.wie, soort: 'ongedaan', groep, terug: op, operatie: operatie(), wat: 'ongedaan maken' })))) return;
  laatste = null;
  was.forEach(([t, eerst]) => zet(t, eerst));
  document.getElementById('ongedaan').replaceChildren();
  await bewaarStand();
  leg();
}

async function schrijf(vorm) {
  const velden = new FormData(vorm);
  const tekst = schoon(String(velden.get('tekst'))).trim();
  if (!tekst) { meld('Er staat nog niets', 'Schrijf wat er was, en bewaar het dan.'); return; }
  const leerling = vorm.dataset.log || null;
  const { maxLength: max } = vorm.elements.namedItem('tekst');
  if (!await bewaar([{ datum: kop.datum, wie: kop.wie, naam: kop.naam, soort: 'log', leerling, tekst, max, over: velden.get('over'), operatie: operatie(), wat: `logboek: ${tekst.slice(0, 60)}` }])) return;
  document.getElementById('onderblad').close();
  meld('Bewaard voor het logboek', 'Het gaat naar de school zodra er verbinding is.', 'goed');
}

/** The receipt is in the queue before anybody says that it was received. */
async function bewaarKas(vorm) {
  if (vorm.dataset.bezig) return;
  vorm.dataset.bezig = 'ja';
  try {
    const regel = await ontvang(vorm, kop);
    if (!regel) meld('Dit is geen bedrag', 'Schrijf het als 3,50.', 'fout');
    else if (regel.hoort) meld('Dit is veel geld', `Hier hoort ${regel.hoort}. Kijk het bedrag na, of vink aan dat het klopt.`, 'fout');
    else if (regel.al) meld('Al ontvangen', 'Voor dit kind is vandaag al betaald.');
    else meld('Ontvangen', `Kenmerk ${kenmerk(regel)} voor op de papieren kwitantie.`, 'goed');
  } catch {
    meld('Dit is niet bewaard', 'Deze tablet heeft geen ruimte meer. Schrijf het op papier.', 'fout');
  } finally {
    delete vorm.dataset.bezig;
  }
}

/* The sheet ----------------------------------------------------------------------------------------------------------------------------- */
function openBlad(id) {
  const inhoud = blad(id);
  const doek = document.getElementById('onderblad');
  if (!inhoud || doek.open) return;
  const t = alle.find(x => x.dataset.leerling === id);
  doek.replaceChildren(inhoud);
  const plek = doek.querySelector('[data-blad-staat]');
  if (plek && t && opBord(t)) plek.replaceChildren(tegel.icoon(t.dataset.staat), ` ${tegel.woord(t.dataset.staat)} ${nuZo(t).bij}`);
  if (id === 'erbij') vulErbij(doek);
  if (id === 'ontruiming') vulOntruiming(doek, alle, groepsnamen());
  if (id === 'kas') vulKas(doek, kop, leerling => alle.find(x => x.dataset.leerling === leerling)?.dataset.staat).catch(() => {});
  doek.showModal();
}

const groepsnamen = () => new Map([...document.querySelectorAll('#bordtabs [data-kies]:not([data-plek])')].map(tab => [tab.dataset.kies, tab.firstChild.textContent.trim()]));

function vulErbij(doek) {
  const rest = alle.filter(t => inKeuze(t) && !opBord(t)).sort(volgorde);
  doek.querySelector('[data-erbij-leeg]').hidden = rest.length > 0;
  doek.querySelector('[data-erbij-rijen]').replaceChildren(...rest.map(t => {
    const rij = document.querySelector('template[data-erbij-rij]').content.cloneNode(true);
    rij.querySelector('[data-wie]').textContent = tegel.naam(t);
    rij.querySelector('button').addEventListener('click', () => { doek.close(); merk([t], 'aanwezig'); });
    return rij;
  }));
}

/* Events ------------------------------------------------------------------------------------------------------------------------------- */
function opTegel(evt) {
  const t = evt.target.closest('.kindtegel[data-leerling]');
  if (!t) return false;
  evt.preventDefault();
  if (evt.target.closest('.kindtegel-anders') || t.dataset.staat !== 'verwacht' || !t.querySelector('form')) openBlad(t.dataset.leerling);
  else merk([t], 'aanwezig');
  return true;
}

function klik(evt) {
  if (evt.target.closest('button.kindtegel-tik')) return; // its form sends
  const tab = evt.target.closest('#bordtabs [data-kies]');
  const opent = evt.target.closest('[data-open]');
  if (tab) { evt.preventDefault(); kies(tab); }
  else if (opent) { evt.preventDefault(); openBlad(opent.dataset.open); }
  else if (evt.target.closest('[data-alle]')) merk(alle.filter(t => inKeuze(t) && t.dataset.staat === 'verwacht'), 'aanwezig', { standaard: true });
  else opTegel(evt);
}

function verzend(evt) {
  const vorm = evt.target;
  if (vorm.closest('#slot')) return;
  evt.preventDefault();
  if (vorm.matches('.kindtegel-formulier')) {
    const t = vorm.closest('.kindtegel');
    if (t.dataset.staat === 'verwacht') merk([t], vorm.elements.namedItem('staat').value); else openBlad(t.dataset.leerling);
  } else if (vorm.matches('[data-merk]')) {
    const velden = new FormData(vorm);
    const staat = evt.submitter?.value ?? 'aanwezig';
    document.getElementById('onderblad').close();
    merk([alle.find(t => t.dataset.leerling === vorm.dataset.merk)], staat, { reden: staat === 'afgemeld' ? velden.get('afmeldReden') : null });
  } else if (vorm.matches('[data-log]')) schrijf(vorm);
  else if (vorm.matches('[data-kas-vorm]')) bewaarKas(vorm);
  else if (vorm.matches('.ongedaan')) maakOngedaan();
}

/** What is still in the queue of this day stands on the tiles, whatever the list says. */
async function toonWachtend() {
  const rij = (await kluis.wachtend(WACHTEND_MAX)).filter(r => r.datum === kop.datum);
  const terug = new Set(rij.map(r => r.terug).filter(Boolean));
  for (const r of rij.filter(x => x.soort === 'merk' && !terug.has(x.operatie))) {
    const t = alle.find(x => x.dataset.leerling === r.leerling);
    if (t) tegel.toon(t, { staat: tegel.staatVan(t, r.staat), bij: tegel.klok(r.klok + r.verschil), wacht: true });
  }
}

/** What an open board is busy with: then nothing takes it away. */
export const isBezig = () => document.getElementById('onderblad').open || Boolean(document.querySelector('[data-zoekveld]')?.value);

/** After all is at the school: nothing waits any more. */
export async function isVerstuurd() {
  for (const t of alle.filter(x => x.hasAttribute('data-wacht'))) zet(t, { ...nuZo(t), wacht: false });
  await bewaarStand();
}

/** @param html the list as the server drew it, with its states of that moment */
export async function teken(html, plek) {
  const pakket = new DOMParser().parseFromString(html, 'text/html').getElementById('pakket');
  kop = { ...pakket.dataset };
  tot = Number(kop.tot);
  plek.append(...document.importNode(pakket, true).children);
  erbij = document.getElementById('kind-erbij');
  alle = [...document.querySelectorAll('.kindtegel[data-leerling]')];
  stand = await kluis.lees('stand') ?? {};
  for (const vorm of plek.querySelectorAll('[hx-post]')) vorm.removeAttribute('hx-post'); // nothing waits for an answer here
  for (const t of alle) {
    const nu = stand[t.dataset.leerling];
    if (!nu) continue;
    if (nu.tot > Number(t.dataset.tot ?? 0)) t.dataset.tot = nu.tot;
    const was = nuZo(t);
    if (nu.wacht || nu.staat !== was.staat || nu.bij !== was.bij) tegel.toon(t, nu); // otherwise as the server drew it, with who
  }
  await toonWachtend();
  document.getElementById('onder').textContent = kop.dag;
  document.addEventListener('click', klik);
  document.addEventListener('submit', verzend);
  document.addEventListener('input', houdSchoon);
  kies(eersteTab());
  if (location.pathname.endsWith('/geld/kas')) openBlad('kas'); // the receipt of a moment ago stands there, with its mark
  return kop;
}
