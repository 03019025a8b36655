namespace OrleansSchool.Overdracht;

/// <summary>Support, attachments and what goes along (OSO-K3).</summary>
internal static partial class KeuringRules
{
    private const Bevindingwie Ib = Bevindingwie.InternBegeleider;

    private static IEnumerable<Bevinding> Ondersteuning(Dossiergegevens gegevens, Okrsjabloon sjabloon, Keuringfeiten feiten) =>
        Arrangement(gegevens, feiten)
            .Concat(Genummerd(gegevens.Ondersteuning.Regels).SelectMany(r => Ondersteuningsregel(r.Rij, r.Nr)))
            .Concat(Genummerd(gegevens.Ondersteuning.Diagnoses).SelectMany(d => Diagnose(d.Rij, d.Nr, feiten)))
            .Concat(Bevestiging(gegevens, sjabloon));

    /// <summary>
    /// One that ended three years ago during this schooljaar may be answered either way: a border that moves with the days would hold a dossier
    /// that the verzorgers saw already.
    /// </summary>
    private static IEnumerable<Bevinding> Arrangement(Dossiergegevens gegevens, Keuringfeiten feiten)
    {
        var ondersteuning = gegevens.Ondersteuning;
        var (recent, ditSchooljaar) = (Liep(feiten.Vandaag), Liep(feiten.Schooljaar.EersteDag));
        if (ondersteuning.Arrangement is null)
        {
            yield return Houdt("own-arrangement", "ondersteuning/arrangement", Ib, "Er staat niet of het kind in de laatste drie jaar een arrangement had. Kies ja of nee.");
        }

        if (ondersteuning.Arrangement is true && !ditSchooljaar)
        {
            yield return Houdt("own-arrangement-regels", "ondersteuning/regels", Ib, "Het kind had een arrangement, maar er staat geen in de lijst. Vul in welk arrangement het was, waarvoor en wanneer.");
        }

        if (ondersteuning.Arrangement is false && recent)
        {
            yield return Houdt("own-arrangement-wel", "ondersteuning/arrangement", Ib, "In de lijst staat een arrangement van de laatste drie jaar, maar bij de vraag staat 'nee'. Kijk beide na.");
        }

        // The form asks for an arrangement or other help: "ja" there goes with "nee" here when other help is in the list.
        var okr = Antwoord(gegevens, "F1")?.Keuze;
        if (ondersteuning.Arrangement is true && okr == Okrkeuzes.Nee)
        {
            yield return Houdt("own-arrangement-verschilt", "okr/F1", Lkr, "In het OKR staat bij extra ondersteuning 'nee', op het tabblad Ondersteuning staat een arrangement. Maak ze gelijk.");
        }
        else if (ondersteuning.Arrangement is false && okr == Okrkeuzes.Ja && ondersteuning.Regels.All(r => r.IsArrangement))
        {
            yield return Houdt("own-arrangement-verschilt", "okr/F1", Lkr, "In het OKR staat bij extra ondersteuning 'ja', op het tabblad Ondersteuning staat geen arrangement en geen andere hulp. Vul daar in wat het was, of maak ze gelijk.");
        }

        if (ondersteuning.Arrangement is true && !gegevens.Meesturen.Ondersteuning)
        {
            yield return LetOp("own-arrangement-niet-mee", "meesturen/ondersteuning", Lkr, "De ondersteuning gaat niet mee in het OSO-bestand. Het arrangement staat wel bovenaan het OKR, met wat het was en wat het opleverde.");
        }

        bool Liep(DateOnly op) => ondersteuning.Regels.Any(r => r.IsArrangement && (r.Tot is null || r.Tot >= op.AddYears(-ArrangementJaren)));
    }

    private static IEnumerable<Bevinding> Ondersteuningsregel(Ondersteuningsregel regel, int nr)
    {
        if (IsLeeg(regel.Soort) || IsLeeg(regel.Doel) || IsLeeg(regel.Uitvoerder))
        {
            yield return Houdt("own-ondersteuning-regel", Plaats("ondersteuning", nr, "soort"), Ib, "Een regel bij ondersteuning is niet volledig. Vul in wat het was, waarvoor en wie het deed (de functie).");
        }

        if (regel.Tot < regel.Van)
        {
            yield return Houdt("own-ondersteuning-datums", Plaats("ondersteuning", nr, "tot"), Ib, "Bij ondersteuning ligt een einde voor het begin. Draai de datums om.");
        }

        if (regel.Tot is not null && IsLeeg(regel.Resultaat))
        {
            yield return LetOp("own-ondersteuning-resultaat", Plaats("ondersteuning", nr, "resultaat"), Ib, "Bij ondersteuning die is afgelopen, staat geen resultaat. Schrijf op wat het opleverde.");
        }
    }

    private static IEnumerable<Bevinding> Diagnose(Diagnose diagnose, int nr, Keuringfeiten feiten)
    {
        if (!OsoCodes.Heeft(OsoCodes.Diagnoses, diagnose.Code))
        {
            yield return Houdt("codelijst23", Plaats("ondersteuning", nr, "diagnose-code"), Ib, $"De diagnose '{diagnose.Code}' staat niet in de lijst. Kies er een, of haal haar weg.");
        }

        if (IsLeeg(diagnose.DoorWie) && IsLeeg(diagnose.Instantie))
        {
            yield return Houdt("own-diagnose-wie", Plaats("ondersteuning", nr, "diagnose-door-wie"), Ib, "Er staat niet wie een diagnose heeft gesteld. Alleen een diagnose van een deskundige buiten de school mag mee: vul in van wie.");
        }

        if (diagnose.Datum > feiten.Vandaag)
        {
            yield return Houdt("own-diagnose-datum", Plaats("ondersteuning", nr, "diagnose-datum"), Ib, "De dag van een diagnose moet nog komen. Kijk hem na.");
        }
    }

