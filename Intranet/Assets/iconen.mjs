// One sprite with only the icons that our own sources name: <use href="/lib/iconen.svg#check-lg"/>.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every quoted literal that is the name of an icon becomes a symbol; order is fixed so that the file is too. */
export function sprite(map, literalen) {
  const namen = [...literalen].map(l => l.replace(/^bi-/, '')).filter(n => /^[a-z0-9-]+$/.test(n) && existsSync(join(map, `${n}.svg`)));
  const symbolen = [...new Set(namen)].sort().map(naam => {
    const bron = readFileSync(join(map, `${naam}.svg`), 'utf8');
    const inhoud = bron.slice(bron.indexOf('>') + 1, bron.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '');
    return `<symbol id="${naam}" viewBox="0 0 16 16">${inhoud}</symbol>`;
  });
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" fill="currentColor">${symbolen.join('')}</svg>\n`, aantal: symbolen.length };
}
