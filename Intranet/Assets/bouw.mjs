// node Assets/bouw.mjs, called by Assets.targets: fills wwwroot/lib from node_modules and our own style sheets.
// Files whose content did not change are left alone, so that the rest of the build has nothing to do.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alleenGebruikt, krimp, zonderDood } from './css.mjs';
import { sprite } from './iconen.mjs';
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

/** All quoted words in our own .cshtml, .cs and .js: names of classes and icons stand in quotes, whole. */
function literalen() {
  const woorden = new Set();
  const bestanden = readdirSync(wortel, { recursive: true, withFileTypes: true })
    .filter(b => b.isFile() && /\.(cshtml|cs|js)$/.test(b.name))
    .map(b => join(b.parentPath ?? b.path, b.name))
    .filter(p => !/[\\/](node_modules|bin|obj|lib)[\\/]/.test(p.slice(wortel.length)));
  for (const pad of bestanden)
    for (const [, dubbel, enkel] of lees(pad).matchAll(/"([^"\n]*)"|'([^'\n]*)'/g))
      for (const woord of (dubbel ?? enkel).split(/[^\w-]+/)) woorden.add(woord);
  return woorden;
}

function letters() {
  const map = join(pakket('@fontsource/atkinson-hyperlegible'), 'files');
  const css = ['400', '700'].map(dikte => lees(join(pakket('@fontsource/atkinson-hyperlegible'), `${dikte}.css`))).join('\n');
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

const woorden = literalen();
const { svg, aantal } = sprite(join(pakket('bootstrap-icons'), 'icons'), woorden);
schrijf('iconen.svg', svg);
stijl(woorden);
neem(join(pakket('htmx.org'), 'dist/htmx.min.js'), 'htmx.min.js');
for (const naam of ['bootstrap', 'bootstrap-icons', 'htmx.org', '@fontsource/atkinson-hyperlegible'])
  neem(join(pakket(naam), 'LICENSE'), `licenties/${naam.replace('@', '').replace('/', '-')}.txt`);
console.log(`assets: ${aantal} icons, ${lees(join(lib, 'school.css')).length} bytes css`);
