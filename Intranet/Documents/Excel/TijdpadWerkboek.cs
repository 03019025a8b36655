using System.Collections.Immutable;
using OrleansSchool.Intranet.Pages.Overdracht;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>What the workbook of the overdracht shows.</summary>
internal sealed record TijdpadGegevens(WerkboekKop Kop, Overdrachtbord Bord, DateOnly Vandaag);

/// <summary>OSO-T, XLS-1: the board of groep 8 with its dates, the tijdpad, and how many are through each step as formulas over the board.</summary>
internal static class TijdpadWerkboek
{
    private const int StapVanaf = 4;
    private const string Klaar = "klaar";
    private const string Nvt = "n.v.t.";

    private static readonly ImmutableArray<Kolom> Bordkolommen =
    [
        new("Leerling", 28), new("Groep", 12), new("VO-school", 28, KolomSoort.LangeTekst),
        .. Bordstappen.Alle.Select(s => new Kolom(Overdrachtwoorden.Stap(s), 11)),
        new("Gereed op", 12, KolomSoort.Datum), new("Laatste veilige dag", 12, KolomSoort.Datum), new("Verstrekt op", 12, KolomSoort.Datum),
        new("Aan zet", 18), new("Wat nu", 36, KolomSoort.LangeTekst),
    ];

    private static readonly Kolom[] Tijdpadkolommen =
    [
        new("Stap", 34), new("Vanaf", 12, KolomSoort.Datum), new("Uiterlijk", 12, KolomSoort.Datum), new("Wie", 18), new("Bij", 14),
        new("Toelichting", 48, KolomSoort.LangeTekst),
    ];

    private static readonly Kolom[] Telkolommen = [new("Stap", 34), new("Klaar", 10, KolomSoort.Getal), new("Leerlingen", 12, KolomSoort.Getal)];

    /// <exception cref="WerkboekTeGrootException">More rows than fit.</exception>
    public static void Schrijf(TijdpadGegevens gegevens, Stream naar)
    {
        using var boek = new Werkboek(gegevens.Kop);
        var bord = boek.NieuwBlad("Bord", $"Overdracht groep 8, {gegevens.Kop.Periode}", Stand.Liggend, Bordkolommen);
        foreach (var kind in gegevens.Bord.Rijen)
        {
            SchrijfKind(bord, kind);
        }

        bord.SluitTabel();
        SchrijfTijdpad(boek.NieuwBlad("Tijdpad", $"Tijdpad {gegevens.Kop.Periode}", Stand.Liggend, Tijdpadkolommen), gegevens.Bord);
        SchrijfTelling(boek.NieuwBlad("Telling", $"Zo ver zijn de dossiers, {gegevens.Kop.Periode}", Stand.Staand, Telkolommen), bord, gegevens.Bord);
        boek.Bewaar(naar);
    }

    private static void SchrijfKind(WerkboekBlad blad, Bordleerling kind)
    {
        var rij = blad.NieuweRij();
        blad.Tekst(rij, 1, kind.Naam);
        blad.Tekst(rij, 2, kind.GroepNaam);
        blad.Tekst(rij, 3, Overdrachtwoorden.Opsomming(kind.Bestemmingen));
        foreach (var (stap, nr) in Bordstappen.Alle.Select((s, i) => (s, i)))
        {
            blad.Tekst(rij, StapVanaf + nr, Woord(Bordcellen.Stand(kind, stap)));
        }

        var na = StapVanaf + Bordstappen.Alle.Length;
        Datum(blad, rij, na, kind.Dossier?.GereedOp);
        Datum(blad, rij, na + 1, kind.VeiligTot);
        Datum(blad, rij, na + 2, kind.Dossier is { Verstrekkingen: { IsEmpty: false } v } ? v.Max(x => x.Datum) : null);
        blad.Tekst(rij, na + 3, kind.Wie is { } wie ? Overdrachtwoorden.Wie(wie) : "");
        blad.Tekst(rij, na + 4, kind.Volgende);
    }

    private static void SchrijfTijdpad(WerkboekBlad blad, Overdrachtbord bord)
    {
        foreach (var stap in bord.Tijdpad.OrderBy(s => s.Uiterlijk).ThenBy(s => s.Naam, StringComparer.Ordinal))
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, stap.Naam);
            blad.Datum(rij, 2, stap.Vanaf);
            blad.Datum(rij, 3, stap.Uiterlijk);
            blad.Tekst(rij, 4, stap.Wie is { } wie ? Overdrachtwoorden.Wie(wie) : "");
            blad.Tekst(rij, 5, stap.Bordstap is { } kolom ? Overdrachtwoorden.Stap(kolom) : "");
            blad.Tekst(rij, 6, stap.Toelichting);
        }
    }

    /// <summary>Through a step is who is done with it; after 30 June only what left the school is known, and what wasn't fetched isn't counted as fetched.</summary>
    private static void SchrijfTelling(WerkboekBlad blad, WerkboekBlad bord, Overdrachtbord gegevens)
    {
        foreach (var (stap, nr) in Bordstappen.Alle.Select((s, i) => (s, i)).Where(s => !Bordcellen.IsVoorbij(gegevens, s.s)))
        {
            var (rij, bereik) = (blad.NieuweRij(), $"'{bord.Naam}'!{bord.Bereik(StapVanaf + nr)}");
            blad.Tekst(rij, 1, Overdrachtwoorden.Stapzin(stap));
            blad.Formule(rij, 2, $"COUNTIF({bereik},\"{Klaar}\")", gegevens.Rijen.Count(r => Bordcellen.Stand(r, stap) == Bordstap.Klaar));
            blad.Getal(rij, 3, gegevens.Rijen.Length);
        }
    }

    private static string Woord(Bordstap stap) => stap switch
    {
        Bordstap.Klaar => Klaar,
        Bordstap.Nvt => Nvt,
        Bordstap.Bezig => "bezig",
        Bordstap.TeLaat => "te laat",
        _ => "open",
    };

    private static void Datum(WerkboekBlad blad, int rij, int kolom, DateOnly? datum)
    {
        if (datum is { } dag)
        {
            blad.Datum(rij, kolom, dag);
        }
    }
}
