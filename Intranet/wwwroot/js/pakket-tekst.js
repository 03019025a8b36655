// What people type on a tablet without a connection, judged as the school will judge it (Grains/Gedeeld/TekstRules): one kind of line
// ending, no steering characters, no invisible marks. What isn't text goes while somebody types, so that nothing is refused afterwards.

const REGELEINDE = /\r\n|[\r\f\u0085\u2028\u2029]/g;
const GEEN_TEKST = /(?![\n\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}\p{Cs}\uFFFD]/gu; // the joiner of composed emoji may stay

export const schoon = tekst => tekst.replace(REGELEINDE, '\n').replace(/\t/g, ' ').replace(GEEN_TEKST, '');

/** Fields with data-schoon hold text only, whatever was pasted in; the cursor stays where it was. */
export function houdSchoon(evt) {
  const veld = evt.target;
  if (evt.isComposing || !veld.matches?.('[data-schoon]')) return;
  const na = schoon(veld.value);
  if (na === veld.value) return;
  const tot = schoon(veld.value.slice(0, veld.selectionEnd)).length;
  veld.value = na;
  veld.setSelectionRange(tot, tot);
}
