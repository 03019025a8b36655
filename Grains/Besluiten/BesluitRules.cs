using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Besluiten;

/// <summary>
/// What a recorded decision of the commissie must have (TSO-2c): taken, by people who are named, with at most as many votes as there were
/// people. Whether it was carried is <see cref="Besluit.IsAangenomen"/>: a decision that wasn't is recorded as well.
/// </summary>
internal static class BesluitRules
{
    /// <param name="id">Of the form that records it.</param>
    public static Uitkomst<Besluit> Maak(BesluitInvoer invoer, string id, Wie wie, DateTimeOffset nu, DateOnly vandaag)
    {
        ImmutableArray<string> namen = [.. (invoer.Aanwezig.IsDefault ? [] : invoer.Aanwezig).Select(n => Namen.Schoon(n ?? "")).Where(n => n.Length > 0)];
        var schoon = invoer with { Aanwezig = namen, Tekst = TekstRules.Schoon(invoer.Tekst) };
        return Keur(schoon, vandaag) is { } nee
            ? nee
            : new Besluit(id, schoon.Op, namen, schoon.Voor, schoon.Tegen, schoon.Blanco, schoon.Tekst, nu, wie.Naam);
    }

    private static Weigering? Keur(BesluitInvoer b, DateOnly vandaag) =>
        KeurDag(b.Op, vandaag) ?? KeurAanwezigen(b.Aanwezig) ?? KeurStemmen(b)
        ?? TekstRules.KeurRegels(b.Tekst, "tekst", "het besluit", BesluitGrenzen.TekstMax);

    private static Weigering? KeurDag(DateOnly op, DateOnly vandaag)
    {
        var vroegst = vandaag.AddMonths(-BesluitGrenzen.TerugMaanden);
        return op > vandaag ? Weigeringen.BesluitInToekomst : op < vroegst ? Weigeringen.TeVerWeg("op", vroegst, vandaag) : null;
    }

    private static Weigering? KeurAanwezigen(ImmutableArray<string> namen) =>
        namen.IsEmpty ? Weigeringen.BesluitZonderAanwezigen
        : namen.Length > BesluitGrenzen.AanwezigMax ? Weigeringen.TeVeel("aanwezigen", BesluitGrenzen.AanwezigMax) with { Veld = "aanwezig" }
        : namen.Distinct(StringComparer.OrdinalIgnoreCase).Count() < namen.Length ? Weigeringen.BesluitDubbeleNaam
        : namen.Select(n => TekstRules.Keur(n, "aanwezig", "een naam", BesluitGrenzen.NaamMax)).FirstOrDefault(w => w is not null);

    /// <summary>Somebody voted, nobody twice. Summed as long, so that no number is too large to count.</summary>
    private static Weigering? KeurStemmen(BesluitInvoer b)
    {
        var som = (long)b.Voor + b.Tegen + b.Blanco;
        return Math.Min(b.Voor, Math.Min(b.Tegen, b.Blanco)) < 0 || som == 0 ? Weigeringen.BesluitGeenStemmen
            : som > b.Aanwezig.Length ? Weigeringen.BesluitTeVeelStemmen(b.Aanwezig.Length)
            : null;
    }
}
