using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Intranet.Pages.Financien;
using OrleansSchool.Intranet.Pages.Overdracht;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Pages.Start;

/// <summary>Money, dossiers of groep 8, questions of parents, the own turns, counting hands.</summary>
internal static partial class Startkaarten
{
    private static IEnumerable<Startkaart> Geldzaken(Startfeiten feiten)
    {
        if (feiten.TeControleren is { } jaar)
        {
            var url = $"{feiten.Adres}/geld/kascommissie?jaar={jaar}";
            yield return jaar == feiten.Jaar
                ? new Startkaart($"Kascommissie {jaar}", "Het schooljaar loopt nog. Je kunt de boeken al bekijken en tekenen.", "info", "clipboard-check", url, "Bekijk")
                : new Startkaart($"De boeken van {jaar} wachten op de kascommissie", "Bekijk steekproeven en de kastelling, en teken.", "wacht", "clipboard-check", url, "Controleer");
        }

        if (feiten.Geld is not { } geld)
        {
            yield break;
        }

        if (geld.MistTarief && feiten.Kan(Beleid.PersoonMet2, Recht.BesluitVoorstellen))
        {
            yield return new Startkaart("Er geldt vandaag geen tarief", "Zonder besluit met instemming wordt er niets berekend.", "te-laat", "cash-coin", $"{feiten.Adres}/besluiten", "Bekijk de besluiten")
            { Taken = [] };
        }

        if (geld.Dagvragen > 0 && feiten.Kan(Beleid.PersoonMet2, Recht.GeldBeheren))
        {
            yield return new Startkaart(
                $"{Getal(geld.Dagvragen, "vraag", "vragen")} over overblijfdagen", "Beslis of die dagen op de rekening komen.", "wacht", "question-circle", $"{feiten.Adres}/geld/vragen", "Beslis");
        }

        if (geld.Bankregels > 0 && feiten.Kan(Beleid.PersoonMet2, Recht.GeldBeheren))
        {
            yield return new Startkaart(
                $"{Getal(geld.Bankregels, "bankregel", "bankregels")} zonder bestemming", "Zeg bij wie of bij welke post ze horen.", "wacht", "wallet2", $"{feiten.Adres}/geld/bank", "Wijs toe");
        }

        foreach (var kaart in geld.Runs.Select(r => Run(r, feiten)).OfType<Startkaart>())
        {
            yield return kaart;
        }
    }

    /// <summary>Null when the bank or somebody else is next.</summary>
    private static Startkaart? Run(Runrij run, Startfeiten feiten)
    {
        var maakt = feiten.Wie.MagHeleSchool(Recht.IncassoMaken, feiten.School.Sleutel);
        var keurt = feiten.Wie.MagHeleSchool(Recht.IncassoGoedkeuren, feiten.School.Sleutel);
        (string Zin, string Knop)? wat = run.Stap switch
        {
            nameof(Incassostap.Concept) when maakt => ("Nog niet vastgelegd.", "Leg vast"),
            nameof(Incassostap.Bevroren) when keurt => ("Wacht op akkoord van een tweede persoon.", "Keur goed"),
            nameof(Incassostap.Goedgekeurd) when maakt => ("Goedgekeurd: het bestand kan naar de bank.", "Haal het bestand op"),
            nameof(Incassostap.Bestand) when maakt => ("Het bestand is opgehaald. Heeft de bank het?", "Meld ingediend"),
            _ => null,
        };
        var pad = run.Soort == Runsoorten.Incasso ? "incasso" : "betalen";
        if (wat is not { } nu)
        {
            return null;
        }

        DateOnly? dag = run.Datum == default ? null : run.Datum;
        var zin = dag is { } op ? $"{nu.Zin} De bank voert uit op {Datums.Lang(op)}." : nu.Zin;
        return new Startkaart(Runwoorden.Titel(run), zin, dag <= feiten.Vandaag ? "te-laat" : "wacht", "wallet2", $"{feiten.Adres}/geld/{pad}/{run.Id}", nu.Knop) { Voor = dag };
    }

