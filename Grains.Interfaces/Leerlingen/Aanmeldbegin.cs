using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Leerlingen;

/// <summary>How a child stays, without a date: what a tick list and a table fill in (SET-1, TSO-6a).</summary>
/// <param name="Dagen">For structureel; none otherwise.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Aanmeldkeuze(AanmeldingSoort Soort, Weekdagen Dagen)
{
    public static Aanmeldkeuze Niet { get; } = new(AanmeldingSoort.Geen, Weekdagen.Geen);

    public static Aanmeldkeuze Los { get; } = new(AanmeldingSoort.Incidenteel, Weekdagen.Geen);

    /// <summary>Of ticked days; none of them is not at all.</summary>
    public static Aanmeldkeuze Vast(Weekdagen dagen) => dagen == Weekdagen.Geen ? Niet : new(AanmeldingSoort.Structureel, dagen);

    /// <summary>As a list with only the school's weekdays can show it.</summary>
    public static Aanmeldkeuze Van(Aanmelding? aanmelding, Weekdagen vanDeSchool) => aanmelding?.Soort switch
    {
        AanmeldingSoort.Structureel => Vast(aanmelding.Weekdagen & vanDeSchool),
        AanmeldingSoort.Incidenteel => Los,
        _ => Niet,
    };

    /// <summary>"ma, di en do", "losse dagen", "niet".</summary>
    public string Leesbaar() => Soort switch
    {
        AanmeldingSoort.Structureel => Dagen.Leesbaar(),
        AanmeldingSoort.Incidenteel => "losse dagen",
        _ => "niet",
    };
}

/// <summary>Rules of aanmelden for many at once (SET-1).</summary>
public static class Aanmeldbegin
{
    /// <summary>Proof of who stayed already before the intranet: the signed form lies with the earlier administration.</summary>
    public const string Bewijs = "eerdere administratie";

    /// <summary>
    /// A child that stays, or will, in a school that bills: another day costs or gives back, so that the change is shown with its money first (TSO-6d). A child
    /// that doesn't stay yet begins without.
    /// </summary>
    /// <param name="aanmeldingen">Oldest first.</param>
    public static bool GaatLangsGeld(ImmutableArray<Aanmelding> aanmeldingen, FinancienView geld, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(geld);
        if (geld.Instellingen is null || geld.Tarieven.IsDefaultOrEmpty || aanmeldingen.IsDefaultOrEmpty)
        {
            return false;
        }

        var nu = Aanmelding.GeldigOp(aanmeldingen, vandaag);
        return nu is { Soort: not AanmeldingSoort.Geen } || aanmeldingen.Any(a => a.Vanaf > vandaag && a.Soort != AanmeldingSoort.Geen);
    }
}
