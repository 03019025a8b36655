using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>Begroting beside realisatie, kas- and bankboek, debtors, collections.</summary>
internal static partial class FinancienWerkboek
{
    private const int PostBegroot = 6;
    private const int PostEcht = 7;
    private const int PostVerschil = 8;
    private const int PostDeel = 9;
    private const int PostVolgend = 10;
    private const int PostToelichting = 11;
    private const int BoekBij = 7;
    private const int BoekAf = 8;
    private const int BoekSaldo = 9;
    private const int OpenBedrag = 5;
    private const int OpenBetaald = 6;
    private const int Open = 7;
    private const int OpenKosten = 9;

    private static readonly Kolom[] Postkolommen =
    [
        new("Soort", 11), new("Rubriek", 22), new("Post", 34, KolomSoort.LangeTekst), new("Aantal", 10, KolomSoort.Getal), new("Bedrag", 12, KolomSoort.Euro),
        new("Begroting", 14, KolomSoort.Euro), new("Realisatie", 14, KolomSoort.Euro), new("Verschil €", 14, KolomSoort.Euro), new("Verschil %", 11, KolomSoort.Percentage),
        new("Begroting volgend jaar", 14, KolomSoort.Euro), new("Toelichting", 40, KolomSoort.LangeTekst),
    ];

    private static readonly Kolom[] Boekkolommen =
    [
        new("Datum", 12, KolomSoort.Datum), new("Stuknr", 16), new("Bank/Kas", 12), new("Omschrijving", 40, KolomSoort.LangeTekst), new("Post", 30, KolomSoort.LangeTekst),
        new("Leerling/Vrijwilliger", 28, KolomSoort.LangeTekst), new("Bij", 13, KolomSoort.Euro), new("Af", 13, KolomSoort.Euro), new("Saldo", 14, KolomSoort.Euro),
    ];

    private static readonly Kolom[] Debiteurkolommen =
    [
        new("Gezin", 28), new("Leerling(en)", 32, KolomSoort.LangeTekst), new("Plan", 12), new("Factuur", 14), new("Bedrag", 13, KolomSoort.Euro), new("Betaald", 13, KolomSoort.Euro),
        new("Open", 13, KolomSoort.Euro), new("Herinnering op", 13, KolomSoort.Datum), new("Kosten", 11, KolomSoort.Euro), new("Uitsluiting per", 13, KolomSoort.Datum), new("Storno", 9),
    ];

    private static readonly Kolom[] Incassokolommen =
    [
        new("Mandaat", 22), new("Tekendatum", 12, KolomSoort.Datum), new("IBAN", 26), new("Naam", 28), new("Bedrag", 13, KolomSoort.Euro), new("Volgorde", 10), new("Kenmerk", 36, KolomSoort.LangeTekst),
        new("Uitvoerdatum", 12, KolomSoort.Datum), new("Status", 20), new("Aantal", 9, KolomSoort.Getal),
    ];

    private static Begrotingtotalen SchrijfBegroting(Werkboek boek, Jaarcijfers cijfers)
    {
        var blad = boek.NieuwBlad(Begroting, "Begroting en realisatie", Stand.Liggend, Postkolommen);
        foreach (var cijfer in cijfers.Begroting)
        {
            SchrijfPost(blad, cijfer);
        }

        blad.SluitTabel();
        var baten = SchrijfPosttotaal(blad, cijfers, Boeksoort.Baten, "Totaal baten");
        var lasten = SchrijfPosttotaal(blad, cijfers, Boeksoort.Lasten, "Totaal lasten");
        var rij = blad.NieuweRij();
        blad.Tekst(rij, 3, "Baten min lasten");
        foreach (var (kolom, waarde) in new (int Kolom, Func<Begrotingscijfer, Geld> Waarde)[] { (PostBegroot, c => c.Begroot), (PostEcht, c => c.Realisatie) })
        {
            blad.Formule(
                rij, kolom, $"{WerkboekBlad.Adres(baten, kolom)}-{WerkboekBlad.Adres(lasten, kolom)}",
                Euros(Posttotaal(cijfers, Boeksoort.Baten, waarde) - Posttotaal(cijfers, Boeksoort.Lasten, waarde)), Opmaak.Euro);
        }

        blad.Nadruk(rij);
        var ouders = Tel(cijfers.Begroting.Where(c => c.Soort == Boeksoort.Baten && c.Rubriek == Ouderrubriek).Select(c => c.Realisatie));
        return new Begrotingtotalen(
            new Uitkomstcel(blad.Verwijzing(baten, PostEcht), Posttotaal(cijfers, Boeksoort.Baten, c => c.Realisatie)),
            new Uitkomstcel(blad.Verwijzing(lasten, PostEcht), Posttotaal(cijfers, Boeksoort.Lasten, c => c.Realisatie)),
            new Uitkomstcel($"SUMIF('{blad.Naam}'!{blad.Bereik(2)},\"{Ouderrubriek}\",'{blad.Naam}'!{blad.Bereik(PostEcht)})", ouders));
    }

