using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Documents.Daglijst;

/// <summary>The workbook's numbers with the name that the file gets.</summary>
internal sealed record AantallenGegevens(AantallenBlad Blad, string Bestandsnaam);

/// <summary>Counts of a period from the groepen of its schooljaar (XLS-1, XLS-3).</summary>
internal sealed class AantallenBron(IGrainFactory grains, Schooltijd tijd)
{
    private const int GemiddeldeWekenMax = 12;

    /// <summary>Who has only the right to the edition verantwoording gets that one, whatever was asked.</summary>
    public static WerkboekUitgave Uitgave(Wie wie, bool verantwoording) =>
        verantwoording || !wie.MagHeleSchool(Recht.AantallenZien, wie.School) ? WerkboekUitgave.Verantwoording : WerkboekUitgave.Intern;

    public async Task<Uitkomst<AantallenGegevens>> Haal(DateOnly van, DateOnly tot, bool verantwoording, Wie wie)
    {
        if (Keur(van, tot, tijd.Vandaag) is { } nee)
        {
            return nee;
        }

        if (await grains.School(wie.School).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var (eind, groepen) = (tot > tijd.Vandaag ? tijd.Vandaag : tot, MetNaam(school, Schooljaar.Van(van)));
        if (groepen.Count == 0)
        {
            return new Weigering("geen-groepen", $"In schooljaar {Schooljaar.Van(van)} zijn er geen groepen. Kies een andere periode.", "van");
        }

        var gehaald = new List<(string Naam, GroepAantallen Aantallen)>();
        foreach (var deel in groepen.Chunk(DaglijstBron.TegelijkMax))
        {
            var uitkomsten = await Task.WhenAll(deel.Select(g => grains.Overblijfgroep(wie.School, g.Groep.Schooljaar, g.Groep.Id).Aantallen(van, eind, wie)));
            if (Array.Find(uitkomsten, u => !u.IsGoed) is { } fout)
            {
                return fout.Weigering!;
            }

            gehaald.AddRange(deel.Zip(uitkomsten, (g, u) => (g.Naam, u.Waarde!)));
        }

        return Maak(school, van, eind, Uitgave(wie, verantwoording), gehaald, wie);
    }

    private static Weigering? Keur(DateOnly van, DateOnly tot, DateOnly vandaag) =>
        van > tot ? new Weigering("datum-volgorde", "De laatste dag ligt voor de eerste. Draai de datums om.", "tot")
        : van > vandaag ? new Weigering("nog-niet-begonnen", "Deze periode moet nog komen. Er is nog niets te tellen.", "van")
        : Schooljaar.Van(van) != Schooljaar.Van(tot) ? new Weigering("een-schooljaar", "Kies een periode binnen één schooljaar, van 1 augustus tot en met 31 juli.", "tot")
        : null;

    /// <summary>Names as the columns need them, each once: an import may give two groepen the same one.</summary>
    private static List<(Groep Groep, string Naam)> MetNaam(SchoolView school, Schooljaar jaar) =>
        [.. school.GroepenVan(jaar).GroupBy(g => g.Titel, StringComparer.OrdinalIgnoreCase).SelectMany(
            zelfde => zelfde.Select((g, i) => (g, i == 0 ? g.Titel : $"{g.Titel} ({g.Id})")))];

    private AantallenGegevens Maak(
        SchoolView school, DateOnly van, DateOnly tot, WerkboekUitgave uitgave, List<(string Naam, GroepAantallen Aantallen)> gehaald, Wie wie)
    {
        var kop = new WerkboekKop(
            school.Gegevens.Naam, school.Sleutel.Waarde, "Aantallen overblijven", $"{Datums.Cijfers(van)} t/m {Datums.Cijfers(tot)}", "versie 1", uitgave,
            wie.Naam, tijd.NuLokaal);
        var weken = Math.Clamp((tot.DayNumber - van.DayNumber + 7) / 7, 1, GemiddeldeWekenMax);
        ImmutableArray<AantallenGroep> groepen = [.. gehaald.Select(g => new AantallenGroep(g.Naam, g.Aantallen.StructureelPerWeekdag))];
        ImmutableArray<AantallenTelling> tellingen =
            [.. gehaald.SelectMany(g => g.Aantallen.Dagen.Select(d => new AantallenTelling(d.Datum, g.Naam, d.Verwacht, d.Aanwezig, d.Afgemeld, d.NietGevonden, d.Lijst)))];
        var soort = uitgave == WerkboekUitgave.Intern ? "" : "-verantwoording";
        return new AantallenGegevens(
            new AantallenBlad(kop, van, tot, weken, groepen, tellingen) { Overblijfdagen = school.DagenOp(van) },
            $"aantallen-{school.Sleutel}-{Sleutels.Dag(van)}-{Sleutels.Dag(tot)}{soort}.xlsx");
    }
}
