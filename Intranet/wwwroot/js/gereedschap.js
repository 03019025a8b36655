// Small tools of every page. All of it adds to pages that work without script; every hook is a data attribute.

const TYPT = 'input:not([type=checkbox],[type=radio],[type=button],[type=submit],[type=file]), textarea, select, [contenteditable=true]';

/** Lower case without diacritics: "Zoë" is found by "zoe". */
const vouw = tekst => tekst.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ø/gi, 'o').replace(/ł/gi, 'l').toLowerCase();

/* Filter of a select, see below: what doesn't match can't be chosen for now, and the only one that does is chosen while somebody types. What is chosen stays. */
function filterKeuze(keuze, woorden, typt) {
  const past = [...keuze.options].filter(o => {
    const klopt = woorden.every(w => (o.dataset.osVouw ??= vouw(o.textContent)).includes(w));
    o.hidden = o.disabled = Boolean(o.value) && !klopt && !o.selected;
    return klopt && o.value;
  });
  for (const groep of keuze.querySelectorAll('optgroup')) groep.hidden = [...groep.children].every(o => o.hidden);
  if (typt && woorden.length && past.length === 1) keuze.value = past[0].value;
}

/* Filter of a long list: <input data-filter-lijst="#lijst">, lines are li or tr in tbody; a count in [data-filter-aantal="#lijst"],
   a notice for nothing found in [data-filter-leeg="#lijst"]. */
function filter(veld, typt = false) {
  const kies = veld.dataset.filterLijst;
  const lijst = document.querySelector(kies);
  if (!lijst) return;
  const woorden = vouw(veld.value).split(/\s+/).filter(Boolean);
  if (lijst.matches('select')) return filterKeuze(lijst, woorden, typt);
  let zichtbaar = 0;
  for (const regel of lijst.querySelectorAll(':scope > li, tbody > tr')) {
    const tekst = regel.dataset.osVouw ??= vouw(regel.dataset.zoek ?? regel.textContent);
    const past = woorden.every(w => tekst.includes(w));
    regel.toggleAttribute('data-os-verborgen', !past);
    if (past) zichtbaar++;
  }
  for (const plek of document.querySelectorAll(`[data-filter-aantal="${kies}"]`)) plek.textContent = zichtbaar;
  for (const plek of document.querySelectorAll(`[data-filter-leeg="${kies}"]`)) plek.hidden = zichtbaar > 0;
}

/* Theme: fieldset[data-thema-keuze] with radios "", light, dark */
function kiesThema(waarde) {
  try {
    if (waarde) localStorage.setItem('thema', waarde); else localStorage.removeItem('thema');
  } catch { /* storage closed: the choice holds for this page */ }
  if (waarde) document.documentElement.dataset.bsTheme = waarde;
  else delete document.documentElement.dataset.bsTheme;
}

function toonThemaKeuze(wortel) {
  for (const keuze of wortel.querySelectorAll('[data-thema-keuze]')) {
    keuze.hidden = false;
    const nu = document.documentElement.dataset.bsTheme ?? '';
    for (const rondje of keuze.querySelectorAll('input')) rondje.checked = rondje.value === nu;
  }
}

