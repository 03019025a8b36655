using System.Collections.Immutable;

namespace OrleansSchool.Overdracht;

/// <summary>The beknopt OKR and all free text (OSO-K2).</summary>
internal static partial class KeuringRules
{
    private static Okrantwoord? Antwoord(Dossiergegevens gegevens, string veld) => gegevens.Okr.FirstOrDefault(a => a.Veld == veld);

    private static IEnumerable<Bevinding> Okr(Dossiergegevens gegevens, Okrsjabloon sjabloon) =>
        OkrRules.Gevraagd(sjabloon, gegevens.Okr).SelectMany(v => Okrveld(v, Antwoord(gegevens, v.Id)));

    private static IEnumerable<Bevinding> Okrveld(Okrveld veld, Okrantwoord? antwoord)
    {
        var (plaats, tekst, keuze) = ($"okr/{veld.Id}", antwoord?.Tekst ?? "", antwoord?.Keuze);
        if (!OkrRules.IsGevuld(veld, antwoord))
        {
            if (veld.Verplicht)
            {
                yield return Houdt("okr-verplicht", plaats, Lkr, veld.Soort == Okrsoort.Tekst ? $"In het OKR is '{veld.Label}' nog leeg. Vul het in." : $"In het OKR is bij '{veld.Label}' nog niets gekozen. Maak een keuze.");
            }

            yield break;
        }

        if (tekst.Length > veld.TekstMax)
        {
            yield return Houdt("okr-te-lang", plaats, Lkr, $"In het OKR is de tekst bij '{veld.Label}' te lang. Gebruik hooguit {veld.TekstMax} tekens.");
        }

        if (Okrkeuzes.Los(keuze).Except(Okrkeuzes.Van(veld), StringComparer.Ordinal).Any())
        {
            yield return Houdt("okr-keuze", plaats, Lkr, $"In het OKR staat bij '{veld.Label}' een keuze die niet bestaat. Kies opnieuw.");
        }

        if (veld.Bevestigen && keuze != Okrkeuzes.Bevestigd)
        {
            yield return Houdt("okr-bevestigen", plaats, Lkr, $"Dit is gevoelig: '{veld.Label}'. Vink aan dat de nieuwe school het moet weten voor het leren, of haal de tekst weg.");
        }

        if (veld.TekstMax > 0 && IsLeeg(tekst) && ((veld.Soort == Okrsoort.Schaal && keuze == Okrkeuzes.Aandachtspunt) || (veld.Soort == Okrsoort.JaNee && keuze == Okrkeuzes.Ja)))
        {
            yield return LetOp("okr-toelichting", plaats, Lkr, $"In het OKR staat bij '{veld.Label}': {keuze}. Schrijf er in een zin bij wat de nieuwe school moet weten.");
        }
    }

    private static IEnumerable<Bevinding> Teksten(Dossiergegevens gegevens, Okrsjabloon sjabloon, Keuringfeiten feiten)
    {
        var zoekt = DetectieRules.Wat(gegevens, feiten);
        return VrijeTekst(gegevens, sjabloon, feiten).Where(t => !IsLeeg(t.Tekst)).SelectMany(t => DetectieRules.Vind(t, zoekt));
    }

    /// <summary>All that people type freely and that leaves the school; an answer to a question that isn't asked any more doesn't.</summary>
    private static IEnumerable<Tekstplek> VrijeTekst(Dossiergegevens gegevens, Okrsjabloon sjabloon, Keuringfeiten feiten)
    {
        var (advies, toets) = (gegevens.Advies, gegevens.Doorstroomtoets);
        return OkrRules.Gevraagd(sjabloon, gegevens.Okr).Select(v => new Tekstplek($"okr/{v.Id}", v.Label, Lkr, Antwoord(gegevens, v.Id)?.Tekst))
            .Concat([
                new Tekstplek("advies/motivatie", "de motivatie van het advies", Lkr, advies.Motivatie),
                new Tekstplek("advies/argumentatie", "de onderbouwing van het advies", Lkr, advies.Argumentatie),
                new Tekstplek("advies/aandachtspunten", "de aandachtspunten", Lkr, advies.Aandachtspunten),
                new Tekstplek("doorstroomtoets/toetsadvies-tekst", "de tekst van het toetsadvies", Lkr, toets?.ToetsadviesTekst),
                new Tekstplek("doorstroomtoets/reden-niet", "de reden zonder doorstroomtoets", Lkr, toets?.RedenNiet),
                new Tekstplek("inzage/reden", "de reden van de ouders", Lkr, feiten.MetInzage ? feiten.Inzage?.Reden : null),
            ])
            .Concat(Genummerd(gegevens.Ondersteuning.Regels).SelectMany(r => new (string Veld, string? Tekst)[]
                    { ("soort", r.Rij.Soort), ("doel", r.Rij.Doel), ("uitvoerder", r.Rij.Uitvoerder), ("resultaat", r.Rij.Resultaat), ("kenmerk", r.Rij.Kenmerk) }
                .Select(t => new Tekstplek(Plaats("ondersteuning", r.Nr, t.Veld), "de ondersteuning", Ib, t.Tekst))))
            .Concat(Genummerd(gegevens.Ondersteuning.Diagnoses).SelectMany(d => new (string Veld, string? Tekst)[]
                    { ("diagnose-naam", d.Rij.Naam), ("diagnose-door-wie", d.Rij.DoorWie), ("diagnose-instantie", d.Rij.Instantie) }
                .Select(t => new Tekstplek(Plaats("ondersteuning", d.Nr, t.Veld), "de diagnose", Ib, t.Tekst))))
            .Concat(gegevens.Bijlagen.SelectMany(b => new[] { b.Bestandsnaam, b.Omschrijving }
                .Select(tekst => new Tekstplek($"bijlagen/{b.Id}", "de naam of omschrijving van een bijlage", b.Ondersteuning ? Ib : Lkr, tekst))));
    }
}
