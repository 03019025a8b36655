using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <summary>What somebody wants to do with the lunch of a groep, when, and what is known of it.</summary>
/// <param name="GeenOverblijven">Why there is none that day; null when there is.</param>
internal sealed record Lunchdaad(Wie Wie, Groep Groep, DateOnly Datum, DateTimeOffset Nu, string? GeenOverblijven)
{
    public DateOnly Vandaag => DateOnly.FromDateTime(Schooltijd.Lokaal(Nu).DateTime);

    public TimeOnly Tijd => TimeOnly.FromDateTime(Schooltijd.Lokaal(Nu).DateTime);
}

/// <summary>The lunch in the room and the handovers of one groep (TSO-7a … TSO-7e).</summary>
internal static class GroepsmiddagRules
{
    /// <summary>The own groep, the whole team where a role says so, and who takes over today.</summary>
    public static bool MagDoen(GroepsmiddagState state, Wie wie, SchoolSleutel school, string groepId) =>
        wie.MagInGroep(Recht.GroepsmiddagDoen, school, groepId) || IsVervanger(state, wie, school);

    /// <summary>A substitute is of the team: the roles of that day say whether they still are.</summary>
    public static bool IsVervanger(GroepsmiddagState state, Wie wie, SchoolSleutel school) =>
        state.Vervanger?.AccountId == wie.AccountId && wie.Mag(Recht.GroepsmiddagDoen, school);

    public static bool MagZien(GroepsmiddagState state, Wie wie, SchoolSleutel school, string groepId) =>
        wie.MagInGroep(Recht.BordZien, school, groepId) || MagDoen(state, wie, school, groepId);

    public static Uitkomst<GroepsmiddagState> Tik(GroepsmiddagState was, string wat, bool aan, Lunchdaad daad)
    {
        if (Keur(daad) is { } nee)
        {
            return nee;
        }

        var nu = new Getikt(daad.Nu, daad.Wie.AccountId, daad.Wie.Naam);
        return (wat, aan) switch
        {
            (Lunchtikken.NaarBuiten, true) => was.NaarBuiten is not null ? was : was with { NaarBuiten = nu },
            (Lunchtikken.NaarBuiten, false) => was.Opgehaald is not null ? Weigeringen.EerstOpgehaaldTerug : was with { NaarBuiten = null },
            (Lunchtikken.Opgehaald, true) => was.NaarBuiten is null ? Weigeringen.EerstNaarBuiten : was.Opgehaald is not null ? was : was with { Opgehaald = nu },
            (Lunchtikken.Opgehaald, false) => was with { Opgehaald = null },
            (Lunchtikken.Opgeruimd, true) => was.Opgeruimd is not null ? was : was with { Opgeruimd = nu },
            (Lunchtikken.Opgeruimd, false) => was with { Opgeruimd = null },
            _ => Weigeringen.Keuze("wat", "naar buiten, opgehaald of opgeruimd"),
        };
    }

    /// <param name="nieuw">Null: the teacher has it again.</param>
    public static Uitkomst<GroepsmiddagState> ZetVervanger(GroepsmiddagState was, (string Id, string Naam)? nieuw, SchoolSleutel school, Lunchdaad daad)
    {
        if (KeurDag(daad) is { } nee)
        {
            return nee;
        }

        if (was.Vervanger?.AccountId == nieuw?.Id)
        {
            return was;
        }

        var bak = was.Vervanger is { } oud && oud.AccountId != daad.Wie.AccountId ? was.Uitbak.Met(Aandacht(school, oud.AccountId), Lunchnieuws.Vervalt) : was.Uitbak;
        bak = nieuw is { } wie && wie.Id != daad.Wie.AccountId ? bak.Met(Aandacht(school, wie.Id), Lunchnieuws.JeNeemtOver) : bak;
        return was with { Vervanger = nieuw is { } v ? new Lunchvervanger(v.Id, v.Naam, daad.Wie.Naam, daad.Nu) : null, Uitbak = bak };
    }

    public static Uitkomst<GroepsmiddagState> ZetMinuten(GroepsmiddagState was, int minuten, Lunchdaad daad)
    {
        if (daad.Datum > daad.Vandaag || daad.Datum < daad.Vandaag.AddDays(-GroepsmiddagGrenzen.MinutenDagenTerug))
        {
            return daad.Datum > daad.Vandaag ? Weigeringen.LunchAndereDag : Weigeringen.MinutenTeLaat(GroepsmiddagGrenzen.MinutenDagenTerug);
        }

        if (daad.GeenOverblijven is { } waarom)
        {
            return Weigeringen.GeenOverblijven(waarom);
        }

        return minuten is < 0 or > GroepsmiddagGrenzen.MinutenMax
            ? Weigeringen.MinutenBereik(GroepsmiddagGrenzen.MinutenMax)
            : was with { Gewerkt = new Gewerkt(minuten, daad.Wie.Naam, daad.Nu) };
    }

    /// <summary>
    /// Time that counts for the inzet groepsleerkrachten (TSO-10g): from the lunch until the groep went out, in whole minutes and never more
    /// than the limit. Null while the teacher is still in the room.
    /// </summary>
    public static int? Minuten(GroepsmiddagState state, Groep groep, DateOnly datum)
    {
        if (state.Gewerkt is { } gewerkt)
        {
            return gewerkt.Minuten;
        }

        if (state.NaarBuiten is not { } buiten)
        {
            return null;
        }

        var duur = (buiten.Op - Schooltijd.Moment(datum, groep.Tijden.Lunch)).TotalMinutes;
        return Math.Clamp((int)Math.Ceiling(duur), 0, GroepsmiddagGrenzen.MinutenMax);
    }

    private static Weigering? Keur(Lunchdaad daad) =>
        KeurDag(daad) ?? (daad.Tijd < daad.Groep.Tijden.Lunch ? Weigeringen.LunchTeVroeg(daad.Groep.Tijden.Lunch) : null);

    private static Weigering? KeurDag(Lunchdaad daad) =>
        daad.Datum != daad.Vandaag ? Weigeringen.LunchAndereDag : daad.GeenOverblijven is { } waarom ? Weigeringen.GeenOverblijven(waarom) : null;

    private static string Aandacht(SchoolSleutel school, string accountId) => $"aandacht/{school}/{accountId}";
}
