using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Inlezen;

/// <summary>A row of the file about what one payer owes or has from before the intranet.</summary>
/// <param name="Vervalt">Of an open amount only.</param>
internal sealed record BeginstandRij(string? Nummer, string? Betaler, Geld Bedrag, bool IsTegoed, string Omschrijving, DateOnly? Vervalt)
{
    private const string Zonder = "Stand uit de eerdere administratie";
    private const int JarenTerug = 10;
    private const int JarenVooruit = 2;

    /// <summary>Only the payer stands in the row: the prefilled template left it so. An amount of nil is nothing too.</summary>
    public static bool IsNietIngevuld(Rijlezer lezer) => lezer.IsLeeg(BeginstandVelden.Eigen.AsSpan());

    /// <summary>Null when the row doesn't say it right; then a mistake was noted. Also null, without one, when it says nil.</summary>
    public static BeginstandRij? Lees(Rijlezer lezer, DateOnly vandaag)
    {
        var nummer = lezer.Tekst(BeginstandVelden.Nummer, "het betalernummer", FinancienGrenzen.IdMax);
        var betaler = lezer.Tekst(BeginstandVelden.Betaler, "de betaler", FinancienGrenzen.OmschrijvingMax);
        var (open, tegoed) = (lezer.Bedrag(BeginstandVelden.Open), lezer.Bedrag(BeginstandVelden.Tegoed));
        var tekst = lezer.Tekst(BeginstandVelden.Omschrijving, "de omschrijving", FinancienGrenzen.OmschrijvingMax);
        var vervalt = lezer.Datum(BeginstandVelden.Vervalt, "de dag waarop het betaald moet zijn");
        if (lezer.HeeftFout)
        {
            return null;
        }

        if (open is not null && tegoed is not null)
        {
            lezer.Meld(BeginstandVelden.Tegoed, Tabelcode.BedragTweeKeer, "In deze regel staan een open bedrag en een tegoed. Reken ze tegen elkaar weg, of zet ze op twee regels.");
            return null;
        }

        if ((open ?? tegoed) is not { } bedrag)
        {
            if (tekst is not null && lezer.IsLeeg(BeginstandVelden.Open, BeginstandVelden.Tegoed))
            {
                lezer.Meld(BeginstandVelden.Open, Tabelcode.BedragOntbreekt, "Vul het bedrag in dat nog open staat, of het tegoed.");
            }

            return null;
        }

        return tegoed is null && !KeurVervaldag(lezer, vervalt, vandaag)
            ? null
            : new BeginstandRij(nummer, betaler, bedrag, tegoed is not null, TekstRules.Schoon(tekst ?? Zonder), tegoed is null ? vervalt : null);
    }

    private static bool KeurVervaldag(Rijlezer lezer, DateOnly? vervalt, DateOnly vandaag)
    {
        if (vervalt is not { } dag)
        {
            lezer.Meld(BeginstandVelden.Vervalt, Tabelcode.VervaldagOntbreekt, "Vul in wanneer dit bedrag betaald moet zijn. Daarvan hangt af wanneer een herinnering mag.");
            return false;
        }

        if (dag >= vandaag.AddYears(-JarenTerug) && dag <= vandaag.AddYears(JarenVooruit))
        {
            return true;
        }

        lezer.Meld(BeginstandVelden.Vervalt, Tabelcode.DatumOnmogelijk, $"{Datums.Cijfers(dag)} is te ver weg. Kijk de dag na.");
        return false;
    }
}

/// <summary>The dry run of a table of beginstanden (SET-1, TSO-10i). One open amount and one credit a payer: what it has already is never counted twice.</summary>
internal sealed class BeginstandProef(Kolomwijzer kolommen, ImmutableArray<BetalerRij> betalers, DateOnly vandaag)
{
    private readonly BetalerZoeker _zoeker = new(betalers);
    private readonly List<Tabelbevinding> _bevindingen = [];
    private readonly List<Rijuitslag> _uitslagen = [];
    private readonly Dictionary<(string BetalerId, bool IsTegoed), int> _gezien = [];
    private readonly List<(Rijlezer Lezer, BeginstandRij Rij, BetalerRij Betaler)> _goed = [];

