// A browser without light-dark() (Safari before 17.5, Chrome before 123) would show no colour at all.
// From the same tokens two plain sets are written: light, and dark for the system's or the page's choice.
import { delen } from './css.mjs';

const PAAR = /light-dark\(((?:[^(),]|\([^()]*\))+),((?:[^(),]|\([^()]*\))+)\)/g;

/** The @supports block for every custom property in css whose value uses light-dark(). */
export function terugval(css) {
  const regels = delen(css.replace(/\/\*[\s\S]*?\*\//g, ''))
    .filter(d => d.inhoud && !d.kop.startsWith('@'))
    .flatMap(d => delen(d.inhoud + ';').map(r => r.kop))
    .filter(r => r.startsWith('--') && r.includes('light-dark('));
  const kies = nummer => regels.map(r => r.replace(PAAR, (_, licht, donker) => (nummer ? donker : licht).trim())).join(';');
  return `@supports not (color:light-dark(#000,#fff)){`
    + `:root,[data-bs-theme]{${kies(0)}}`
    + `@media screen{[data-bs-theme="dark"]{${kies(1)}}}`
    + `@media screen and (prefers-color-scheme:dark){:root:not([data-bs-theme]){${kies(1)}}}}`;
}
