// Sprites with only the icons that our own sources name: <use href="/lib/iconen.svg#check-lg"/>. One for what stands on every page and on
// the boards, one for the office, and a small one for each area that draws something of its own: a page fetches what it draws.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A name stands whole and in quotes; values of these attributes are never icons. */
const NAAM = /(?<!\b(?:type|name|id|for|rel|scope|role|kind|class|method|property|autocomplete|inputmode)=)["'](?:bi-)?([a-z0-9]+(?:-[a-z0-9]+)*)(?=["'])/g;

/** Drawn on every page, on the boards, or by a script, which knows only this one sprite. */
const SCHIL = /^(Htmx|wwwroot\/js)\/|^Pages\/(Shared|Bord|Tablet|Toezicht|Ontruiming)\/|^Pages\/Rooster\/_OpPlek\.cshtml$/;
const KANTOOR = 'kantoor';

/** The names that one source draws. */
export const genoemd = tekst => [...tekst.matchAll(NAAM)].map(m => m[1]);

/** Part of the intranet that a source belongs to; '' for what every page has. */
export function deel(pad) {
  if (SCHIL.test(pad)) return '';
  if (pad === 'Hosting/Menu.cs') return KANTOOR;
  return (/^Pages\/([^/]+)\//.exec(pad)?.[1] ?? 'overig').toLowerCase();
}

function symbool(map, naam) {
  const bron = readFileSync(join(map, `${naam}.svg`), 'utf8');
  const inhoud = bron.slice(bron.indexOf('>') + 1, bron.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '');
  return `<symbol id="${naam}" viewBox="0 0 16 16">${inhoud}</symbol>`;
}

const sprite = delen => delen.has('') ? 'iconen' : delen.size > 1 || delen.has(KANTOOR) ? `iconen-${KANTOOR}` : `iconen-${[...delen][0]}`;

/**
 * Each icon in one sprite, by who draws it: namen is a map from a name to the set of parts. Order is fixed so that the files are too.
 * Returns the sprites by file name, and for the server which icon is in which, without those of the first.
 */
export function sprites(map, namen) {
  const bestanden = new Map([['iconen', []]]), waar = {};
  for (const naam of [...namen.keys()].filter(n => existsSync(join(map, `${n}.svg`))).sort()) {
    const waarin = sprite(namen.get(naam));
    (bestanden.get(waarin) ?? bestanden.set(waarin, []).get(waarin)).push(symbool(map, naam));
    if (waarin !== 'iconen') waar[naam] = waarin;
  }
  const svg = [...bestanden].map(([naam, s]) => [`${naam}.svg`, `<svg xmlns="http://www.w3.org/2000/svg" fill="currentColor">${s.join('')}</svg>\n`]);
  return { bestanden: svg, waar, aantal: [...bestanden.values()].reduce((som, s) => som + s.length, 0) };
}
