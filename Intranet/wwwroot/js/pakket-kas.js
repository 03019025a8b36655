// Cash on a tablet without a connection (TSO-6c, LIVE-4): a receipt goes in the sealed queue beside the marks, each with its own operation.
// The last four signs of that operation are the mark on the paper receipt, until the school gives it a number.
import * as kluis from './pakket-kluis.js';

const PER_OPERATIE = 16, WACHTEND_MAX = 2_000;
const operatie = () => [...crypto.getRandomValues(new Uint8Array(PER_OPERATIE))].map(b => b.toString(16).padStart(2, '0')).join('');
const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** "3,50", "3.50" and "€ 3,50" in whole cents; null for what is no amount above nil. */
export function centen(tekst) {
  const delen = /^(?:€\s*)?(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(String(tekst ?? '').trim());
  const aantal = delen ? Number(delen[1]) * 100 + Number((delen[2] ?? '').padEnd(2, '0')) : 0;
  return aantal > 0 ? aantal : null;
}

export const kenmerk = regel => regel.operatie.slice(-4);

/** The line of a form of the kas, live or kept; null when it isn't one, or not right. */
export function kasRegel(vorm, inhoud, { datum, wie }) {
  const naam = vorm.dataset.kasVorm;
  const bedrag = centen(inhoud.get('Geld.Bedrag'));
  const leerling = inhoud.get('kind');
  if (naam === undefined || bedrag === null || !leerling) return null;
  return { soort: 'kas', datum, wie, leerling, centen: bedrag, operatie: inhoud.get('operatie') || operatie(), wat: `kas: ${naam} ${euro.format(bedrag / 100)}` };
}

function toon(doek, regel) {
  const rij = doek.querySelector(`[data-kas-kind="${CSS.escape(regel.leerling)}"]`);
  if (!rij) return;
  rij.querySelector('[data-kas-stand]').textContent = `${euro.format(regel.centen / 100)} ontvangen, kenmerk ${kenmerk(regel)}. Wacht op verbinding.`;
  rij.querySelector('form')?.setAttribute('hidden', '');
}

/** The sheet of the kept board: what waits in the queue stands as received. */
export async function vulKas(doek, kop) {
  for (const regel of await kluis.wachtend(WACHTEND_MAX)) if (regel.soort === 'kas' && regel.datum === kop.datum) toon(doek, regel);
}

/** @returns the kept line, or null when the amount isn't one; throws when there is no room. */
export async function ontvang(vorm, kop) {
  const regel = kasRegel(vorm, new FormData(vorm), kop);
  if (!regel) return null;
  await kluis.voegToe([regel]);
  toon(vorm.closest('dialog') ?? document, regel);
  return regel;
}
