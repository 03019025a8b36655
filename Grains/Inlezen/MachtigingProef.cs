using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Inlezen;

/// <summary>A row of the file about one mandate.</summary>
internal sealed record MachtigingRij(string? Nummer, string? Betaler, MachtigingInvoer Invoer)
{
    private const int KenmerkMax = 35;

    /// <summary>Only the payer stands in the row: the prefilled template left it so.</summary>
    public static bool IsNietIngevuld(Rijlezer lezer) => lezer.IsLeeg(
        MachtigingVelden.Iban, MachtigingVelden.Rekeninghouder, MachtigingVelden.GetekendOp, MachtigingVelden.Kenmerk, MachtigingVelden.LaatstGebruikt);

    public static MachtigingRij Lees(Rijlezer lezer)
    {
        var betaler = lezer.Tekst(MachtigingVelden.Betaler, "de betaler", FinancienGrenzen.OmschrijvingMax);
        return new MachtigingRij(
            lezer.Tekst(MachtigingVelden.Nummer, "het betalernummer", FinancienGrenzen.IdMax), betaler,
            new MachtigingInvoer(
                Iban.Schoon(lezer.Tekst(MachtigingVelden.Iban, "het IBAN", Iban.LengteMax * 2)),
                lezer.Tekst(MachtigingVelden.Rekeninghouder, "de naam bij de rekening", FinancienGrenzen.NaamMax) ?? "", lezer.Datum(MachtigingVelden.GetekendOp, "de tekendatum"),
                Machtigingwijze.Overgenomen, lezer.Tekst(MachtigingVelden.Kenmerk, "het kenmerk", KenmerkMax), lezer.Datum(MachtigingVelden.LaatstGebruikt, "de laatste incasso"), []));
    }

    /// <summary>Who has no name at the account is the payer.</summary>
    public MachtigingInvoer Voor(string naam) => Invoer.Naam.Length > 0 ? Invoer : Invoer with { Naam = naam.Length > FinancienGrenzen.NaamMax ? naam[..FinancienGrenzen.NaamMax] : naam };
}

/// <summary>The dry run of a table of mandates (SCH-3, TSO-6b): nothing is signed, no kenmerk is reserved. An IBAN never stands in a finding.</summary>
internal sealed class MachtigingProef(Kolomwijzer kolommen, ImmutableArray<BetalerRij> betalers, DateOnly vandaag)
{
    private readonly List<Tabelbevinding> _bevindingen = [];
    private readonly Dictionary<string, int> _gezien = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _kenmerken = new(StringComparer.Ordinal);

    public Proefronde Vergelijk(IEnumerable<Tabelrij> rijen)
    {
        var zoeker = new BetalerZoeker(betalers);
        var uitslagen = ImmutableArray.CreateBuilder<Rijuitslag>();
        var stappen = ImmutableArray.CreateBuilder<Tabelstap>();
        foreach (var rij in rijen)
        {
            var lezer = new Rijlezer(rij, kolommen, _bevindingen);
            if (MachtigingRij.IsNietIngevuld(lezer))
            {
                uitslagen.Add(new Rijuitslag(rij.Nr, Rijoordeel.NietIngevuld, "", "", []));
                continue;
            }

            var gelezen = MachtigingRij.Lees(lezer);
            var betaler = zoeker.Zoek(gelezen.Nummer, gelezen.Betaler, lezer, "Kijk na van wie deze machtiging is.");
            KeurHerhaling(gelezen, betaler, lezer);
            Keur(gelezen, betaler, lezer);
            var wie = betaler?.Naam ?? gelezen.Betaler ?? "";
            if (lezer.HeeftFout || betaler is null)
            {
                uitslagen.Add(new Rijuitslag(rij.Nr, Rijoordeel.Fout, wie, "", []));
                continue;
            }

            var oordeel = IsAl(betaler, gelezen.Invoer) ? Rijoordeel.Gelijk : betaler.Machtiging is null ? Rijoordeel.Nieuw : Rijoordeel.Gewijzigd;
            uitslagen.Add(new Rijuitslag(
                rij.Nr, oordeel, wie, "", oordeel == Rijoordeel.Gewijzigd ? [new Veldwijziging("Machtiging", betaler.Machtiging!, gelezen.Invoer.Kenmerk ?? "een nieuw kenmerk")] : []));
            if (oordeel != Rijoordeel.Gelijk)
            {
                stappen.Add(new Tabelstap(betaler.Id, [rij.Nr]));
            }
        }

        return new Proefronde(uitslagen.ToImmutable(), [.. _bevindingen.OrderBy(b => b.Rij).ThenByDescending(b => b.Ernst)], stappen.ToImmutable());
    }

