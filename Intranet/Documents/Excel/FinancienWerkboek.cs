using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>
/// The financial report in ten sheets (TSO-10i, XLS-1, XLS-3), from the same figures as the page. What the rows of a sheet say is added up by a formula, of
/// which the outcome must equal the figures: otherwise the figure stands there itself, and the warnings say what doesn't fit.
/// </summary>
internal static partial class FinancienWerkboek
{
    public const string Samenvatting = "Samenvatting";
    public const string Begroting = "Begroting en realisatie";
    public const string Boek = "Kas- en bankboek";
    public const string Debiteuren = "Debiteuren";
    public const string Incasso = "Incassobatch";
    public const string Vergoedingen = "Vergoedingen";
    public const string Aantallen = "Aantallen";
    public const string Reserves = "Reserves";
    public const string Kascommissie = "Kascommissie";
    public const string Verschillen = "Verschillenverklaring";

    private const string Ouderrubriek = "Ouderbijdragen";
    private const string BijBank = "Bij de bank geteld: het gaat om minder dan vijf kinderen.";
    private const int Duizend = 1_000;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly Kolom[] Samenvattingkolommen = [new("Wat", 36), new("Uitkomst", 18, KolomSoort.Getal), new("Toelichting", 60, KolomSoort.LangeTekst)];

    /// <exception cref="WerkboekTeGrootException">More rows than fit.</exception>
    /// <exception cref="ArgumentException">The head says another edition than the figures have.</exception>
    public static void Schrijf(Jaarcijfers cijfers, WerkboekKop kop, Stream naar)
    {
        using var boek = new Werkboek(kop);
        SchrijfBladen(boek, cijfers, kop);
        boek.Bewaar(naar);
    }

    /// <summary>The ten sheets behind what a workbook has already: the year report has them too (TSO-10i).</summary>
    /// <exception cref="ArgumentException">The head says another edition than the figures have.</exception>
    public static void SchrijfBladen(Werkboek boek, Jaarcijfers cijfers, WerkboekKop kop)
    {
        if ((kop.Uitgave == WerkboekUitgave.Verantwoording) != (cijfers.Editie == Editie.Verantwoording))
        {
            throw new ArgumentException("The edition of the head isn't that of the figures.", nameof(kop));
        }

        var eerste = boek.NieuwBlad(Samenvatting, $"Financieel verslag overblijven, {kop.Periode}", Stand.Staand, Samenvattingkolommen);
        var begroting = SchrijfBegroting(boek, cijfers);
        var boeken = SchrijfBoek(boek, cijfers);
        SchrijfDebiteuren(boek, cijfers);
        SchrijfIncasso(boek, cijfers);
        SchrijfVergoedingen(boek, cijfers);
        var beurten = SchrijfAantallen(boek, cijfers);
        var reserves = SchrijfReserves(boek, cijfers);
        SchrijfKascommissie(boek, cijfers);
        SchrijfVerschillen(boek, cijfers);
        SchrijfSamenvatting(eerste, cijfers, new Verwijzingen(begroting, boeken, reserves, beurten));
    }

    private static void SchrijfSamenvatting(WerkboekBlad blad, Jaarcijfers cijfers, Verwijzingen naar)
    {
        var s = cijfers.Samenvatting;
        var samen = cijfers.KasBijBank;
        var bank = Bedrag(blad, samen ? "Beginsaldo bank en kas" : "Beginsaldo bank", null, s.BeginBank);
        var kas = Bedrag(blad, "Beginsaldo kas", null, s.BeginKas, samen ? BijBank : null);
        Bedrag(blad, "Beginstand reserves", naar.Reserves?.Begin, s.BeginReserves);
        var baten = Bedrag(blad, "Totaal baten", naar.Begroting.Baten, s.Baten);
        var lasten = Bedrag(blad, "Totaal lasten", naar.Begroting.Lasten, s.Lasten);
        Bedrag(blad, "Resultaat", new Uitkomstcel($"{Cel(baten)}-{Cel(lasten)}", s.Baten - s.Lasten), s.Resultaat, "Baten min lasten.");
        Bedrag(blad, samen ? "Eindsaldo bank en kas" : "Eindsaldo bank", Eind(naar.Boeken, Boekposten.Bank, bank, s.BeginBank, s.EindBank), s.EindBank);
        Bedrag(blad, "Eindsaldo kas", samen ? null : Eind(naar.Boeken, Boekposten.Kas, kas, s.BeginKas, s.EindKas), s.EindKas, samen ? BijBank : null);
        Bedrag(blad, "Eindstand reserves", naar.Reserves?.Einde, s.EindReserves);
        var beurten = blad.NieuweRij();
        blad.Tekst(beurten, 1, "Aantal overblijfbeurten");
        Getal(blad, beurten, naar.Beurten, s.Beurten);
        SchrijfPerBeurt(blad, s, lasten, beurten);
        SchrijfDekking(blad, cijfers, naar.Begroting, lasten);
        SchrijfOnder(blad, cijfers);
    }

    /// <summary>Whole cents are divided, so that a half is exactly a half in every program.</summary>
    private static void SchrijfPerBeurt(WerkboekBlad blad, Cijfersamenvatting s, int lasten, int beurten)
    {
        if (s.KostenPerBeurt is { } kosten)
        {
            var verwacht = s.Beurten == 0 ? 0m : decimal.Round((decimal)s.Lasten.Centen / s.Beurten, MidpointRounding.AwayFromZero);
            Bedrag(
                blad, "Kosten per beurt", new Uitkomstcel($"ROUND(ROUND({Cel(lasten)}*100,0)/{Cel(beurten)},0)/100", new Geld((long)verwacht)), kosten,
                "Lasten gedeeld door beurten.");
        }
    }

