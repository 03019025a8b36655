// House rules for all htmx traffic: where errors land, what a redirect means, where focus goes.
// Says things on screen for the other modules too: document event "os:melding" { staat, kop, tekst, inhoud, bij, sluit, naSluiten, blijft }.
// One notice at a time, the newest; what "blijft" names stays beside it until somebody closes it, and never lies in a sheet.

const ICONEN = { fout: 'exclamation-octagon-fill', wacht: 'hourglass-bottom', info: 'info-circle', goed: 'check-circle-fill' };
const GOED_OP_BORD_MS = 6_000; // it hangs above the board, where people tap on: good news lets taps through and goes by itself
const alsFragment = status => status < 400 || status === 409 || status === 422;
const isLive = ctx => ctx?.sourceEvent?.type === 'ververs';

function meldplek(bij) {
  const blad = (bij?.isConnected ? bij.closest('dialog[open]') : null) ?? document.querySelector('dialog[open]');
  if (!blad) return document.getElementById('meldingen');
  const plek = blad.querySelector('.meldingen') ?? document.createElement('div');
  plek.className = 'meldingen';
  plek.setAttribute('role', 'status');
  if (!plek.isConnected) blad.prepend(plek);
  return plek;
}

function icoon(naam) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', `bi bi-${naam}`);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${document.body.dataset.iconen}#${naam}`);
  svg.append(use);
  return svg;
}

function alinea(klasse, tekst) {
  const p = document.createElement('p');
  p.className = klasse;
  p.textContent = tekst;
  return p;
}

/** Room for the next one. */
function maakLeeg(plek) {
  for (const wat of [...plek?.childNodes ?? []]) if (!wat.dataset?.blijft) wat.remove();
  return plek;
}

function sluitknop(melding, woord, naSluiten) {
  const knop = document.createElement('button');
  knop.type = 'button';
  knop.className = 'btn btn-link';
  knop.textContent = woord;
  knop.addEventListener('click', () => { melding.remove(); naSluiten?.(); });
  const rij = alinea('btn-rij', '');
  rij.append(knop);
  return rij;
}

function toon({ staat = 'info', kop, tekst, inhoud, bij, sluit = 'Sluit deze melding', naSluiten, blijft }) {
  const plek = blijft ? document.getElementById('meldingen') : meldplek(bij);
  if (!plek) return;
  const melding = document.createElement('div');
  melding.className = 'melding';
  melding.dataset.staat = staat;
  if (staat === 'fout') melding.setAttribute('role', 'alert');
  melding.append(icoon(ICONEN[staat] ?? ICONEN.info), alinea('melding-kop', kop));
  if (tekst) melding.append(alinea('', tekst));
  if (inhoud) melding.append(inhoud);
  if (blijft) melding.dataset.blijft = blijft;
  if (staat === 'goed' && plek.classList.contains('meldingen--bord')) setTimeout(() => melding.remove(), GOED_OP_BORD_MS);
  else melding.append(sluitknop(melding, sluit, naSluiten));
  maakLeeg(plek).append(melding);
}

/** A redirect is an address to go to, never a page to put inside another (a login page in a tile). */
function volgRedirect(evt) {
  const { ctx } = evt.detail;
  const antwoord = ctx.response.raw;
  if (!antwoord.redirected || ctx.hx?.retarget) return;
  evt.preventDefault();
  if (!isLive(ctx)) { location.assign(antwoord.url); return; }
  toon({ staat: 'wacht', kop: 'Je bent niet meer ingelogd', tekst: 'Deze pagina werkt zichzelf niet meer bij. Wat je typte, staat er nog: log in een ander tabblad in en ga dan verder.' });
}

/** What the server says takes the place of the last notice, and of nothing that stays. */
function naarMeldingen(tasks) {
  const plek = document.getElementById('meldingen');
  for (const t of plek ? tasks : []) {
    const doel = typeof t.target === 'string' ? document.querySelector(t.target) : t.target;
    if (doel !== plek) continue;
    maakLeeg(plek);
    t.swapSpec = { style: 'beforeend' };
  }
}

/** A fault never takes the place of what someone was doing: it goes to the notices. 409 and 422 are the form's own fragment. */
function leidFoutOm(evt) {
  const { ctx, tasks } = evt.detail;
  const status = ctx.response?.status ?? 200;
  if (isLive(ctx) && status >= 500) { evt.preventDefault(); return; }
  naarMeldingen(tasks);
  if (alsFragment(status)) {
    if (!isLive(ctx) && status < 400) maakLeeg(meldplek(ctx.sourceElement));
    return;
  }
  if (ctx.hx?.retarget) return;
  const hoofd = tasks.find(t => t.type === 'main');
  if (!hoofd || !hoofd.fragment.textContent.trim()) {
    evt.preventDefault();
    toon({ staat: 'fout', kop: `Dit lukte niet (${status})`, tekst: 'Vernieuw de pagina en probeer het opnieuw. Wat je al bewaarde, staat er nog.', bij: ctx.sourceElement });
    return;
  }
  hoofd.target = maakLeeg(meldplek(ctx.sourceElement));
  hoofd.swapSpec = { style: 'beforeend' };
}

function meldUitval(evt) {
  const { ctx, error } = evt.detail;
  if (!ctx?.request || isLive(ctx)) return;
  const teLaat = ctx.request.signal?.reason === 'timeout';
  toon({
    staat: 'fout',
    kop: teLaat ? 'De server antwoordt niet' : 'Geen verbinding',
    tekst: teLaat
      ? 'Of dit bewaard is, weten we nog niet: het kan nog bezig zijn. Vernieuw zo de pagina en kijk het na voor je het opnieuw doet.'
      : 'Dit is nog niet bewaard. Wat je typte, staat er nog. Probeer het zo opnieuw.',
    bij: ctx.sourceElement,
  });
  document.dispatchEvent(new CustomEvent('os:uitval', { detail: { fout: String(error?.name ?? error) } }));
}

/** A refused form: focus to its summary, or else to the first field that is wrong. */
function focusOpFout(evt) {
  const { ctx } = evt.detail;
  if (ctx.response?.status !== 422) return;
  const waar = ctx.target?.isConnected ? ctx.target : document;
  waar.querySelector('[data-eerste-fout], [aria-invalid="true"]')?.focus();
}

/** Forms that save as you type say so: data-bewaart on the form, .bewaard inside. The server draws "Bewaard om 14:32". */
function zegBewaard(stand) {
  return evt => {
    const plek = evt.detail.ctx?.sourceElement?.closest?.('[data-bewaart]')?.querySelector('.bewaard');
    if (!plek) return;
    plek.dataset.bewaard = stand;
    plek.replaceChildren(icoon(stand === 'bezig' ? 'cloud-arrow-up' : 'cloud-slash'),
      stand === 'bezig' ? ' Bezig met bewaren' : ' Niet bewaard, je tekst staat er nog');
  };
}

document.addEventListener('os:melding', evt => toon(evt.detail));
document.addEventListener('htmx:before:response', volgRedirect);
document.addEventListener('htmx:before:swap', leidFoutOm);
document.addEventListener('htmx:after:swap', focusOpFout);
document.addEventListener('htmx:error', meldUitval);
document.addEventListener('htmx:before:request', zegBewaard('bezig'));
document.addEventListener('htmx:error', zegBewaard('niet'));
document.addEventListener('htmx:response:error', zegBewaard('niet'));
