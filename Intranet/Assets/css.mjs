// Reads and rewrites style sheets: just what this build needs, no general parser.

/** Splits css into top-level parts: { kop, inhoud } for a block, { kop } for a statement such as @charset. */
export function delen(css) {
  const uit = [];
  let begin = 0;
  for (let i = 0; i < css.length; i++) {
    const teken = css[i];
    if (teken === '"' || teken === "'") i = css.indexOf(teken, i + 1);
    else if (teken === ';') { uit.push({ kop: css.slice(begin, i).trim() }); begin = i + 1; }
    else if (teken === '{') {
      const eind = sluithaak(css, i);
      uit.push({ kop: css.slice(begin, i).trim(), inhoud: css.slice(i + 1, eind) });
      i = eind;
      begin = eind + 1;
    }
  }
  return uit.filter(d => d.kop);
}

function sluithaak(css, open) {
  let diepte = 0;
  for (let i = open; i < css.length; i++) {
    const teken = css[i];
    if (teken === '"' || teken === "'") i = css.indexOf(teken, i + 1);
    else if (teken === '{') diepte++;
    else if (teken === '}' && --diepte === 0) return i;
  }
  throw new Error(`Unclosed block at ${css.slice(open - 60, open + 20)}`);
}

/** Comments out, white space down to what the grammar needs. Strings stay as they are. */
export function krimp(css) {
  const stukken = css.replace(/\/\*[\s\S]*?\*\//g, '').split(/("[^"]*"|'[^']*')/);
  return stukken.map((stuk, i) => i % 2 ? stuk : stuk
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')).join('').trim();
}

/** Keeps the rules of a library that can match: every class in the selector is named somewhere in our own sources. */
export function alleenGebruikt(css, gebruikt) {
  return delen(css.replace(/\/\*[\s\S]*?\*\//g, '')).map(deel => {
    if (deel.inhoud === undefined) return '';
    if (/^@(media|supports|layer)/.test(deel.kop)) {
      const binnen = alleenGebruikt(deel.inhoud, gebruikt);
      return binnen && `${deel.kop}{${binnen}}`;
    }
    if (deel.kop.startsWith('@')) return `${deel.kop}{${deel.inhoud}}`;
    const over = kiesers(deel.kop).filter(k => [...k.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].every(([, naam]) => gebruikt.has(naam)));
    return over.length ? `${over.join(',')}{${zonderDataPlaatjes(deel.inhoud)}}` : '';
  }).join('');
}

/** Drawings in data: addresses are refused by our content policy (SEC-6), and nothing of ours uses them. */
function zonderDataPlaatjes(inhoud) {
  return inhoud.replace(/[\w-]+\s*:\s*url\("data:[^"]*"\)[^;}]*;?/g, '');
}

/** "a, :is(b, c)" → ["a", ":is(b, c)"] */
function kiesers(lijst) {
  const uit = [];
  let diepte = 0, begin = 0;
  for (let i = 0; i <= lijst.length; i++) {
    if (lijst[i] === '(') diepte++;
    else if (lijst[i] === ')') diepte--;
    else if (i === lijst.length || (lijst[i] === ',' && diepte === 0)) { uit.push(lijst.slice(begin, i).trim()); begin = i + 1; }
  }
  return uit;
}

/** Drops custom properties and keyframes of the library that nothing reads any more; repeats until nothing changes. */
export function zonderDood(css, rest) {
  for (let vorig = ''; vorig !== css;) {
    vorig = css;
    const alles = css + rest;
    const gelezen = new Set([...alles.matchAll(/var\(\s*(--[\w-]+)/g)].map(m => m[1]));
    css = css.replace(/(^|[{;])\s*(--[\w-]+)\s*:[^;}]*(?=[;}])/g, (heel, voor, naam) => gelezen.has(naam) ? heel : voor);
    css = css.replace(/;+/g, ';').replace(/\{;/g, '{').replace(/[^{}]+\{\s*\}/g, '');
    css = delen(css).filter(d => !d.kop.startsWith('@keyframes') || new RegExp(`animation[^;}]*\\b${d.kop.slice(11)}\\b`).test(alles))
      .map(d => `${d.kop}{${d.inhoud ?? ''}}`).join('');
  }
  return css;
}