    /// <summary>What is said of support is of both, here and in the form: intern begeleider and teacher (OSO-K3).</summary>
    private static IEnumerable<Bevinding> Bevestiging(Dossiergegevens gegevens, Okrsjabloon sjabloon)
    {
        var ondersteuning = gegevens.Ondersteuning;
        var isLeeg = ondersteuning is { Arrangement: not true, Medicijnen: null, Regels.IsEmpty: true, Diagnoses.IsEmpty: true };
        if (isLeeg && !OkrRules.Gevraagd(sjabloon, gegevens.Okr).Any(v => v.Schrijver == Okrschrijver.Samen && ZegtIets(v, Antwoord(gegevens, v.Id))))
        {
            yield break;
        }

        if (ondersteuning.BevestigdDoorIb is null)
        {
            yield return Houdt("own-bevestigd-ib", "ondersteuning/bevestigen", Ib, "De intern begeleider heeft de ondersteuning nog niet bevestigd. Lees haar na, ook in het OKR, en bevestig haar.");
        }

        if (ondersteuning.BevestigdDoorLeerkracht is null)
        {
            yield return Houdt("own-bevestigd-leerkracht", "ondersteuning/bevestigen", Lkr, "De leerkracht heeft de ondersteuning nog niet bevestigd. Lees haar na, ook in het OKR, en bevestig haar.");
        }
    }

    /// <summary>"Nee" alone says nothing that anybody has to stand for.</summary>
    private static bool ZegtIets(Okrveld veld, Okrantwoord? antwoord) =>
        OkrRules.IsGevuld(veld, antwoord) && !(veld.Soort == Okrsoort.JaNee && antwoord is { Keuze: Okrkeuzes.Nee, Tekst.Length: 0 });

    private static IEnumerable<Bevinding> Bijlagen(Dossiergegevens gegevens)
    {
        if (!gegevens.Meesturen.Bijlagen)
        {
            yield return Houdt("OS.cat16", "meesturen/bijlagen", Lkr, "Bijlagen gaan niet mee, en het beknopt OKR is een bijlage. Zet bijlagen meesturen aan.");
        }

        foreach (var bijlage in gegevens.Bijlagen)
        {
            foreach (var bevinding in Bijlage(bijlage))
            {
                yield return bevinding;
            }
        }

        if (gegevens.Bijlagen.GroupBy(b => b.Bestandsnaam, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } dubbel)
        {
            yield return Houdt("own-bijlage-dubbel", $"bijlagen/{dubbel.First().Id}", Lkr, $"Twee bijlagen heten {dubbel.Key}. Geef een van de twee een andere naam.");
        }

        if (gegevens.Bijlagen.Sum(b => (long)b.Bytes) > OverdrachtGrenzen.BijlagenBytesMax)
        {
            yield return Houdt("own-bijlagen-groot", "bijlagen/lijst", Lkr, $"De bijlagen zijn samen groter dan {OverdrachtGrenzen.BijlagenBytesMax / (1024 * 1024)} MB. Haal er een weg, of maak een scan kleiner.");
        }
    }

    private static IEnumerable<Bevinding> Bijlage(Bijlage bijlage)
    {
        var (plaats, wie) = ($"bijlagen/{bijlage.Id}", bijlage.Ondersteuning ? Ib : Lkr);
        if (!OsoCodes.Bijlagesoorten.Contains(Path.GetExtension(bijlage.Bestandsnaam).TrimStart('.'), StringComparer.OrdinalIgnoreCase))
        {
            yield return Houdt("own-bijlage-soort", plaats, wie, $"Het bestand {bijlage.Bestandsnaam} mag niet mee. Maak er een pdf van.");
        }

        if (string.Equals(bijlage.Bestandsnaam, OsoCodes.OkrBestandsnaam, StringComparison.OrdinalIgnoreCase))
        {
            yield return Houdt("own-bijlage-okr", plaats, wie, $"Een bijlage heet {OsoCodes.OkrBestandsnaam}. Zo heet het OKR zelf: geef de bijlage een andere naam.");
        }

        if (bijlage.Bytes is <= 0 or > OverdrachtGrenzen.BijlageBytesMax)
        {
            yield return Houdt("own-bijlage-groot", plaats, wie, $"Het bestand {bijlage.Bestandsnaam} is leeg of groter dan {OverdrachtGrenzen.BijlageBytesMax / (1024 * 1024)} MB. Voeg het opnieuw toe.");
        }

        if (bijlage.Ondersteuning && !(bijlage.BevestigdDoorIb && bijlage.BevestigdDoorLeerkracht))
        {
            var nog = bijlage.BevestigdDoorIb ? Lkr : Ib;
            yield return Houdt("own-bijlage-bevestigd", plaats, nog, $"De bijlage {bijlage.Bestandsnaam} wacht op bevestiging van de {(nog == Ib ? "intern begeleider" : "leerkracht")}. Bekijk haar en bevestig haar.");
        }
    }
}
