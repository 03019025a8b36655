// The live board by keyboard and thumb (LIVE-1: 25 children in under 60 seconds, with or without a mouse).
// ul.kindertegels[data-bord] > li.kindtegel#kind-… [data-leerling][data-staat][data-mag="aanwezig …"]
//   form.kindtegel-formulier: leerling, staat, operatieId, and .kindtegel-tik (button when expected, otherwise a link to the sheet)
//   a.kindtegel-anders: the sheet
// data-mag: the states that one key may give. Any other key opens the sheet, so an exception takes two steps.
// An operatieId is used once: a tile that is on its way (data-os-bezig) doesn't send again, the answer brings a fresh one.

const TYPT = 'input:not([type=checkbox],[type=radio],[type=button],[type=submit]), textarea, select, [contenteditable=true]';
const LETTERS = { a: 'aanwezig', '?': 'niet-gevonden', z: 'afgemeld', v: 'vroeg-opgehaald' };
const ZICHTBAAR_MS = 10_000;
const bord = () => document.querySelector('.kindertegels[data-bord]');
const alle = () => [...(bord()?.querySelectorAll('.kindtegel') ?? [])];
const zichtbaar = () => alle().filter(t => t.checkVisibility());
const tik = tegel => tegel?.querySelector('.kindtegel-tik');
let huidig = null;      // id of the tile that Tab reaches
let focusOp = null;     // id of the tile that had focus before a swap
let ongedaanTimer = 0, ongedaanVan = null;

/* Roving focus: Tab reaches one tile, arrows move ------------------------------------------------------------------- */
function loop() {
  const tegels = alle();
  if (!tegels.some(t => t.id === huidig && t.checkVisibility())) huidig = zichtbaar()[0]?.id ?? null;
  for (const tegel of tegels)
    for (const e of tegel.querySelectorAll('.kindtegel-tik, .kindtegel-anders')) e.tabIndex = tegel.id === huidig ? 0 : -1;
}

function naar(tegel) {
  if (!tegel) return false;
  huidig = tegel.id;
  loop();
  tik(tegel).focus({ preventScroll: true });
  tegel.scrollIntoView({ block: 'nearest' });
  return true;
}

/** The tile that lies in that direction on the screen: the nearest row, and in it the nearest column. */
function buur(tegel, richting) {
  const van = tegel.getBoundingClientRect();
  const midden = van.left + van.width / 2;
  const kant = zichtbaar().map(t => ({ t, r: t.getBoundingClientRect() }))
    .filter(({ r }) => richting < 0 ? r.bottom <= van.top + 1 : r.top >= van.bottom - 1);
  const afstand = ({ r }) => Math.abs(r.top - van.top) * 1000 + Math.abs(r.left + r.width / 2 - midden);
  return kant.sort((a, b) => afstand(a) - afstand(b))[0]?.t;
}

function stap(tegel, toets) {
  const rij = zichtbaar();
  const plaats = rij.indexOf(tegel);
  switch (toets) {
    case 'ArrowRight': return rij[plaats + 1];
    case 'ArrowLeft': return rij[plaats - 1];
    case 'ArrowDown': return buur(tegel, 1);
    case 'ArrowUp': return buur(tegel, -1);
    case 'Home': return rij[0];
    case 'End': return rij.at(-1);
    default: return undefined;
  }
}

/** The next child still to do, in the fixed order of the board, round the end; not one that is already on its way. */
function volgendeVerwachte(tegel) {
  const rij = alle();
  const plaats = rij.indexOf(tegel);
  return [...rij.slice(plaats + 1), ...rij.slice(0, plaats)]
    .find(t => t.dataset.staat === 'verwacht' && t.dataset.osBezig === undefined && t.checkVisibility());
}

/* Marking --------------------------------------------------------------------------------------------------------------- */
function openBlad(tegel) {
  (tegel.querySelector('.kindtegel-anders') ?? tik(tegel)).click();
}

function merk(tegel, staat) {
  const formulier = tegel.querySelector('form.kindtegel-formulier');
  const mag = (tegel.dataset.mag ?? '').split(/\s+/);
  if (!formulier || !mag.includes(staat)) { openBlad(tegel); return; }
  if (tegel.dataset.osBezig !== undefined) return;
  const veld = formulier.elements.namedItem('staat');
  const gewoon = veld.value;
  veld.value = staat;
  formulier.requestSubmit(); // what is sent is fixed before this returns
  veld.value = gewoon;
  verder(tegel);
}

/** After a mark: the next child, or back to the search box when a name brought us here. */
function verder(tegel) {
  if (naar(volgendeVerwachte(tegel))) return;
  const ev = new CustomEvent('os:bord-klaar', { cancelable: true });
  if (document.dispatchEvent(ev)) naar(tegel);
}