    private void KeurHerhaling(MachtigingRij rij, BetalerRij? betaler, Rijlezer lezer)
    {
        if (betaler is not null && !_gezien.TryAdd(betaler.Id, lezer.Nr))
        {
            lezer.Meld(MachtigingVelden.Betaler, Tabelcode.BetalerDubbel, $"Deze betaler staat ook in rij {_gezien[betaler.Id]}. Laat de machtiging staan die nu geldt.");
        }

        if (rij.Invoer.Kenmerk is { } kenmerk && !_kenmerken.TryAdd(kenmerk, lezer.Nr))
        {
            lezer.Meld(MachtigingVelden.Kenmerk, Tabelcode.KenmerkDubbel, $"Dit kenmerk staat ook in rij {_kenmerken[kenmerk]}. Elke machtiging heeft een eigen kenmerk.");
        }
        else if (rij.Invoer.Kenmerk is { } bezet && betaler is not null && betalers.Any(b => b.Id != betaler.Id && b.Machtiging == bezet))
        {
            lezer.Meld(MachtigingVelden.Kenmerk, Tabelcode.KenmerkDubbel, "Dit kenmerk is van een andere betaler. Elke machtiging heeft een eigen kenmerk.");
        }
    }

    /// <summary>What the payer would refuse, said before anything is taken over.</summary>
    private void Keur(MachtigingRij rij, BetalerRij? betaler, Rijlezer lezer)
    {
        if (MachtigingRules.Keur(rij.Voor(betaler?.Naam ?? rij.Betaler ?? "onbekend"), vandaag) is { } nee && !lezer.HeeftFout)
        {
            var (veld, code) = nee.Veld switch
            {
                "iban" => (MachtigingVelden.Iban, Tabelcode.IbanOngeldig),
                "kenmerk" => (MachtigingVelden.Kenmerk, Tabelcode.NietOvergenomen),
                "getekend-op" => (MachtigingVelden.GetekendOp, Tabelcode.DatumOnmogelijk),
                _ => (MachtigingVelden.Rekeninghouder, Tabelcode.NietOvergenomen),
            };
            lezer.Meld(veld, code, nee.Zin);
        }
        else if (rij.Invoer.GetekendOp is null && !lezer.HeeftFout)
        {
            lezer.Meld(MachtigingVelden.GetekendOp, Tabelcode.TekendatumOntbreekt, "Zonder tekendatum kan er nog niet worden geïncasseerd. Zoek de datum op.", Tabelernst.Waarschuwing);
        }
    }

    /// <summary>Reading the same file again changes nothing; the day of signing that wasn't known then is taken over.</summary>
    private static bool IsAl(BetalerRij betaler, MachtigingInvoer invoer) =>
        betaler.Machtigingstand is Machtigingstand.Actief or Machtigingstand.Onvolledig or Machtigingstand.Vervallen
        && (betaler.Machtigingstand != Machtigingstand.Onvolledig || invoer.GetekendOp is null)
        && betaler.Ibans.Contains(BetalerRules.Digest(invoer.Iban), StringComparer.Ordinal)
        && (invoer.Kenmerk is null || betaler.Machtiging is null || betaler.Machtiging == invoer.Kenmerk);
}