/* File: .bestandkeuze > input[type=file data-max-bytes="5000000"]; name and size in [data-bestand-naam="<id of the input>"] */
const maat = bytes => bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`;

function zegBestand(veld) {
  const bestanden = [...veld.files];
  const grens = Number(veld.dataset.maxBytes ?? Infinity);
  const teGroot = bestanden.find(b => b.size > grens);
  veld.setCustomValidity(teGroot ? `${teGroot.name} is ${maat(teGroot.size)}. Het mag hoogstens ${maat(grens)} zijn.` : '');
  for (const plek of document.querySelectorAll(`[data-bestand-naam="${veld.id}"]`)) {
    plek.textContent = teGroot ? veld.validationMessage : bestanden.map(b => `${b.name} (${maat(b.size)})`).join(', ');
    plek.classList.toggle('alarmtekst', Boolean(teGroot));
  }
  if (teGroot) veld.reportValidity();
}

/* <button data-toon-wachtwoord="ww" aria-pressed="false"> */
function wisselWachtwoord(knop) {
  const veld = document.getElementById(knop.dataset.toonWachtwoord);
  const open = veld.type === 'password';
  veld.type = open ? 'text' : 'password';
  knop.setAttribute('aria-pressed', String(open));
}

/* <button data-kopieer="id of the element with the text"> */
async function kopieer(knop) {
  const bron = document.getElementById(knop.dataset.kopieer);
  try {
    await navigator.clipboard.writeText((bron.value ?? bron.textContent).trim());
    document.dispatchEvent(new CustomEvent('os:melding', { detail: { staat: 'goed', kop: 'Gekopieerd', bij: knop } }));
  } catch {
    getSelection().selectAllChildren(bron);
  }
}

function klik(evt) {
  const knop = evt.target.closest('[data-druk-af], [data-toon-wachtwoord], [data-kopieer]');
  if (knop?.dataset.drukAf !== undefined) print();
  else if (knop?.dataset.toonWachtwoord) wisselWachtwoord(knop);
  else if (knop?.dataset.kopieer) kopieer(knop);
  for (const open of document.querySelectorAll('details[data-sluit-buiten][open]'))
    if (!open.contains(evt.target)) open.open = false;
}

/* "/" goes to the search box of the page, unless someone types or switched single keys off (WCAG 2.1.4). Escape closes Meer. */
function toets(evt) {
  if (evt.defaultPrevented || evt.ctrlKey || evt.metaKey || evt.altKey || evt.isComposing) return;
  if (evt.key === 'Enter' && evt.target.matches('[data-filter-lijst]')) return evt.preventDefault(); // looks for a line; sends no form
  if (evt.key === 'Escape') {
    const open = document.querySelector('details[data-sluit-buiten][open]');
    if (open) { open.open = false; open.querySelector('summary').focus(); }
    return;
  }
  if (evt.key !== '/' || document.body.dataset.sneltoetsen === 'uit' || evt.target.closest(TYPT)) return;
  const velden = [...document.querySelectorAll('[data-zoekveld]')].filter(v => v.checkVisibility());
  const veld = velden.find(v => v.closest('main')) ?? velden[0]; // of the page itself before the one for everything
  if (!veld) return;
  evt.preventDefault();
  veld.focus();
  veld.select();
}

/* What is urgent stays in sight on a scrolled page, and the page keeps room for it */
function houdInZicht(balk) {
  const wortel = document.documentElement;
  wortel.dataset.aandacht = 'vast';
  new ResizeObserver(() => wortel.style.setProperty('--os-aandacht', `${balk.offsetHeight}px`)).observe(balk);
}

document.addEventListener('input', evt => { if (evt.target.matches('[data-filter-lijst]')) filter(evt.target, true); });
document.addEventListener('change', evt => {
  if (evt.target.closest('[data-thema-keuze]')) kiesThema(evt.target.value);
  else if (evt.target.matches('input[type=file]')) zegBestand(evt.target);
});
document.addEventListener('click', klik);
document.addEventListener('keydown', toets);
document.addEventListener('htmx:after:swap', () => document.querySelectorAll('[data-filter-lijst]').forEach(v => { if (v.value) filter(v); }));
toonThemaKeuze(document);
const balk = document.getElementById('aandacht');
if (balk) houdInZicht(balk);

/* What was done is told once: the address forgets it while the page says it, so that neither a reload nor the way back says it again. Without script it stays until the next page. */
const adres = new URL(location.href);
const verteld = ['bewaard', 'gelukt'].filter(naam => adres.searchParams.has(naam));
if (verteld.length > 0) {
  for (const naam of verteld) adres.searchParams.delete(naam);
  history.replaceState(history.state, '', adres);
}
