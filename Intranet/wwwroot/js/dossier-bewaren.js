// Saves the beknopt OKR as somebody types (OSO-K2): <form data-okr="aan"> with fields [data-veld], each with its own version. Only what was
// touched is sent. What somebody else wrote meanwhile is shown beside the own text; without network everything stays in the form and is
// tried again. Nothing is kept in the browser. Also counts characters: <textarea maxlength data-teller="id of the counter">.

const NA_TYPEN = 2_500, NA_KEUZE = 600, UITERLIJK = 15_000, GEDULD = 20_000, OPNIEUW = [5_000, 15_000, 30_000];
const vuil = new Map();      // field → how often it was touched: newer typing isn't clean when an older save comes back
const geweigerd = new Map(); // field → touched when it was refused: not sent again until it changes
const onzeker = new Map();   // field → what was sent and never answered: it may have been saved after all
let timer = 0, eerste = 0, bezig = false, mislukt = 0;

const vorm = () => document.querySelector('form[data-okr="aan"]');
const veldVan = e => e.target.closest?.('form[data-okr="aan"] [data-veld]');
const element = veld => document.getElementById(`veld-${veld}`);

function icoon(naam) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', `bi bi-${naam}`);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${document.body.dataset.iconen}#${naam}`);
  svg.append(use);
  return svg;
}

const STANDEN = { goed: 'cloud-check', bezig: 'cloud-arrow-up', niet: 'cloud-slash' };

function zeg(stand, tekst) {
  const plek = vorm()?.querySelector('[data-okr-stand]');
  if (!plek) return;
  if (stand === 'goed') delete plek.dataset.bewaard; else plek.dataset.bewaard = stand;
  plek.replaceChildren(icoon(STANDEN[stand]), ` ${tekst}`);
}

function tel(veld) {
  const plek = document.getElementById(veld.dataset.teller);
  if (plek) plek.textContent = `${veld.value.length} van ${veld.maxLength} tekens`;
}

/* A question that depends on another stands there only when that says ja. */
function toonVoorwaarden() {
  const hier = vorm();
  if (!hier) return;
  for (const veld of hier.querySelectorAll('[data-als]')) {
    const keuzes = hier.querySelectorAll(`[name="keuze-${CSS.escape(veld.dataset.als)}"]`);
    if (keuzes.length > 0) veld.hidden = ![...keuzes].some(k => k.checked && k.value === 'ja');
  }
}

function plan(na) {
  clearTimeout(timer);
  eerste ||= performance.now();
  timer = setTimeout(bewaar, Math.max(0, Math.min(na, eerste + UITERLIJK - performance.now())));
}

function raakAan(e) {
  const veld = veldVan(e)?.dataset.veld;
  if (!veld) return;
  vuil.set(veld, (vuil.get(veld) ?? 0) + 1);
  geweigerd.delete(veld);
  zeg('bezig', 'Nog niet bewaard');
  plan(e.type === 'change' ? NA_KEUZE : NA_TYPEN);
}

const teSturen = () => [...vuil.keys()].filter(v => geweigerd.get(v) !== vuil.get(v) && element(v));
const vastgelopen = () => [...vuil.keys()].filter(v => geweigerd.get(v) === vuil.get(v));

/* An answer as the server compares it. */
const kaal = (tekst, keuze) => `${keuze ?? ''}|${(tekst ?? '').replace(/\r\n?/g, '\n').trim()}`;
const antwoordIn = (deel, veld) => kaal(deel.get(`tekst-${veld}`), deel.getAll(`keuze-${veld}`).join(','));

function inhoud(hier, velden) {
  const alles = new FormData(hier);
  const deel = new URLSearchParams();
  for (const [naam, waarde] of alles) {
    const veld = naam.slice(naam.indexOf('-') + 1);
    if (naam.startsWith('__') || (/^(versie|tekst|keuze)-/.test(naam) && velden.includes(veld))) deel.append(naam, waarde);
  }
  return deel;
}