    private static void SchrijfPost(WerkboekBlad blad, Begrotingscijfer cijfer)
    {
        var rij = blad.NieuweRij();
        blad.Tekst(rij, 1, Soort(cijfer.Soort));
        blad.Tekst(rij, 2, cijfer.Rubriek);
        blad.Tekst(rij, 3, cijfer.Naam);
        if (cijfer.Aantal is { } aantal)
        {
            blad.Getal(rij, 4, aantal);
        }

        if (cijfer.Stukprijs is { } prijs)
        {
            blad.Euro(rij, 5, prijs.Centen);
        }

        blad.Euro(rij, PostBegroot, cijfer.Begroot.Centen);
        blad.Euro(rij, PostEcht, cijfer.Realisatie.Centen);
        var (begroot, echt, verschil) = (WerkboekBlad.Adres(rij, PostBegroot), WerkboekBlad.Adres(rij, PostEcht), WerkboekBlad.Adres(rij, PostVerschil));
        blad.Formule(rij, PostVerschil, $"{echt}-{begroot}", Euros(cijfer.Realisatie - cijfer.Begroot), Opmaak.Euro);
        if (cijfer.Begroot != Geld.Nul)
        {
            blad.Formule(rij, PostDeel, $"{verschil}/ABS({begroot})", Euros(cijfer.Realisatie - cijfer.Begroot) / Math.Abs(Euros(cijfer.Begroot)), Opmaak.Percentage);
        }

        if (cijfer.VolgendJaar is { } volgend)
        {
            blad.Euro(rij, PostVolgend, volgend.Centen);
        }

        blad.Tekst(rij, PostToelichting, cijfer.Toelichting);
    }

    private static int SchrijfPosttotaal(WerkboekBlad blad, Jaarcijfers cijfers, Boeksoort soort, string wat)
    {
        var rij = blad.NieuweRij();
        blad.Tekst(rij, 3, wat);
        var waarden = new (int Kolom, Func<Begrotingscijfer, Geld> Waarde)[]
        {
            (PostBegroot, c => c.Begroot), (PostEcht, c => c.Realisatie), (PostVerschil, c => c.Realisatie - c.Begroot), (PostVolgend, c => c.VolgendJaar ?? Geld.Nul),
        };
        foreach (var (kolom, waarde) in waarden)
        {
            blad.Formule(rij, kolom, $"SUMIF({blad.Bereik(1)},\"{Soort(soort)}\",{blad.Bereik(kolom)})", Euros(Posttotaal(cijfers, soort, waarde)), Opmaak.Euro);
        }

        blad.Nadruk(rij);
        return rij;
    }

    private static Geld Posttotaal(Jaarcijfers cijfers, Boeksoort soort, Func<Begrotingscijfer, Geld> waarde) => Tel(cijfers.Begroting.Where(c => c.Soort == soort).Select(waarde));

    private static string Soort(Boeksoort soort) => soort switch { Boeksoort.Baten => "Baten", Boeksoort.Lasten => "Lasten", _ => "Reserve" };

    /// <summary>One book after the other, so that each has its own running balance.</summary>
    private static List<Boektotaal> SchrijfBoek(Werkboek boek, Jaarcijfers cijfers)
    {
        var blad = boek.NieuwBlad(Boek, "Kas- en bankboek", Stand.Liggend, Boekkolommen);
        var delen = cijfers.Boek.GroupBy(b => b.Dagboek, StringComparer.Ordinal).Select(g => (Naam: g.Key, Regels: g.ToList())).ToList();
        var plaatsen = new List<(string Naam, int Van, int Tot, List<Boekcijfer> Regels)>();
        foreach (var (naam, regels) in delen)
        {
            var saldo = cijfers.KasBijBank ? cijfers.Samenvatting.BeginBank : Begin(cijfers.Samenvatting, naam);
            var rijen = new List<int>();
            foreach (var regel in regels)
            {
                saldo = saldo is { } was ? was + regel.Bij - regel.Af : null;
                rijen.Add(SchrijfBoekregel(blad, regel, saldo));
            }

            plaatsen.Add((naam, rijen[0], rijen[^1], regels));
        }

        blad.SluitTabel();
        return plaatsen.ConvertAll(p => SchrijfBoektotaal(blad, p.Naam, (p.Van, p.Tot), p.Regels));
    }

    private static int SchrijfBoekregel(WerkboekBlad blad, Boekcijfer regel, Geld? saldo)
    {
        var rij = blad.NieuweRij();
        blad.Datum(rij, 1, regel.Datum);
        blad.Tekst(rij, 2, regel.Stuk);
        blad.Tekst(rij, 3, regel.Dagboek);
        blad.Tekst(rij, 4, regel.Omschrijving);
        blad.Tekst(rij, 5, regel.Post);
        blad.Tekst(rij, 6, regel.Wie);
        if (regel.Bij != Geld.Nul)
        {
            blad.Euro(rij, BoekBij, regel.Bij.Centen);
        }

        if (regel.Af != Geld.Nul)
        {
            blad.Euro(rij, BoekAf, regel.Af.Centen);
        }

        if (saldo is { } na)
        {
            blad.Euro(rij, BoekSaldo, na.Centen);
        }

        return rij;
    }

