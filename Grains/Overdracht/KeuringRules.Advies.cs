using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>Advice and wishes (OSO-X): five of these rules the official check never runs.</summary>
internal static partial class KeuringRules
{
    /// <summary>Kind of school that gives no advice.</summary>
    private const string SpeciaalOnderwijs = "SO";

    private const Bevindingwie Lkr = Bevindingwie.Leerkracht;

    private static IEnumerable<Bevinding> Advies(Dossiergegevens gegevens, Keuringfeiten feiten) =>
        Adviezen(gegevens).Concat(Adviesdagen(gegevens.Advies, feiten)).Concat(Herziening(gegevens)).Concat(Contact(gegevens.Advies));

    private static IEnumerable<Bevinding> Adviezen(Dossiergegevens gegevens)
    {
        var advies = gegevens.Advies;
        if (advies == Overstapadvies.Leeg)
        {
            yield return Houdt("OVa.OA01", "advies/voorlopig", Lkr, "Het tabblad Advies is nog leeg. Vul het advies en de vraag over contact in.");
        }

        if (advies.Voorlopig is null && gegevens.School.Soort != SpeciaalOnderwijs)
        {
            yield return Houdt("OVa.OA02", "advies/voorlopig", Lkr, "Het voorlopig schooladvies ontbreekt. Kies het advies.");
        }

        (string? Code, string Veld, string Wat)[] keuzes =
        [
            (advies.Voorlopig, "voorlopig", "Het voorlopig advies"), (advies.Definitief, "definitief", "Het definitief advies"),
            (advies.WensOuders, "wens-ouders", "De wens van de ouders"), (advies.WensLeerling, "wens-leerling", "De wens van de leerling"),
        ];
        foreach (var (code, veld, wat) in keuzes.Where(k => k.Code is not null && !OsoCodes.Heeft(OsoCodes.Adviezen, k.Code)))
        {
            yield return Houdt("codelijst2", $"advies/{veld}", Lkr, $"{wat} '{code}' bestaat niet. Kies er een uit de lijst.");
        }

        if (advies.Profiel is not null && !OsoCodes.Heeft(OsoCodes.Profielen, advies.Profiel))
        {
            yield return Houdt("codelijst21", "advies/profiel", Lkr, "Dit profiel bestaat niet. Kies er een uit de lijst, of laat het leeg.");
        }

        if (advies.Aandachtspunten?.Length > Overstapadvies.AandachtspuntenMax)
        {
            yield return Houdt("XSD.aandachtspunten", "advies/aandachtspunten", Lkr, $"De aandachtspunten zijn te lang. Gebruik hooguit {Overstapadvies.AandachtspuntenMax} tekens.");
        }
    }

    private static IEnumerable<Bevinding> Adviesdagen(Overstapadvies advies, Keuringfeiten feiten)
    {
        if (advies is { Voorlopig: not null, VoorlopigOp: null })
        {
            yield return LetOp("own-advies-datum", "advies/voorlopig-op", Lkr, "De dag van het voorlopig advies ontbreekt. Vul hem in.");
        }

        if (advies is { Definitief: not null, DefinitiefOp: null })
        {
            yield return LetOp("own-advies-datum", "advies/definitief-op", Lkr, "De dag van het definitief advies ontbreekt. Vul hem in.");
        }

        if (advies.VoorlopigOp > feiten.Vandaag || advies.DefinitiefOp > feiten.Vandaag)
        {
            yield return Houdt("own-advies-toekomst", advies.VoorlopigOp > feiten.Vandaag ? "advies/voorlopig-op" : "advies/definitief-op", Lkr, "De dag van het advies moet nog komen. Kies de dag waarop het is gegeven.");
        }

        if (advies.DefinitiefOp < advies.VoorlopigOp)
        {
            yield return Houdt("own-advies-volgorde", "advies/definitief-op", Lkr, "Het definitief advies ligt voor het voorlopig advies. Draai de datums om.");
        }
    }

    /// <summary>A higher test result raises the advice, or a motivation says why not; it never lowers it.</summary>
    private static IEnumerable<Bevinding> Herziening(Dossiergegevens gegevens)
    {
        var advies = gegevens.Advies;
        var herzien = advies.Definitief is not null && advies.Definitief != advies.Voorlopig;
        var gemotiveerd = !IsLeeg(advies.Motivatie);
        if (herzien && !gemotiveerd)
        {
            yield return Houdt("own-herzien-motivatie", "advies/motivatie", Lkr, "Het definitief advies is anders dan het voorlopig advies. Schrijf op waarom.");
        }

        if (OsoCodes.Adviesniveau(advies.Definitief) < OsoCodes.Adviesniveau(advies.Voorlopig))
        {
            yield return LetOp("own-advies-lager", "advies/definitief", Lkr, "Het definitief advies is lager dan het voorlopig advies. Een toets verlaagt een advies nooit. Kijk het na.");
        }

        var hoger = IsHogerGetoetst(gegevens);
        if (hoger && OsoCodes.Adviesniveau(advies.Definitief ?? advies.Voorlopig) < Toetsniveau(gegevens) && !gemotiveerd && IsLeeg(Antwoord(gegevens, "C4")?.Tekst))
        {
            yield return Houdt("own-niet-bijgesteld", "advies/motivatie", Lkr, "Het toetsadvies is hoger dan het advies. Stel het advies bij, of schrijf op waarom dat niet in het belang van het kind is.");
        }

        if (gemotiveerd && !herzien && !hoger)
        {
            yield return LetOp("own-motivatie-zonder-herziening", "advies/motivatie", Lkr, "Er staat een motivatie, maar het advies is niet herzien. Zij gaat mee bij de onderbouwing van het advies: kijk na of zij daar past.");
        }

        if (advies.Definitief is null && gegevens.Doorstroomtoets is { Deelgenomen: true })
        {
            yield return LetOp("own-definitief-ontbreekt", "advies/definitief", Lkr, "De toets is gemaakt, maar het definitief advies ontbreekt. Vul het in als het is vastgesteld.");
        }
    }

    private static int? Toetsniveau(Dossiergegevens gegevens) => ToetsadviesRules.Niveau(gegevens.Doorstroomtoets);

    private static bool IsHogerGetoetst(Dossiergegevens gegevens) =>
        gegevens.Doorstroomtoets is { Deelgenomen: true } && Toetsniveau(gegevens) > OsoCodes.Adviesniveau(gegevens.Advies.Voorlopig);

    private static IEnumerable<Bevinding> Contact(Overstapadvies advies)
    {
        if (advies.ContactNodig is null)
        {
            yield return Houdt("OVa.OA03", "advies/contact-nodig", Lkr, "Er staat niet of de nieuwe school contact moet opnemen. Kies ja of nee.");
        }

        if (advies.ContactNodig is true && IsLeeg(advies.Contactpersoon))
        {
            yield return Houdt("OVa.OA04", "advies/contactpersoon", Lkr, "Contact is nodig. Vul in met wie de nieuwe school dan praat.");
        }

        if (advies.ContactNodig is true && IsLeeg(advies.Contacttelefoon))
        {
            yield return Houdt("OVa.OA05", "advies/contacttelefoon", Lkr, "Contact is nodig. Vul in op welk nummer de contactpersoon te bereiken is.");
        }

        if (!IsLeeg(advies.Contactemail) && !Mailadres.IsGeldig(advies.Contactemail))
        {
            yield return Houdt("OG.01", "advies/contactemail", Lkr, "Het mailadres van de contactpersoon klopt niet. Schrijf het als naam@school.nl, of laat het leeg.");
        }
    }
}
