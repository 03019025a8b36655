// Search and filters of the board: they hide tiles and never reorder them (DESIGN-LANGUAGE, principle 3).
// input[data-bord-zoek] and a.teller[data-staat] (a link that works without script); a notice in [data-bord-leeg].

const vouw = tekst => tekst.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ø/gi, 'o').replace(/ł/gi, 'l').replace(/[’']/g, '').toLowerCase();
const bord = () => document.querySelector('.kindertegels[data-bord]');
const zoekveld = () => document.querySelector('[data-bord-zoek]');
let alleenStaat = null;

const naamVan = tegel => vouw(tegel.dataset.zoek
  ?? ['.kindtegel-eerste b', '.kindtegel-achter'].map(k => tegel.querySelector(k)?.textContent ?? '').join(' '));

function treffers() {
  return [...(bord()?.querySelectorAll('.kindtegel[data-leerling]') ?? [])].filter(t => t.dataset.osVerborgen === undefined);
}

/** A swap shows what fits and hides nothing: under a filter the child that was just marked keeps its place, so a wet double tap can't reach the next one. */
function pasToe({ naWissel = false } = {}) {
  const lijst = bord();
  if (!lijst) return;
  const woorden = vouw(zoekveld()?.value ?? '').split(/\s+/).filter(Boolean);
  for (const tegel of lijst.querySelectorAll('.kindtegel')) {
    const past = tegel.dataset.leerling === undefined
      ? woorden.length === 0 && !alleenStaat
      : (!alleenStaat || tegel.dataset.staat === alleenStaat) && woorden.every(w => naamVan(tegel).includes(w));
    if (past) delete tegel.dataset.osVerborgen; else if (!naWissel) tegel.dataset.osVerborgen = '';
  }
  zegLeeg(woorden.length > 0 || alleenStaat !== null);
  document.dispatchEvent(new CustomEvent('os:bord-loop'));
}

function zegLeeg(gefilterd) {
  const plek = document.querySelector('[data-bord-leeg]');
  if (!plek) return;
  const gezocht = zoekveld()?.value.trim();
  plek.hidden = !gefilterd || treffers().length > 0;
  const tekst = gezocht ? `Geen kind met ‘${gezocht}’. Probeer een deel van de naam.` : 'Er is nu geen kind met deze staat.';
  if (!plek.hidden && plek.textContent !== tekst) plek.textContent = tekst;
}

function toonTellers() {
  for (const teller of document.querySelectorAll('a.teller[data-staat]')) {
    if (teller.dataset.staat === alleenStaat) teller.setAttribute('aria-current', 'true');
    else teller.removeAttribute('aria-current');
  }
}

function kiesTeller(evt) {
  const teller = evt.target.closest?.('a.teller[data-staat]');
  if (!teller || !bord() || evt.ctrlKey || evt.metaKey || evt.shiftKey) return;
  evt.preventDefault();
  alleenStaat = alleenStaat === teller.dataset.staat ? null : teller.dataset.staat;
  toonTellers();
  pasToe();
}

function wis() {
  const veld = zoekveld();
  if (!veld?.value && !alleenStaat) return false;
  if (veld) veld.value = '';
  alleenStaat = null;
  toonTellers();
  pasToe();
  return true;
}

function toets(evt) {
  const inZoek = evt.target.matches?.('[data-bord-zoek]');
  if (evt.key === 'Escape' && !document.querySelector('dialog[open]')) {
    if (wis()) evt.preventDefault();
  } else if (inZoek && (evt.key === 'Enter' || evt.key === 'ArrowDown')) {
    evt.preventDefault();
    const gevonden = treffers();
    if (gevonden.length === 1 || (evt.key === 'ArrowDown' && gevonden.length > 0))
      document.dispatchEvent(new CustomEvent('os:bord-naar', { detail: { tegel: gevonden[0] } }));
  }
}

/** The last child in sight is done: whoever was searching goes on with the next name. */
function klaar(evt) {
  const veld = zoekveld();
  if (!veld?.value) return;
  evt.preventDefault();
  veld.focus();
  veld.select();
}

document.addEventListener('input', evt => { if (evt.target.matches('[data-bord-zoek]')) pasToe(); });
document.addEventListener('submit', evt => { if (evt.target.querySelector('[data-bord-zoek]')) evt.preventDefault(); });
document.addEventListener('click', kiesTeller);
document.addEventListener('keydown', toets);
document.addEventListener('os:bord-klaar', klaar);
document.addEventListener('htmx:after:swap', () => { toonTellers(); pasToe({ naWissel: true }); });
const vraag = new URLSearchParams(location.search).get('toon');
if (vraag && bord()) { alleenStaat = vraag; toonTellers(); }
pasToe();