function opVerzenden(evt) {
  const tegel = evt.target.closest?.('.kindtegel');
  if (!tegel || !evt.target.matches('form.kindtegel-formulier')) return;
  if (tegel.dataset.osBezig !== undefined) {
    evt.preventDefault();
    evt.stopImmediatePropagation();
  } else if (evt.target.matches('[hx-post]')) tegel.dataset.osBezig = '';
}

function naVerzoek(evt) {
  const bron = evt.detail.ctx?.sourceElement;
  const id = bron?.closest?.('.kindtegel')?.id ?? bron?.id;
  const veld = bron?.matches?.('form.kindtegel-formulier') ? bron.elements.namedItem('leerling')?.value : null;
  for (const tegel of document.querySelectorAll('.kindtegel[data-os-bezig]'))
    if (tegel.id === id || tegel.dataset.leerling === veld) delete tegel.dataset.osBezig;
}

/* Keys ------------------------------------------------------------------------------------------------------------------ */
function toetsOpTegel(evt, tegel) {
  const doel = stap(tegel, evt.key);
  if (doel !== undefined || /^(Arrow|Home$|End$)/.test(evt.key)) {
    evt.preventDefault();
    naar(doel);
    return;
  }
  const staat = LETTERS[evt.key.toLowerCase()];
  if (staat && evt.target.closest('.kindtegel-tik')) {
    evt.preventDefault();
    if (!evt.repeat) merk(tegel, staat);
  } else if (evt.key === ' ' && evt.target.matches('a.kindtegel-tik')) {
    evt.preventDefault();
    evt.target.click();
  }
}

function toets(evt) {
  if (evt.defaultPrevented || evt.isComposing || evt.altKey || document.querySelector('dialog[open]')) return;
  const typt = evt.target.closest?.(TYPT);
  if ((evt.ctrlKey || evt.metaKey) && !evt.shiftKey && evt.key.toLowerCase() === 'z' && !typt) {
    const formulier = document.querySelector('form.ongedaan');
    if (formulier) { evt.preventDefault(); formulier.requestSubmit(); }
    return;
  }
  if (evt.ctrlKey || evt.metaKey || typt) return;
  const tegel = evt.target.closest?.('.kindtegel');
  if (tegel && bord()?.contains(tegel)) toetsOpTegel(evt, tegel);
}

/** Space and Enter on an expected child arrive as a click without a pointer: the flow goes on to the next child. */
function klik(evt) {
  const knop = evt.target.closest?.('button.kindtegel-tik');
  if (knop && evt.detail === 0 && !evt.defaultPrevented) queueMicrotask(() => verder(knop.closest('.kindtegel')));
}

/* Undo bar: ten seconds on screen; Ctrl+Z and the sheet still offer it afterwards (WCAG 2.2.1) ---------------------------- */
function volgOngedaan() {
  const balk = document.querySelector('form.ongedaan');
  const van = balk?.dataset.ongedaan ?? null;
  if (van === ongedaanVan) return;
  ongedaanVan = van;
  clearTimeout(ongedaanTimer);
  if (!balk) return;
  delete balk.dataset.osVoorbij;
  const streep = balk.querySelector('.ongedaan-tijd');
  streep?.replaceWith(streep.cloneNode(true)); // the line starts anew
  ongedaanTimer = setTimeout(() => { balk.dataset.osVoorbij = ''; }, ZICHTBAAR_MS);
}

/* Swaps: focus stays on the child, whatever became of its tile --------------------------------------------------------------- */
function voorWissel() {
  focusOp = document.activeElement?.closest?.('.kindtegel')?.id ?? null;
}

function naWissel() {
  loop();
  volgOngedaan();
  if (focusOp && (document.activeElement === document.body || !document.activeElement?.isConnected))
    naar(document.getElementById(focusOp) ?? zichtbaar()[0]);
  focusOp = null;
}

document.addEventListener('submit', opVerzenden, true);
document.addEventListener('click', klik);
document.addEventListener('keydown', toets);
document.addEventListener('focusin', evt => {
  const tegel = evt.target.closest?.('.kindtegel');
  if (tegel && tegel.id !== huidig) { huidig = tegel.id; loop(); }
});
document.addEventListener('os:bord-naar', evt => naar(evt.detail.tegel));
document.addEventListener('os:bord-loop', loop);
document.addEventListener('htmx:before:swap', voorWissel);
document.addEventListener('htmx:after:swap', naWissel);
document.addEventListener('htmx:finally:request', naVerzoek);
loop();
volgOngedaan();
