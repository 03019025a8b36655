// Runs before the first paint: the choice of light or dark on this device, and the sign that there is a script at all.
(() => {
  const wortel = document.documentElement;
  wortel.dataset.script = 'aan';
  if (wortel.dataset.bsTheme) return; // a print view is always light
  try {
    const keuze = localStorage.getItem('thema');
    if (keuze === 'light' || keuze === 'dark') wortel.dataset.bsTheme = keuze;
  } catch { /* storage is closed in some private windows: the system's choice stands */ }
})();
