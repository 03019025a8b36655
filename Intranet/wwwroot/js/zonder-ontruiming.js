// The evacuation list without a connection (TSO-12f, LIVE-4): per place the tiles as they are now, with this tablet's own taps in them.
// Who was ticked off outside stays so while the board is open, also when the sheet was closed in between. Of whom tablets say both here and
// away is on it too, until a tap of this tablet says which.
import * as tegel from './zonder-tegel.js';

const HIER = ['aanwezig', 'onverwacht'], TELT = [...HIER, 'verwacht', 'niet-gevonden'];
const buiten = new Set();

const onzeker = t => t.hasAttribute('data-wacht') ? '' : t.dataset.onzeker ?? '';
const isHier = t => HIER.includes(t.dataset.staat) || onzeker(t) !== '';
const volgorde = (a, b) => isHier(b) - isHier(a) || tegel.naam(a).localeCompare(tegel.naam(b), 'nl', { sensitivity: 'base' });

function rij(t, groepen) {
  const li = document.querySelector('template[data-ontruim-rij]').content.cloneNode(true);
  const merkje = t.querySelector('.merkje')?.textContent.trim();
  li.querySelector('[data-wie]').textContent = tegel.naam(t);
  li.querySelector('[data-over]').textContent = [groepen.get(t.dataset.groep), isHier(t) ? '' : `nog niet gezien: ${tegel.woord(t.dataset.staat).toLowerCase()}`, onzeker(t), merkje].filter(Boolean).join(', ');
  const vink = li.querySelector('input');
  vink.checked = buiten.has(t.dataset.leerling);
  vink.dataset.leerling = t.dataset.leerling;
  return li;
}

function tel(doek) {
  for (const plek of doek.querySelectorAll('[data-ontruim-plek]')) {
    const vinken = [...plek.querySelectorAll('input')];
    plek.querySelector('[data-ontruim-stand]').textContent = vinken.length ? `${vinken.filter(v => v.checked).length} van ${vinken.length} buiten` : 'niemand verwacht';
  }
  const alle = [...doek.querySelectorAll('[data-ontruim-plek] input')];
  doek.querySelector('[data-ontruim-telling]').textContent = `${alle.filter(v => v.checked).length} van ${alle.length} staan buiten`;
}

/** @param groepen name of each groep by its id */
export function vulOntruiming(doek, tegels, groepen) {
  for (const plek of doek.querySelectorAll('[data-ontruim-plek]')) {
    const hier = plek.dataset.ontruimPlek.split(' ');
    plek.querySelector('ul').replaceChildren(...tegels.filter(t => hier.includes(t.dataset.groep) && (TELT.includes(t.dataset.staat) || onzeker(t) !== '')).sort(volgorde).map(t => rij(t, groepen)));
    plek.addEventListener('change', evt => {
      if (evt.target.checked) buiten.add(evt.target.dataset.leerling); else buiten.delete(evt.target.dataset.leerling);
      tel(doek);
    });
  }
  tel(doek);
}