async function bewaar() {
  const hier = vorm();
  const velden = hier ? teSturen() : [];
  clearTimeout(timer);
  timer = eerste = 0;
  if (bezig || velden.length === 0) return;
  bezig = true;
  const toen = new Map(velden.map(v => [v, vuil.get(v)]));
  const deel = inhoud(hier, velden);
  let waarom = 'geen verbinding';
  zeg('bezig', 'Bezig met bewaren');
  try {
    const antwoord = await fetch(hier.action, {
      method: 'POST', body: deel, keepalive: true, redirect: 'manual', signal: AbortSignal.timeout(GEDULD), // a network that says nothing holds nothing up
      headers: { Accept: 'application/json', 'HX-Request': 'true' },
    });
    if (antwoord.type === 'opaqueredirect' || antwoord.status === 401) return zegUitgelogd();
    if (antwoord.status >= 500 || antwoord.status === 429) {
      waarom = antwoord.status === 429 ? 'het is nu te druk' : 'er ging iets mis op de server';
      throw new Error(String(antwoord.status));
    }
    const isJson = (antwoord.headers.get('Content-Type') ?? '').includes('json');
    verwerk(antwoord.ok && isJson ? await antwoord.json() : { zin: isJson ? (await antwoord.json()).zin : 'Dit kan nu niet bewaard worden. Bewaar je tekst ergens anders en ververs de pagina.' }, toen);
    mislukt = 0;
  } catch {
    for (const v of velden) onzeker.set(v, [...onzeker.get(v) ?? [], antwoordIn(deel, v)].slice(-5));
    zeg('niet', `Niet bewaard, ${waarom}. Je tekst staat hier nog`);
    timer = setTimeout(bewaar, OPNIEUW[Math.min(mislukt++, OPNIEUW.length - 1)]);
  } finally {
    bezig = false;
    if (!timer && teSturen().length > 0 && mislukt === 0) plan(NA_TYPEN);
  }
}

function zegUitgelogd() {
  mislukt = OPNIEUW.length;
  zeg('niet', 'Niet bewaard: je bent uitgelogd. Log in een ander tabblad in, en bewaar dan hier');
}

function verwerk({ om, bewaard = [], verouderd = [], geweigerd: nee = [], zin }, toen) {
  if (zin) {
    for (const [veld, keer] of toen) geweigerd.set(veld, keer);
    zeg('niet', zin);
    return;
  }
  for (const { veld, versie } of bewaard) {
    onzeker.delete(veld);
    zetVersie(veld, versie);
    zetFout(veld, null);
    element(veld)?.querySelector('[data-botsing]')?.replaceChildren();
    if (vuil.get(veld) === toen.get(veld)) vuil.delete(veld);
  }
  for (const { veld, zin: waarom } of nee) {
    const id = String(veld ?? '').split('/').pop();
    geweigerd.set(id, toen.get(id));
    zetFout(id, waarom);
  }
  for (const botsing of verouderd) {
    if (isEigen(botsing)) { onzeker.delete(botsing.veld); zetVersie(botsing.veld, botsing.versie); continue; }
    geweigerd.set(botsing.veld, toen.get(botsing.veld));
    toonBotsing(botsing);
  }
  const gehoord = new Set([...bewaard, ...verouderd, ...nee].map(a => String(a.veld ?? '').split('/').pop()));
  for (const [veld, keer] of toen) if (!gehoord.has(veld)) geweigerd.set(veld, keer); // the form doesn't ask it any more
  const open = vastgelopen().length; // also of an earlier save
  if (open > 0) zeg('niet', open === 1 ? 'Een antwoord is nog niet bewaard, kijk hieronder' : `${open} antwoorden zijn nog niet bewaard, kijk hieronder`);
  else if (vuil.size > 0) zeg('bezig', 'Nog niet bewaard');
  else zeg('goed', `Bewaard om ${om}`);
}

/* No conflict: the own text of which the answer got lost, or a choice for theirs that was made meanwhile. */
const isEigen = ({ veld, tekst, keuze }) => !vuil.has(veld) || (onzeker.get(veld) ?? []).includes(kaal(tekst, keuze));

function zetVersie(veld, versie) {
  const plek = element(veld)?.querySelector(`[name="versie-${CSS.escape(veld)}"]`);
  if (plek) plek.value = versie;
}

function zetFout(veld, zin) {
  const plek = element(veld)?.querySelector('[data-fout]');
  if (!plek) return;
  plek.hidden = zin === null;
  plek.textContent = zin ?? '';
  const tekst = document.getElementById(`tekst-${veld}`);
  tekst?.classList.toggle('is-invalid', zin !== null);
  if (zin === null) tekst?.removeAttribute('aria-invalid'); else tekst?.setAttribute('aria-invalid', 'true');
}

