// How a tile of the kept board looks in another state (LIVE-4): the server drew it, this only toggles what it says.
// template#staatbeelden holds icon and word of each state.

const tijdvorm = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });

export const klok = moment => tijdvorm.format(moment);
export const naam = tegel => tegel.dataset.zoek;

const beeld = staat => document.getElementById('staatbeelden').content.querySelector(`[data-staat="${staat}"]`);
export const woord = staat => beeld(staat)?.dataset.woord ?? staat;
export const icoon = staat => beeld(staat).querySelector('svg').cloneNode(true);

function element(soort, klasse, ...inhoud) {
  const e = document.createElement(soort);
  if (klasse) e.className = klasse;
  e.append(...inhoud);
  return e;
}

/** A present child that isn't expected is still to settle (LIVE-1); back is what was expected. */
export const staatVan = (tegel, merk) =>
  merk === 'verwacht' ? tegel.dataset.verwacht : merk === 'aanwezig' && tegel.dataset.verwacht !== 'verwacht' ? 'onverwacht' : merk;

/** @param wacht this state isn't at the school yet */
export function toon(tegel, { staat, bij = '', wacht = false }) {
  tegel.dataset.staat = staat;
  tegel.toggleAttribute('data-wacht', wacht);
  if (staat === 'verwacht' && !wacht) tegel.dataset.mag = 'aanwezig niet-gevonden'; else delete tegel.dataset.mag;
  tegel.querySelector('.kindtegel-band').replaceChildren(icoon(staat));
  tegel.querySelector('.kindtegel-door')?.remove();
  const regel = tegel.querySelector('.kindtegel-staat');
  regel.replaceChildren(element('b', '', woord(staat)));
  if (bij) regel.append(' ', element('span', 'getal', bij));
  if (wacht) regel.append(' ', element('span', 'kindtegel-wacht', icoon('wacht'), element('span', 'visually-hidden', ' wacht op verbinding')));
  const uitleg = tegel.querySelector('.kindtegel-tik > .visually-hidden');
  if (uitleg) uitleg.textContent = staat === 'verwacht' ? 'Tik: aanwezig' : 'Tik: kies een andere staat';
}
