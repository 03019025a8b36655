// What the school refused of the queue of this tablet (LIVE-4). A tap says why, and goes when somebody read it. A text for the log is
// somebody's own work: it stays a draft for who wrote it, to mend and send again. Never over an accident, a search or the evacuation
// list: there it waits for the next page.
import * as kluis from './pakket-kluis.js';
import { houdSchoon, schoon } from './pakket-tekst.js';

const SPOED = /^\/s\/[^/]+\/(?:ongevallen|zoekactie|ontruiming)(?:\/|$)/;
const LATER_MS = 10 * 60_000, LATER = 'os-concept-later';
const stilletjes = belofte => belofte.catch(() => { /* storage is closed: it stays as it is */ });

function straks() {
  try { return Date.now() < Number(sessionStorage.getItem(LATER) ?? 0); } catch { return false; }
}

function zetLater() {
  try { sessionStorage.setItem(LATER, String(Date.now() + LATER_MS)); } catch { /* then it is there again on the next page */ }
}

const zeg = detail => document.dispatchEvent(new CustomEvent('os:melding', { detail }));
const meld = detail => zeg({ blijft: 'geweigerd', ...detail });
const weg = () => document.querySelector('[data-blijft="geweigerd"]')?.remove();

function knop(klasse, tekst, soort) {
  const k = document.createElement('button');
  k.type = soort;
  k.className = klasse;
  k.textContent = tekst;
  return k;
}

/** The draft itself: what was typed in it is kept as well when the tablet locks. */
function vormVan(nee, opnieuw) {
  const vorm = document.createElement('form');
  const [label, veld, rij] = ['label', 'textarea', 'p'].map(naam => document.createElement(naam));
  const gooiWeg = knop('btn btn-link', 'Gooi de tekst weg', 'button');
  vorm.dataset.concept = nee.volgnr;
  label.className = 'form-label';
  label.htmlFor = veld.id = `concept-${nee.volgnr}`;
  label.textContent = 'Jouw tekst';
  veld.className = 'form-control';
  veld.rows = 3;
  veld.required = true;
  veld.dataset.schoon = '';
  if (nee.regel.max > 0) veld.maxLength = nee.regel.max;
  veld.value = schoon(nee.regel.tekst);
  rij.className = 'btn-rij';
  rij.append(knop('btn btn-primary', 'Verstuur opnieuw', 'submit'), gooiWeg);
  vorm.append(label, veld, rij);
  veld.addEventListener('change', () => stilletjes(kluis.zetGeweigerd({ ...nee, regel: { ...nee.regel, tekst: veld.value } })));
  gooiWeg.addEventListener('click', () => { weg(); stilletjes(kluis.gelezen([nee.volgnr]).then(() => zegGeweigerd(nee.regel.wie, opnieuw))); });
  vorm.addEventListener('submit', evt => {
    evt.preventDefault();
    const tekst = schoon(veld.value).trim();
    if (!tekst) { veld.value = ''; veld.reportValidity(); return; }
    stilletjes(kluis.opnieuw(nee.volgnr, { ...nee.regel, tekst, wat: `logboek: ${tekst.slice(0, 60)}` }).then(() => {
      weg();
      zeg({ staat: 'goed', kop: 'Je regel gaat opnieuw naar de school' });
      return opnieuw();
    }));
  });
  return vorm;
}

/**
 * @param wie who acts here now: a draft of another is theirs alone
 * @param opnieuw sends the queue, after a draft went in it
 */
export async function zegGeweigerd(wie, opnieuw) {
  if (!wie || !kluis.bestaat() || SPOED.test(location.pathname) || document.querySelector('[data-blijft="geweigerd"]')) return;
  const alle = await kluis.geweigerd();
  const verder = () => stilletjes(zegGeweigerd(wie, opnieuw));
  const tikken = alle.filter(n => !n.regel);
  if (tikken.length) {
    meld({
      staat: 'fout', kop: tikken.length === 1 ? 'Eén tik is niet aangenomen' : `${tikken.length} tikken zijn niet aangenomen`,
      tekst: tikken.map(n => `${n.wat}: ${n.zin}`).join(' '), naSluiten: () => stilletjes(kluis.gelezen(tikken.map(n => n.volgnr))).then(verder),
    });
    return;
  }
  const concept = alle.find(n => n.regel?.wie === wie);
  if (concept && !straks()) {
    meld({ staat: 'fout', kop: 'Je regel voor het logboek is niet aangenomen', tekst: concept.zin, inhoud: vormVan(concept, opnieuw), sluit: 'Later', naSluiten: zetLater });
    return;
  }
  const ander = alle.find(n => n.regel && n.regel.wie !== wie);
  if (!ander || straks()) return;
  meld({
    staat: 'info', kop: `Een logregel van ${ander.regel.naam ?? 'iemand anders'} is niet aangenomen`,
    tekst: 'Wie hem schreef, ziet de tekst op deze tablet en kan hem daar verbeteren en opnieuw versturen.', naSluiten: zetLater,
  });
}

document.addEventListener('input', houdSchoon);