    private static IEnumerable<Startkaart> Overdracht(Startfeiten feiten) => feiten.Overdracht is not { AanJou: > 0 } groep8 ? [] :
    [
        new Startkaart(
            $"Bij {Overdrachtwoorden.Kinderen(groep8.AanJou)} van groep 8 ben jij aan zet", groep8.TeLaat switch { 0 => "Niemand is te laat.", 1 => "1 is te laat.", var n => $"{Getal(n, "is", "zijn")} te laat." },
            groep8.TeLaat > 0 ? "te-laat" : "wacht", "box-seam", $"{feiten.Adres}/overdracht?toon={Bordvraag.Jij}", "Ga verder")
        { Taken = feiten.Wie.MagHeleSchool(Recht.DossierAdministratie, feiten.School.Sleutel) ? [] : [$"overdracht-werk/{feiten.Jaar}"] },
    ];

    private static IEnumerable<Startkaart> Vragen(Startfeiten feiten) => feiten.OpenVragen.IsEmpty ? [] :
    [
        new Startkaart(
            $"{Getal(feiten.OpenVragen.Length, "vraag", "vragen")} van ouders zonder antwoord", "Geef zelf antwoord, of vraag wie het weet.", "wacht", "question-circle", $"{feiten.Adres}/vragen", "Beantwoord")
        { Taken = [.. feiten.OpenVragen.Select(v => $"vraag/{v}")] },
    ];

    private static IEnumerable<Startkaart> Helper(Startfeiten feiten)
    {
        if (feiten.Helper is not { } helper)
        {
            yield break;
        }

        var mijn = $"{feiten.Adres}/rooster/mijn";
        foreach (var vraag in helper.Diensten.Gevraagd)
        {
            yield return new Startkaart("Kun je invallen?", $"{Namen.Hoofdletter(vraag.Zin)}.", "te-laat", "people", mijn, "Geef antwoord");
        }

        var straks = helper.Diensten.Eigen.Where(d => d.Dienst.Stand != Dienststand.Vervallen && feiten.Nu < Schooltijd.Moment(d.Datum, d.Dienst.Venster.Tot))
            .OrderBy(d => d.Datum).ThenBy(d => d.Dienst.Venster.Van).FirstOrDefault();
        if (straks is null)
        {
            var open = helper.Diensten.Open.Length;
            yield return new Startkaart(
                "Deze week heb je geen dienst", open == 0 ? "Er staan ook geen diensten open." : $"Er {(open == 1 ? "staat 1 dienst" : $"staan {Getal(open, "dienst", "diensten")}")} open.",
                "info", "calendar-check", mijn, "Bekijk");
        }
        else
        {
            yield return new Startkaart("Je volgende dienst", $"{straks.Dienst.Venster}, {straks.Plek}.", "info", "calendar-check", mijn, "Bekijk") { Voor = straks.Datum };
        }

        if (helper.EnqueteTot is { } tot)
        {
            yield return new Startkaart(
                "Vijf vragen over het overblijven", $"Invullen kan tot en met {Datums.Lang(tot)}. Niemand ziet wie wat antwoordde.", "wacht", "list-check", $"{feiten.Adres}/enquete/{feiten.Jaar}/helpers", "Vul in")
            { Voor = tot };
        }
    }

    private static IEnumerable<Startkaart> Tellen(Startfeiten feiten) => feiten.TeTellen.Select(t => new Startkaart(
        $"Tel de handen van {(t.Naam.Length == 0 ? "je groep" : BordWoorden.KleineLetter(BordWoorden.Groep(t.Naam)))}", $"Vijf vragen aan de kinderen, tot en met {Datums.Lang(t.TotEnMet)}.", "wacht",
        "list-check", $"{feiten.Adres}/groep/{t.GroepId}/enquete", "Tel")
    { Voor = t.TotEnMet });

    /// <summary>Who has only the portal begins there; who works here too finds it among the rest.</summary>
    private static IEnumerable<Startkaart> Portaal(Startfeiten feiten) => !feiten.Kan(Beleid.PersoonMet2, Recht.PortaalOphalen) ? [] :
    [
        new Startkaart("Portaal voor VO-scholen", "Haal de dossiers op die voor jouw school klaarstaan.", "info", "box-seam", $"/portaal/{feiten.School.Sleutel}", "Open het portaal"),
    ];
}
