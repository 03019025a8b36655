using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Pages.Rapporten;

/// <summary>The daglijst that waits, in words: when it was made, what changed since, and what to press (PDF-1).</summary>
internal static class Daglijstwoorden
{
    /// <summary>Null when there is nothing to say: nobody stays today, or the lunch is over.</summary>
    public static MeldingModel? Melding(DaglijstklaarView lijst, string adres)
    {
        var dag = Sleutels.Dag(lijst.Datum);
        var (excel, pdf, druk) = ($"{adres}/rapporten/daglijst.xlsx?datum={dag}", $"{adres}/rapporten/daglijst.pdf?datum={dag}", $"{adres}/rapporten/daglijst?datum={dag}");
        return lijst switch
        {
            { Stand: Daglijststand.Straks } => new MeldingModel("info", "De daglijst ligt om 11:30 klaar", "Wie eerder een lijst wil, maakt die bij Rapporten.") { Icoon = "clock" },
            { Stand: Daglijststand.WordtGemaakt } => new MeldingModel("wacht", "De daglijst wordt gemaakt", "Dat duurt meestal een halve minuut. Ververs daarna deze pagina.")
            {
                Acties = [new Actie("Haal op in Excel", excel, "file-earmark-spreadsheet"), new Actie("Druk af vanuit je browser", druk, "printer")],
            },
            { Stand: Daglijststand.Klaar, Op: { } op, Wijzigingen: 0 } => new MeldingModel(
                "goed", $"De daglijst ligt klaar sinds {Datums.Tijd(op)}", "Alle groepen, elk op een eigen blad. Sindsdien is er niets veranderd.")
            {
                Icoon = "card-checklist",
                Acties = [new Actie("Haal de daglijst op", $"{adres}/rapporten/daglijst-klaar.pdf", "printer", Hoofd: true)],
            },
            { Stand: Daglijststand.Klaar, Op: { } op } => new MeldingModel(
                "wacht", $"{Aantal(lijst.Wijzigingen)} sinds {Datums.Tijd(op)}", "De daglijst die klaarligt, klopt niet helemaal meer. Maak een nieuwe, of schrijf erbij wat er anders is.")
            {
                Icoon = "card-checklist",
                Acties = [new Actie("Maak een nieuwe daglijst", pdf, "printer", Hoofd: true), new Actie($"Haal die van {Datums.Tijd(op)} op", $"{adres}/rapporten/daglijst-klaar.pdf")],
            },
            { Stand: Daglijststand.ZonderPdf } => new MeldingModel("wacht", "De daglijst is er niet als pdf", lijst.Waarom)
            {
                Acties = [new Actie("Haal op in Excel", excel, "file-earmark-spreadsheet", Hoofd: true), new Actie("Druk af vanuit je browser", druk, "printer")],
            },
            _ => null,
        };
    }

    private static string Aantal(int wijzigingen) => wijzigingen == 1 ? "1 wijziging" : $"{wijzigingen} wijzigingen";
}