/* Both texts, and two verbs: theirs or mine. */
function toonBotsing({ veld, versie, tekst, keuze }) {
  const plek = element(veld)?.querySelector('[data-botsing]');
  if (!plek) return;
  const melding = document.createElement('div');
  melding.className = 'melding';
  melding.dataset.staat = 'wacht';
  melding.setAttribute('role', 'alert');
  const regel = (klasse, inhoudTekst) => Object.assign(document.createElement('p'), { className: klasse, textContent: inhoudTekst });
  const rij = regel('btn-rij', '');
  rij.append(knop('Neem die tekst over', () => neemOver(veld, versie, tekst, keuze)), knop('Houd mijn tekst', () => houd(veld, versie)));
  melding.append(icoon('arrow-left-right'), regel('melding-kop', 'Iemand anders paste dit net aan'), regel('regels', [keuze, tekst].filter(Boolean).join('. ') || 'Leeggemaakt.'), regel('klein', 'Jouw tekst staat hieronder en is nog niet bewaard.'), rij);
  plek.replaceChildren(melding);
}

function knop(woord, doe) {
  const k = document.createElement('button');
  k.type = 'button';
  k.className = 'btn btn-outline-secondary';
  k.textContent = woord;
  k.addEventListener('click', doe);
  return k;
}

function neemOver(veld, versie, tekst, keuze) {
  const hier = element(veld);
  const gekozen = (keuze ?? '').split(',');
  for (const k of hier.querySelectorAll(`[name="keuze-${CSS.escape(veld)}"]`)) k.checked = gekozen.includes(k.value);
  const vak = document.getElementById(`tekst-${veld}`);
  if (vak) { vak.value = tekst; tel(vak); }
  sluitBotsing(veld, versie);
  vuil.delete(veld);
  toonVoorwaarden();
  zeg('goed', 'De andere tekst staat er nu');
}

function houd(veld, versie) {
  sluitBotsing(veld, versie);
  vuil.set(veld, (vuil.get(veld) ?? 0) + 1);
  plan(0);
}

function sluitBotsing(veld, versie) {
  zetVersie(veld, versie);
  geweigerd.delete(veld);
  const hier = element(veld);
  hier.querySelector('[data-botsing]').replaceChildren();
  hier.focus();
}

document.addEventListener('input', e => { if (e.target.matches?.('[data-teller]')) tel(e.target); if (e.target.matches?.('textarea, input[type=text]')) raakAan(e); });
document.addEventListener('change', e => { if (e.target.matches?.('input[type=radio], input[type=checkbox]')) { raakAan(e); toonVoorwaarden(); } });
document.addEventListener('focusout', e => { if (veldVan(e) && vuil.size > 0) plan(NA_KEUZE); });
document.addEventListener('submit', e => {
  if (e.target !== vorm()) return;
  e.preventDefault();
  geweigerd.clear();
  mislukt = 0;
  if (vuil.size === 0) zeg('goed', 'Alles is bewaard'); else bewaar();
});
document.addEventListener('htmx:after:swap', () => {
  for (const veld of [...vuil.keys()]) if (!element(veld)) vuil.delete(veld); // the page went on to something else
  for (const veld of [...onzeker.keys()]) if (!vuil.has(veld)) onzeker.delete(veld);
  toonVoorwaarden();
});
/* Nobody types in what is about to be replaced: printing the report takes a while. */
function zetVast(ctx) {
  const doel = typeof ctx?.target === 'string' ? document.querySelector(ctx.target) : ctx?.target;
  if (!doel?.contains?.(vorm())) return;
  ctx.okrVast = vorm();
  ctx.okrVast.inert = true;
}

/* An act of the page draws all of it anew: what was typed goes first. */
document.addEventListener('htmx:before:request', e => {
  const { ctx } = e.detail;
  if (!vorm() || ctx?.sourceEvent?.type === 'ververs') return;
  if (vuil.size === 0) { zetVast(ctx); return; }
  e.preventDefault();
  geweigerd.clear();
  bewaar();
  document.dispatchEvent(new CustomEvent('os:melding', { detail: { staat: 'wacht', kop: 'Je tekst wordt eerst bewaard', tekst: 'Klik daarna nog een keer.', bij: ctx?.sourceElement } }));
});
document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => { if (ctx?.okrVast) ctx.okrVast.inert = false; });
addEventListener('online', () => { mislukt = 0; bewaar(); });
document.addEventListener('visibilitychange', () => { if (vuil.size > 0) bewaar(); }); // going away, and coming back from signing in
addEventListener('beforeunload', e => { if (vorm() && vuil.size > 0) { bewaar(); e.preventDefault(); } });
toonVoorwaarden();
