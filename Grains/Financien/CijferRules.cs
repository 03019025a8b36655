using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>
/// The ten sheets from the journal and its neighbours (TSO-10i, XLS-1). Pure. What was carried over is begin, not movement: openings from the schooljaar before and
/// balances entered by hand; of a second journal in a calendar year the opening says nothing new.
/// </summary>
internal static partial class CijferRules
{
    public const int VerschilProcent = 10;
    public const long VerschilMin = 10_000;

    /// <summary>Weights of a schooljaar over its two calendar years: August to December, January to July.</summary>
    private static readonly ImmutableArray<int> Jaardelen = [5, 7];

    public static Jaarcijfers Maak(Cijferbron bron)
    {
        var balans = new Balansloop(bron);
        var begroting = Begroting(bron, balans);
        var aantallen = Aantallen(bron);
        var boek = Boek(bron, balans);
        var reserves = Reserves(bron, balans);
        return new Jaarcijfers(
            bron.Periode, Editie.Intern, bron.Nu, Samenvatting(balans, reserves, aantallen), begroting, boek, Debiteuren(bron), Incasso(bron), Vergoedingen(bron), aantallen,
            reserves, bron.Begroting.Kascommissie, Verschillen(bron, begroting), balans.Eindbalans(), Waarschuwingen(bron, balans, boek), Overlopend(bron, balans))
        {
            Personen = Personen(bron, balans),
        };
    }

    /// <summary>What a schooljaar budgets for a calendar year: seven twelfths of the one that ends in it, five of the one that begins.</summary>
    public static Geld Kalenderdeel(Geld bedrag, bool isBegin) => RekenRules.Verdeel(bedrag, Jaardelen.AsSpan())[isBegin ? 0 : 1];

    public static bool IsVanOuders(string post) => post is Boekposten.BijdrageStructureel or Boekposten.BijdrageIneens or Boekposten.BijdrageIncidenteel
        or Boekposten.Restituties or Boekposten.Oninbaar;

    private static Cijfersamenvatting Samenvatting(Balansloop balans, ImmutableArray<Reservecijfer> reserves, ImmutableArray<Aantalcijfer> aantallen)
    {
        var (baten, lasten) = (balans.Totaal(Boeksoort.Baten), balans.Totaal(Boeksoort.Lasten));
        var ouders = RekenRules.Som(balans.Posten(Boeksoort.Baten).Where(p => IsVanOuders(p.Code)).Select(p => balans.Realisatie(p)));
        var beurten = aantallen.Sum(a => a.Aanwezig ?? 0);
        return new Cijfersamenvatting(
            balans.Begin(Boekposten.Bank), balans.Begin(Boekposten.Kas), RekenRules.Som(reserves.Select(r => r.Begin)), baten, lasten, baten - lasten,
            balans.Eind(Boekposten.Bank), balans.Eind(Boekposten.Kas), RekenRules.Som(reserves.Select(r => r.Einde)), beurten,
            beurten == 0 ? null : RekenRules.Deel(lasten, 1, beurten), lasten <= Geld.Nul ? null : (int)RekenRules.Deel(ouders, 1_000, lasten.Centen).Centen);
    }

    private static ImmutableArray<Begrotingscijfer> Begroting(Cijferbron bron, Balansloop balans)
    {
        var regels = bron.Begroting.Regels;
        return
        [
            .. balans.Alle.Where(p => p.Soort is Boeksoort.Baten or Boeksoort.Lasten || BegrotingRules.IsReserve(p.Code)).Select(p =>
            {
                var regel = regels.GetValueOrDefault(p.Code);
                return new Begrotingscijfer(
                    p.Rubriek, p.Code, p.Naam, p.Soort, regel?.Aantal, regel?.Stukprijs, regel?.Bedrag ?? Geld.Nul, balans.Realisatie(p),
                    bron.Begroting.Volgend is { } volgend && volgend.TryGetValue(p.Code, out var straks) ? straks : null, regel?.Toelichting);
            }).Where(c => c.Begroot != Geld.Nul || c.Realisatie != Geld.Nul || c.VolgendJaar is { } v && v != Geld.Nul),
        ];
    }