    private static void SchrijfDekking(WerkboekBlad blad, Jaarcijfers cijfers, Begrotingtotalen begroting, int lasten)
    {
        if (cijfers.Samenvatting.Dekkingsgraad is not { } graad)
        {
            return;
        }

        var rij = blad.NieuweRij();
        blad.Tekst(rij, 1, "Dekkingsgraad");
        blad.Tekst(rij, 3, "Bijdragen van ouders gedeeld door lasten.");
        var totaal = cijfers.Samenvatting.Lasten.Centen;
        var gelijk = totaal > 0 && decimal.Round(begroting.Ouders.Waarde.Centen * (decimal)Duizend / totaal, MidpointRounding.AwayFromZero) == graad;
        if (gelijk)
        {
            blad.Formule(
                rij, 2, $"ROUND({Duizend}*ROUND({begroting.Ouders.Formule}*100,0)/ROUND({Cel(lasten)}*100,0),0)/{Duizend}", (decimal)graad / Duizend, Opmaak.Percentage);
        }
        else
        {
            blad.Percentage(rij, 2, (decimal)graad / Duizend);
        }
    }

    private static void SchrijfOnder(WerkboekBlad blad, Jaarcijfers cijfers)
    {
        blad.SluitTabel();
        blad.NieuweRij();
        if (cijfers.Overlopend != Geld.Nul)
        {
            blad.Noot(blad.NieuweRij(), $"Er wordt nog {cijfers.Overlopend} geboekt.");
        }

        foreach (var zin in cijfers.Waarschuwingen)
        {
            blad.Noot(blad.NieuweRij(), zin);
        }

        if (cijfers.Editie == Editie.Verantwoording)
        {
            blad.Noot(blad.NieuweRij(), "Uitgave voor verantwoording: alleen totalen, geen namen en geen aantallen onder de vijf kinderen.");
        }
    }

    /// <summary>The last balance is the first one with all that came and went; by the figures themselves when they don't fit.</summary>
    private static Uitkomstcel? Eind(IReadOnlyList<Boektotaal> boeken, string post, int begin, Geld beginsaldo, Geld eindsaldo)
    {
        var naam = Boekposten.Vast.First(p => p.Code == post).Naam;
        var boek = boeken.Where(b => beginsaldo + b.Bij.Waarde - b.Af.Waarde == eindsaldo).OrderByDescending(b => b.Naam == naam).FirstOrDefault();
        return boek is not null ? new Uitkomstcel($"{Cel(begin)}+{boek.Bij.Formule}-{boek.Af.Formule}", eindsaldo) : beginsaldo == eindsaldo ? new Uitkomstcel(Cel(begin), eindsaldo) : null;
    }

    /// <summary>A row of the summary: a formula when it gives what the figures say. Gives its row number.</summary>
    private static int Bedrag(WerkboekBlad blad, string wat, Uitkomstcel? uit, Geld bedrag, string? uitleg = null)
    {
        var rij = blad.NieuweRij();
        blad.Tekst(rij, 1, wat);
        Euro(blad, rij, 2, uit, bedrag);
        blad.Tekst(rij, 3, uitleg);
        return rij;
    }

    private static void Getal(WerkboekBlad blad, int rij, Telcel? uit, int aantal)
    {
        if (uit is not null && uit.Waarde == aantal)
        {
            blad.Formule(rij, 2, uit.Formule, aantal);
        }
        else
        {
            blad.Getal(rij, 2, aantal);
        }
    }

    private static void Euro(WerkboekBlad blad, int rij, int kolom, Uitkomstcel? uit, Geld bedrag)
    {
        if (uit is not null && uit.Waarde == bedrag)
        {
            blad.Formule(rij, kolom, uit.Formule, Euros(bedrag), Opmaak.Euro);
        }
        else
        {
            blad.Euro(rij, kolom, bedrag.Centen);
        }
    }

    /// <summary>The sum of a column over the closed table.</summary>
    private static void Som(WerkboekBlad blad, int rij, int kolom, IEnumerable<Geld> bedragen) =>
        blad.Formule(rij, kolom, $"SUM({blad.Bereik(kolom)})", Euros(Tel(bedragen)), Opmaak.Euro);

    private static void Datum(WerkboekBlad blad, int rij, int kolom, DateOnly? datum)
    {
        if (datum is { } dag)
        {
            blad.Datum(rij, kolom, dag);
        }
    }

    private static Geld Tel(IEnumerable<Geld> bedragen) => bedragen.Aggregate(Geld.Nul, (som, b) => som + b);

    private static decimal Euros(Geld bedrag) => bedrag.Centen / 100m;

    /// <summary>The outcome of a row of the summary.</summary>
    private static string Cel(int rij) => WerkboekBlad.Adres(rij, 2);

    /// <summary>A formula with what it must give.</summary>
    private sealed record Uitkomstcel(string Formule, Geld Waarde);

    private sealed record Telcel(string Formule, int Waarde);

    private sealed record Begrotingtotalen(Uitkomstcel Baten, Uitkomstcel Lasten, Uitkomstcel Ouders);

    private sealed record Boektotaal(string Naam, Uitkomstcel Bij, Uitkomstcel Af);

    private sealed record Reservetotalen(Uitkomstcel Begin, Uitkomstcel Einde);

    private sealed record Verwijzingen(Begrotingtotalen Begroting, IReadOnlyList<Boektotaal> Boeken, Reservetotalen? Reserves, Telcel? Beurten);
}