    private static Boektotaal SchrijfBoektotaal(WerkboekBlad blad, string naam, (int Van, int Tot) rijen, List<Boekcijfer> regels)
    {
        var rij = blad.NieuweRij();
        blad.Tekst(rij, 4, $"Totaal {naam}");
        var (bij, af) = (Tel(regels.Select(r => r.Bij)), Tel(regels.Select(r => r.Af)));
        foreach (var (kolom, bedrag) in new[] { (BoekBij, bij), (BoekAf, af) })
        {
            blad.Formule(rij, kolom, $"SUM({WerkboekBlad.Bereik(rijen.Van, kolom, rijen.Tot, kolom)})", Euros(bedrag), Opmaak.Euro);
        }

        blad.Nadruk(rij);
        return new Boektotaal(naam, new Uitkomstcel(blad.Verwijzing(rij, BoekBij), bij), new Uitkomstcel(blad.Verwijzing(rij, BoekAf), af));
    }

    /// <summary>Null of a book that the school gave a name of its own: then its lines have no running balance.</summary>
    private static Geld? Begin(Cijfersamenvatting s, string naam) =>
        naam == Boekposten.Vast.First(p => p.Code == Boekposten.Bank).Naam ? s.BeginBank
        : naam == Boekposten.Vast.First(p => p.Code == Boekposten.Kas).Naam ? s.BeginKas : null;

    private static void SchrijfDebiteuren(Werkboek boek, Jaarcijfers cijfers)
    {
        var blad = boek.NieuwBlad(Debiteuren, "Debiteuren", Stand.Liggend, Debiteurkolommen);
        foreach (var d in cijfers.Debiteuren)
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, d.Gezin);
            blad.Tekst(rij, 2, d.Leerlingen);
            blad.Tekst(rij, 3, d.Plan);
            blad.Tekst(rij, 4, d.Factuur);
            blad.Euro(rij, OpenBedrag, d.Bedrag.Centen);
            blad.Euro(rij, OpenBetaald, d.Betaald.Centen);
            Euro(blad, rij, Open, new Uitkomstcel($"{WerkboekBlad.Adres(rij, OpenBedrag)}-{WerkboekBlad.Adres(rij, OpenBetaald)}", d.Bedrag - d.Betaald), d.Open);
            Datum(blad, rij, Open + 1, d.HerinneringOp);
            blad.Euro(rij, OpenKosten, d.Kosten.Centen);
            Datum(blad, rij, OpenKosten + 1, d.UitsluitingPer);
            blad.Tekst(rij, OpenKosten + 2, d.Storno ? "ja" : null);
        }

        blad.SluitTabel();
        var eind = blad.NieuweRij();
        blad.Tekst(eind, 1, "Totaal");
        Som(blad, eind, OpenBedrag, cijfers.Debiteuren.Select(d => d.Bedrag));
        Som(blad, eind, OpenBetaald, cijfers.Debiteuren.Select(d => d.Betaald));
        Som(blad, eind, Open, cijfers.Debiteuren.Select(d => d.Open));
        Som(blad, eind, OpenKosten, cijfers.Debiteuren.Select(d => d.Kosten));
        blad.Nadruk(eind);
    }

    private static void SchrijfIncasso(Werkboek boek, Jaarcijfers cijfers)
    {
        var blad = boek.NieuwBlad(Incasso, "Incassobatch", Stand.Liggend, Incassokolommen);
        foreach (var i in cijfers.Incasso)
        {
            var rij = blad.NieuweRij();
            blad.Tekst(rij, 1, i.Mandaat);
            Datum(blad, rij, 2, i.Tekendatum);
            blad.Tekst(rij, 3, i.Iban);
            blad.Tekst(rij, 4, i.Naam);
            blad.Euro(rij, 5, i.Bedrag.Centen);
            blad.Tekst(rij, 6, i.Volgorde);
            blad.Tekst(rij, 7, i.Kenmerk);
            blad.Datum(rij, 8, i.Uitvoerdatum);
            blad.Tekst(rij, 9, i.Status);
            blad.Getal(rij, 10, i.Aantal);
        }

        blad.SluitTabel();
        var eind = blad.NieuweRij();
        blad.Tekst(eind, 1, "Totaal");
        Som(blad, eind, 5, cijfers.Incasso.Select(i => i.Bedrag));
        blad.Formule(eind, 10, $"SUM({blad.Bereik(10)})", cijfers.Incasso.Sum(i => i.Aantal));
        blad.Nadruk(eind);
    }
}
