// node Assets/bouw.mjs, called by Assets.targets: fills wwwroot/lib from node_modules and our own style sheets.
// Files whose content did not change are left alone, so that the rest of the build has nothing to do.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alleenGebruikt, krimp, zonderDood } from './css.mjs';
import { deel, genoemd, sprites } from './iconen.mjs';
import { terugval } from './terugval.mjs';

const wortel = dirname(dirname(fileURLToPath(import.meta.url)));
const pakket = naam => join(wortel, 'node_modules', naam);
const lib = join(wortel, 'wwwroot', 'lib');
const lees = pad => readFileSync(pad, 'utf8');

function schrijf(naam, inhoud) {
  const doel = join(lib, naam);
  mkdirSync(dirname(doel), { recursive: true });
  if (!existsSync(doel) || lees(doel) !== inhoud) writeFileSync(doel, inhoud);
}

function neem(bron, naam) {
  const doel = join(lib, naam);
  mkdirSync(dirname(doel), { recursive: true });
  if (!existsSync(doel) || !readFileSync(bron).equals(readFileSync(doel))) copyFileSync(bron, doel);
}

/** Our own .cshtml, .cs and .js with what they say, by their path in the project. */
function bronnen() {
  return readdirSync(wortel, { recursive: true, withFileTypes: true })
    .filter(b => b.isFile() && /\.(cshtml|cs|js)$/.test(b.name))
    .map(b => relative(wortel, join(b.parentPath ?? b.path, b.name)).replaceAll('\\', '/'))
    .filter(p => !/(^|\/)(node_modules|bin|obj|lib)\//.test(p))
    .map(pad => ({ pad, tekst: lees(join(wortel, pad)) }));
}

/** All words in quotes: names of classes stand in them, whole. */
function literalen(eigen) {
  const woorden = new Set();
  for (const { tekst } of eigen)
    for (const [, dubbel, enkel] of tekst.matchAll(/"([^"\n]*)"|'([^'\n]*)'/g))
      for (const woord of (dubbel ?? enkel).split(/[^\w-]+/)) woorden.add(woord);
  return woorden;
}

/** Each name of an icon with the parts of the intranet that draw it. */
function getekend(eigen) {
  const namen = new Map();
  for (const { pad, tekst } of eigen)
    for (const naam of genoemd(tekst)) (namen.get(naam) ?? namen.set(naam, new Set()).get(naam)).add(deel(pad));
  return namen;
}

/** Writes the sprites and where each icon is; a sprite of an area that draws nothing of its own any more goes. */
function schrijfSprites(eigen) {
  const { bestanden, waar, aantal } = sprites(join(pakket('bootstrap-icons'), 'icons'), getekend(eigen));
  for (const [naam, svg] of bestanden) schrijf(naam, svg);
  schrijf('iconen.json', JSON.stringify(waar) + '\n');
  const nu = new Set(bestanden.map(([naam]) => naam));
  for (const oud of readdirSync(lib).filter(n => /^iconen.*\.svg$/.test(n) && !nu.has(n))) rmSync(join(lib, oud));
  return aantal;
}

/**
 * The letters that pages use. Letters beyond western Europe (Łukasz, Çağlar) come in one weight, also where text is bold: a name is then
 * a little thinner, and the page isn't a file heavier.
 */
function letters() {
  const map = join(pakket('@fontsource/atkinson-hyperlegible'), 'files');
  // Both weights name the same file; a face with a range of weights would not be taken together with the latin one beside it.
  const css = ['400', '700'].map(dikte => lees(join(pakket('@fontsource/atkinson-hyperlegible'), `${dikte}.css`))).join('\n')
    .replaceAll('latin-ext-700', 'latin-ext-400');
  return css.replace(/url\(\.\/files\/([\w-]+\.woff2)\)/g, (_, bestand) => {
    neem(join(map, bestand), `letters/${bestand}`);
    return `url(letters/${bestand})`;
  }).replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '');
}

function stijl(gebruikt) {
  const map = join(wortel, 'wwwroot', 'css');
  const eigen = readdirSync(map).filter(n => n.endsWith('.css')).sort().map(n => lees(join(map, n))).join('\n');
  const bootstrap = zonderDood(alleenGebruikt(lees(join(pakket('bootstrap'), 'dist/css/bootstrap.css')), gebruikt), eigen);
  const kop = '/*! With parts of Bootstrap 5.3 (MIT) and Atkinson Hyperlegible (OFL 1.1); see lib/licenties */\n';
  schrijf('school.css', kop + krimp(letters()) + krimp(bootstrap) + krimp(eigen) + krimp(terugval(eigen)) + '\n');
}

const eigen = bronnen();
const aantal = schrijfSprites(eigen);
stijl(literalen(eigen));
neem(join(pakket('htmx.org'), 'dist/htmx.min.js'), 'htmx.min.js');
for (const naam of ['bootstrap', 'bootstrap-icons', 'htmx.org', '@fontsource/atkinson-hyperlegible'])
  neem(join(pakket(naam), 'LICENSE'), `licenties/${naam.replace('@', '').replace('/', '-')}.txt`);
console.log(`assets: ${aantal} icons, ${lees(join(lib, 'school.css')).length} bytes css`);
