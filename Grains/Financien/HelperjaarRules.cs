using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>The room of one helper in one calendar year (TSO-10c).</summary>
internal static class HelperjaarRules
{
    public const int Maanden = 12;

    public static HelperjaarView View(int jaar, HelperjaarState state) =>
        new(jaar, state.PerSchool, state.Elders.IsEmpty ? [.. Enumerable.Repeat(Geld.Nul, Maanden)] : state.Elders, state.Geboortedatum, state.Iban, state.IbanNaam);

    /// <summary>Birth date and account of the year before hold until somebody entered others.</summary>
    public static HelperjaarState MetVorig(HelperjaarState state, HelperjaarView vorig) => state with
    {
        Eigen = true,
        Geboortedatum = state.Geboortedatum ?? vorig.Geboortedatum,
        Iban = state.Iban ?? vorig.Iban,
        IbanNaam = state.IbanNaam ?? vorig.IbanNaam,
    };

    /// <summary>What is lower than it was needs no room.</summary>
    public static Uitkomst<HelperjaarState> Reserveer(HelperjaarState was, int jaar, Schoolmaand nieuw, Geld uurwaarde, Vrijwilligersmaximum maximum, bool belast)
    {
        var rijen = was.PerSchool.RemoveAll(r => r.School == nieuw.School && r.Maand == nieuw.Maand);
        var wordt = was with { PerSchool = nieuw.Bedrag == Geld.Nul ? rijen : rijen.Add(nieuw) };
        var oud = was.PerSchool.FirstOrDefault(r => r.School == nieuw.School && r.Maand == nieuw.Maand);
        if (oud == nieuw || (oud is null && nieuw.Bedrag == Geld.Nul))
        {
            return was;
        }

        if (belast || nieuw.Bedrag <= (oud?.Bedrag ?? Geld.Nul))
        {
            return wordt;
        }

        var oordeel = MaximumRules.Keur(View(jaar, was), nieuw, uurwaarde, maximum);
        return oordeel.Boven is { } boven ? Weigeringen.BovenMaximum(boven, oordeel.Grens) : wordt;
    }

    public static Uitkomst<HelperjaarState> Zet(HelperjaarState was, ImmutableArray<Geld> elders, DateOnly? geboren, string? iban, string? naam, DateOnly vandaag)
    {
        if (elders.IsDefault || elders.Length != Maanden || elders.Any(e => e < Geld.Nul || e.Centen > FinancienGrenzen.BedragMax))
        {
            return Weigeringen.EldersKloptNiet;
        }

        if (geboren is { } dag && (dag >= vandaag || dag < vandaag.AddYears(-120)))
        {
            return Weigeringen.GeboortedatumKloptNiet;
        }

        var rekening = TekstRules.SchoonOfNiets(iban) is { } tekst ? Iban.Schoon(tekst) : null;
        if (rekening is not null && (!Iban.IsGeldig(rekening) || !Iban.IsSepa(rekening)))
        {
            return Weigeringen.VergoedingIban;
        }

        var tenNameVan = TekstRules.SchoonOfNiets(naam);
        var nee = rekening is null ? null : TekstRules.KeurVerplicht(tenNameVan ?? "", "iban-naam", "de naam bij de rekening", FinancienGrenzen.NaamMax);
        return nee is not null ? nee : was with
        {
            Eigen = true,
            Elders = elders,
            Geboortedatum = geboren,
            Iban = rekening,
            IbanNaam = rekening is null ? null : tenNameVan,
        };
    }
}