    /// <summary>Each post that differs so much stands here, explained or not.</summary>
    private static ImmutableArray<Verschilregel> Verschillen(Cijferbron bron, ImmutableArray<Begrotingscijfer> cijfers) =>
    [
        .. cijfers.Where(c => c.Soort is Boeksoort.Baten or Boeksoort.Lasten && IsGroot(c.Realisatie - c.Begroot, c.Begroot)).Select(c =>
        {
            var uitleg = bron.Begroting.Verklaringen.FirstOrDefault(v => v.Post == c.Post);
            return new Verschilregel(c.Post, c.Naam, c.Realisatie - c.Begroot, uitleg?.Oorzaak ?? "", uitleg?.Maatregel ?? "");
        }),
    ];

    private static bool IsGroot(Geld verschil, Geld begroot)
    {
        var afwijking = Math.Abs(verschil.Centen);
        return afwijking >= VerschilMin && afwijking * 100 >= Math.Abs(begroot.Centen) * VerschilProcent;
    }

    private static ImmutableArray<Reservecijfer> Reserves(Cijferbron bron, Balansloop balans) =>
    [
        .. balans.Alle.Where(p => BegrotingRules.IsReserve(p.Code)).Select(p =>
        {
            var regels = balans.Regels(p.Code).ToList();
            var doel = bron.Begroting.Reserves.FirstOrDefault(r => r.Post == p.Code);
            return new Reservecijfer(
                p.Code, p.Naam, -balans.Begin(p.Code), -RekenRules.Som(regels.Where(b => b < Geld.Nul)), RekenRules.Som(regels.Where(b => b > Geld.Nul)), -balans.Eind(p.Code),
                doel?.Doel, doel?.Maximum);
        }),
    ];