    /// <summary>First pass: what the rows say. After it the cards of these payers are needed.</summary>
    public ImmutableArray<string> Lees(IEnumerable<Tabelrij> rijen)
    {
        foreach (var rij in rijen)
        {
            var lezer = new Rijlezer(rij, kolommen, _bevindingen);
            var gelezen = BeginstandRij.IsNietIngevuld(lezer) ? null : BeginstandRij.Lees(lezer, vandaag);
            if (gelezen is null && !lezer.HeeftFout)
            {
                _uitslagen.Add(new Rijuitslag(rij.Nr, Rijoordeel.NietIngevuld, "", "", []));
                continue;
            }

            var betaler = gelezen is null ? null : _zoeker.Zoek(gelezen.Nummer, gelezen.Betaler, lezer, "Kijk na van wie dit bedrag is.");
            if (betaler is not null && !_gezien.TryAdd((betaler.Id, gelezen!.IsTegoed), rij.Nr))
            {
                lezer.Meld(
                    BeginstandVelden.Betaler, Tabelcode.BetalerDubbel,
                    $"Deze betaler heeft ook in rij {_gezien[(betaler.Id, gelezen.IsTegoed)]} een {(gelezen.IsTegoed ? "tegoed" : "open bedrag")}. Tel ze op in één regel, of voer het tweede met de hand in.");
            }

            if (betaler is null || lezer.HeeftFout)
            {
                _uitslagen.Add(new Rijuitslag(rij.Nr, Rijoordeel.Fout, betaler?.Naam ?? Naam(rij), "", []));
                continue;
            }

            _goed.Add((lezer, gelezen!, betaler));
        }

        return [.. _goed.Select(g => g.Betaler.Id).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Second pass: beside what each payer has already.</summary>
    public Proefronde Vergelijk(IReadOnlyDictionary<string, BetalerKaart> kaarten)
    {
        var stappen = ImmutableArray.CreateBuilder<Tabelstap>();
        var (open, tegoed) = (new List<Geld>(), new List<Geld>());
        foreach (var (lezer, rij, betaler) in _goed)
        {
            var (zelfde, ander) = kaarten.GetValueOrDefault(betaler.Id) is { } kaart ? BeginstandRules.Zoek(kaart, rij.IsTegoed, rij.Bedrag, rij.Omschrijving) : (false, false);
            if (ander)
            {
                lezer.Meld(rij.IsTegoed ? BeginstandVelden.Tegoed : BeginstandVelden.Open, Tabelcode.BeginstandAnders, Weigeringen.BeginstandAl.Zin);
                _uitslagen.Add(new Rijuitslag(lezer.Nr, Rijoordeel.Fout, betaler.Naam, "", []));
                continue;
            }

            (rij.IsTegoed ? tegoed : open).Add(rij.Bedrag);
            _uitslagen.Add(new Rijuitslag(lezer.Nr, zelfde ? Rijoordeel.Gelijk : Rijoordeel.Nieuw, betaler.Naam, "", zelfde ? [] : [Wijziging(rij)]));
            if (!zelfde)
            {
                stappen.Add(new Tabelstap(betaler.Id, [lezer.Nr]));
            }
        }

        return new Proefronde([.. _uitslagen.OrderBy(u => u.Rij)], [.. _bevindingen.OrderBy(b => b.Rij).ThenByDescending(b => b.Ernst)], stappen.ToImmutable())
        {
            Sommen = new Tabelsommen(open.Count, RekenRules.Som(open), tegoed.Count, RekenRules.Som(tegoed)),
        };
    }

    /// <summary>As the file says it; what is wrong with the cell was noted already.</summary>
    private string Naam(Tabelrij rij) => new Rijlezer(rij, kolommen, []).Tekst(BeginstandVelden.Betaler, "de betaler", FinancienGrenzen.OmschrijvingMax) ?? "";

    private static Veldwijziging Wijziging(BeginstandRij rij) => new(
        rij.IsTegoed ? "Tegoed" : "Nog te betalen", "",
        rij.Vervalt is { } vervalt ? $"{rij.Bedrag}, {rij.Omschrijving}, uiterlijk {Datums.Cijfers(vervalt)}" : $"{rij.Bedrag}, {rij.Omschrijving}");
}
