using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>What people may book by hand: opening balances, bills, corrections (TSO-10b, TSO-10i). Pure.</summary>
internal static class InvoerRules
{
    /// <summary>Where and when it is booked, and by whom.</summary>
    internal sealed record Invoer(Schooljaar Jaar, FinancienView Financien, DateOnly Vandaag, DateTimeOffset Nu, Wie Wie);

    /// <param name="corrigeert">Operation id of the booking that it puts right; null without one.</param>
    public static Uitkomst<Boeking> Memoriaal(MemoriaalInvoer invoer, OperatieId operatie, string? corrigeert, Invoer hier)
    {
        var omschrijving = TekstRules.Schoon(invoer.Omschrijving);
        var stuk = TekstRules.SchoonOfNiets(invoer.Stuk);
        var regels = invoer.Regels.IsDefault ? [] : invoer.Regels;
        var nee = KeurDag(invoer.Datum, hier)
            ?? TekstRules.KeurVerplicht(omschrijving, "omschrijving", "de omschrijving", FinancienGrenzen.OmschrijvingMax)
            ?? TekstRules.Keur(stuk, "stuk", "het nummer van het stuk", FinancienGrenzen.IdMax)
            ?? KeurRegels(regels, invoer.Datum, hier);
        return nee is not null ? nee : new Boeking(
            $"memoriaal/{hier.Jaar}/{operatie}", invoer.Datum, Boekbron.Memoriaal, omschrijving, regels, stuk, corrigeert, Door(hier.Wie), hier.Nu);
    }

    /// <summary>The difference with what was entered before; null when there is none. The state goes with what is entered now.</summary>
    public static Uitkomst<Beginstand> Beginbalans(JournaalState was, BeginbalansInvoer invoer, Invoer hier)
    {
        var saldi = invoer.Saldi.IsDefault ? [] : invoer.Saldi.RemoveAll(s => s.Saldo == Geld.Nul);
        if ((KeurBegin(was, invoer.Per, hier.Jaar) ?? KeurSaldi(saldi, invoer.Per, hier.Financien)) is { } nee)
        {
            return nee;
        }

        var nieuw = JournaalRules.ZonderNul(saldi.Select(s => (s.Post, s.Saldo)));
        var verschil = JournaalRules.Verschil(nieuw, was.Ingevoerd);
        var volgnr = was.Invoeren + 1;
        var tegen = -RekenRules.Som(verschil.Select(s => s.Saldo));
        ImmutableArray<Boekregel> regels = [.. verschil.Select(s => new Boekregel(s.Post, s.Saldo)), .. Tegen(tegen)];
        var boeking = regels.IsEmpty ? null : new Boeking(
            Operatie(hier.Jaar, volgnr), invoer.Per, Boekbron.Beginbalans, volgnr == 1 ? "Beginbalans" : "Beginbalans, verbeterd", regels, null,
            volgnr == 1 ? null : Operatie(hier.Jaar, volgnr - 1), Door(hier.Wie), hier.Nu);
        return new Beginstand(boeking, nieuw, boeking is null ? was.Invoeren : volgnr);
    }

    /// <summary>Account and name, as every booking says who made it.</summary>
    public static string Door(Wie wie) => $"{wie.AccountId} {wie.Naam}";

    private static ImmutableArray<Boekregel> Tegen(Geld bedrag) => bedrag == Geld.Nul ? [] : [new(Boekposten.Beginbalans, bedrag)];

    private static string Operatie(Schooljaar jaar, int volgnr) => string.Create(CultureInfo.InvariantCulture, $"beginbalans/{jaar}/{volgnr}");

    private static Weigering? KeurDag(DateOnly datum, Invoer hier) =>
        !hier.Jaar.Bevat(datum) ? Weigeringen.JournaalAnderJaar(hier.Jaar)
        : datum > hier.Vandaag ? Weigeringen.DatumInToekomst("datum")
        : Begin(hier) is var begin && datum < begin ? Weigeringen.JournaalVoorBegin(begin)
        : null;

    /// <summary>Before it there are no books: a booking there, mostly a year that was typed wrong, would be in no figures. Nothing set up yet: as when it would be today.</summary>
    private static DateOnly Begin(Invoer hier) => hier.Financien.BegonnenPer ?? Schooljaar.Van(hier.Vandaag).EersteDag;

    private static Weigering? KeurRegels(ImmutableArray<Boekregel> regels, DateOnly datum, Invoer hier)
    {
        if (regels.Length is < 2 or > FinancienGrenzen.BoekregelsMax || regels.Any(r => r.Bedrag == Geld.Nul || Math.Abs(r.Bedrag.Centen) > FinancienGrenzen.BedragMax))
        {
            return Weigeringen.BoekingRegels(FinancienGrenzen.BoekregelsMax, new Geld(FinancienGrenzen.BedragMax));
        }

        if (regels.Any(r => r.BetalerId is not null || JournaalRules.IsVanBetaler(r.Post)))
        {
            return Weigeringen.BoekpostVanBetaler;
        }

        if (regels.Any(r => r.Post == Boekposten.Kas))
        {
            return Weigeringen.BoekpostVanKas;
        }

        var som = RekenRules.Som(regels.Select(r => r.Bedrag));
        return regels.FirstOrDefault(r => !Geldt(r.Post, datum, hier)) is { } fout
            ? Weigeringen.BoekpostGeldtNiet(hier.Financien.Post(fout.Post)?.Naam ?? fout.Post, datum)
            : som == Geld.Nul ? null : Weigeringen.BoekingNietInBalans(som);
    }

    /// <summary>From 1 January on nothing is received in advance any more: it is about days of this calendar year.</summary>
    private static bool Geldt(string post, DateOnly datum, Invoer hier) =>
        IsVan(hier.Financien.Post(post), datum)
        && (post is not (Boekposten.VooruitStructureel or Boekposten.VooruitIneens) || datum.Year == hier.Jaar.Begin);

    private static bool IsVan(Boekpost? post, DateOnly datum) => post is not null && post.Vanaf <= datum && (post.TotEnMet is not { } tot || datum <= tot);

    private static Weigering? KeurBegin(JournaalState was, DateOnly per, Schooljaar jaar) =>
        !jaar.Bevat(per) ? Weigeringen.JournaalAnderJaar(jaar) with { Veld = "per" } : was.Gewoon > 0 ? Weigeringen.BeginbalansTeLaat : null;

    private static Weigering? KeurSaldi(ImmutableArray<Postsaldo> saldi, DateOnly per, FinancienView financien)
    {
        var mag = saldi.All(s => financien.Post(s.Post) is { } post && IsVan(post, per) && Boekposten.IsBalans(post.Soort)
            && s.Post != Boekposten.Beginbalans && !JournaalRules.IsVanBetaler(s.Post) && Math.Abs(s.Saldo.Centen) <= FinancienGrenzen.BedragMax);
        return mag && saldi.Select(s => s.Post).Distinct(StringComparer.Ordinal).Count() == saldi.Length ? null : Weigeringen.BeginbalansPost;
    }
}

/// <param name="Boeking">Null when nothing changed.</param>
/// <param name="Ingevoerd">All that is entered now.</param>
internal sealed record Beginstand(Boeking? Boeking, ImmutableArray<Postsaldo> Ingevoerd, int Invoeren);