    /// <summary>Bank and kas line by line; what stands opposite is named.</summary>
    private static ImmutableArray<Boekcijfer> Boek(Cijferbron bron, Balansloop balans)
    {
        var namen = bron.Betalers.ToDictionary(b => b.Id, b => b.Naam, StringComparer.Ordinal);
        var kinderen = Kinderenvan(bron);
        var metTerug = balans.Begin(Boekposten.BetalingOnderweg) != Geld.Nul || balans.Bewegingen.Any(g => g.Boeking.Bron == Boekbron.Uitbetaling);
        return
        [
            .. balans.Bewegingen.SelectMany(g => g.Boeking.Regels.Where(r => r.Post is Boekposten.Bank or Boekposten.Kas).Select(r => (Geboekt: g, Regel: r)))
                .OrderBy(p => p.Geboekt.Boeking.Datum).ThenBy(p => p.Geboekt.Nr).Select(p =>
                {
                    var (boeking, regel) = (p.Geboekt.Boeking, p.Regel);
                    var tegen = boeking.Regels.Where(r => r != regel).Select(r => balans.Naam(r.Post)).Distinct(StringComparer.Ordinal);
                    var betalers = boeking.Regels.Select(r => r.BetalerId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
                    var wie = betalers.Select(id => namen.GetValueOrDefault(id, "Betaler van vroeger"));
                    return new Boekcijfer(
                        boeking.Datum, boeking.Stuk ?? "", balans.Naam(regel.Post), boeking.Omschrijving, string.Join(", ", tegen), string.Join(", ", wie) is { Length: > 0 } w ? w : null,
                        regel.Bedrag > Geld.Nul ? regel.Bedrag : Geld.Nul, regel.Bedrag < Geld.Nul ? -regel.Bedrag : Geld.Nul)
                    {
                        Naamloos = boeking.Regels.Any(r => r.Post is Boekposten.IncassoOnderweg or Boekposten.Vraagposten || (metTerug && r.Post == Boekposten.BetalingOnderweg)),
                        Kinderen = [.. betalers.SelectMany(id => kinderen[id]).Distinct(StringComparer.Ordinal)],
                    };
                }),
        ];
    }

    /// <summary>
    /// How many people each post of baten is about: five payers with three children, or one with five, are still few. Of a payer of before the children aren't known: then
    /// none count.
    /// </summary>
    private static ImmutableArray<Postpersonen> Personen(Cijferbron bron, Balansloop balans)
    {
        var kinderen = Kinderenvan(bron);
        return
        [
            .. balans.Posten(Boeksoort.Baten).Select(p => (p.Code, Betalers: balans.Bewegingen.Where(g => g.Boeking.Regels.Any(r => r.Post == p.Code))
                    .SelectMany(g => g.Boeking.Regels).Select(r => r.BetalerId).OfType<string>().Distinct(StringComparer.Ordinal).ToList()))
                .Where(p => p.Betalers.Count > 0)
                .Select(p => new Postpersonen(p.Code, Math.Max(1, Math.Min(p.Betalers.Count, p.Betalers.SelectMany(id => kinderen[id]).Distinct(StringComparer.Ordinal).Count())))),
        ];
    }

    /// <summary>Ids of children by payer.</summary>
    private static ILookup<string, string> Kinderenvan(Cijferbron bron) =>
        bron.Betalers.SelectMany(b => b.Kinderen.Select(k => (b.Id, k.LeerlingId))).ToLookup(k => k.Id, k => k.LeerlingId, StringComparer.Ordinal);

    private static ImmutableArray<string> Waarschuwingen(Cijferbron bron, Balansloop balans, ImmutableArray<Boekcijfer> boek)
    {
        var zinnen = new List<string>();
        Zeg(!bron.Begroting.IsActief, "Er is geen begroting met instemming voor deze periode.");
        Zeg(RekenRules.Som(balans.Bewegingen.SelectMany(g => g.Boeking.Regels).Select(r => r.Bedrag)) != Geld.Nul, "De boekingen zijn samen niet nul. Laat het journaal controleren.");
        foreach (var post in new[] { Boekposten.Bank, Boekposten.Kas })
        {
            var bij = RekenRules.Som(boek.Where(b => b.Dagboek == balans.Naam(post)).Select(b => b.Bij - b.Af));
            Zeg(balans.Begin(post) + bij != balans.Eind(post), $"{balans.Naam(post)}: begin en mutaties zijn samen niet de eindstand.");
        }

        if (IsNu(bron))
        {
            var (open, tegoed) = (RekenRules.Som(bron.Betalers.Select(b => b.Open)), RekenRules.Som(bron.Betalers.Select(b => b.Tegoed)));
            Zeg(balans.Eind(Boekposten.Debiteuren) != open, $"Debiteuren in het journaal: {balans.Eind(Boekposten.Debiteuren)}, rekeningen open: {open}. Het verschil wordt nog geboekt.");
            Zeg(-balans.Eind(Boekposten.Tegoeden) != tegoed, $"Tegoeden in het journaal: {-balans.Eind(Boekposten.Tegoeden)}, bij de betalers: {tegoed}. Het verschil wordt nog geboekt.");
        }
        else
        {
            Zeg(true, "De debiteuren zijn die van vandaag, niet van het einde van de periode.");
        }

        var vast = RekenRules.Som(bron.Vergoedingen.SelectMany(m => m.Regels).Select(r => r.Bedrag));
        var geboekt = RekenRules.Som(Vergoedingposten.Select(p => balans.Beweging(p)));
        Zeg(vast != geboekt, $"Vergoedingen van helpers: {vast}, op de posten: {geboekt}. Het verschil is met de hand geboekt of komt nog.");
        return [.. zinnen];

        void Zeg(bool zo, string zin)
        {
            if (zo)
            {
                zinnen.Add(zin);
            }
        }
    }

    /// <summary>What outboxes still bring: then the sub-ledger and the journal differ by it.</summary>
    private static Geld Overlopend(Cijferbron bron, Balansloop balans)
    {
        var (open, tegoed) = (RekenRules.Som(bron.Betalers.Select(b => b.Open)), RekenRules.Som(bron.Betalers.Select(b => b.Tegoed)));
        return IsNu(bron)
            ? new Geld(Math.Abs((balans.Eind(Boekposten.Debiteuren) - open).Centen) + Math.Abs((balans.Eind(Boekposten.Tegoeden) + tegoed).Centen)) : Geld.Nul;
    }

    /// <summary>The end of the period is now: the list of debtors is that of the journal.</summary>
    private static bool IsNu(Cijferbron bron) => bron.Periode.Van <= bron.Vandaag && bron.Vandaag <= bron.Periode.TotEnMet;

    private static ImmutableArray<string> Vergoedingposten { get; } = [Boekposten.VergoedingVast, Boekposten.VergoedingInval, Boekposten.Gediplomeerde, Boekposten.Coordinator];
}
