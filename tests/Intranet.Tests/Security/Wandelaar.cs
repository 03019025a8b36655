using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Security;

/// <summary>A role that somebody has today at one of the two schools, with the groep it names.</summary>
public sealed record Wandelrol(KleineSchool School, Rol Rol, string? Groep = null);

/// <summary>Somebody who walks: an account, and what it may be today.</summary>
public sealed record Wandelaar(string AccountId, string Naam, params ImmutableArray<Wandelrol> Rollen)
{
    /// <summary>One person a role at the first school; the groepsleerkracht has groep 5.</summary>
    public static Wandelaar Met(Rol rol) => new(
        IntranetFabriek.AccountId(rol), rol.ToString(), new Wandelrol(KleineSchool.Horizon, rol, rol == Rol.Groepsleerkracht ? KleineSchool.Groep5 : null));

    public static Wandelaar VanAndereGroep { get; } =
        new("leerkracht-groep-6", "leerkracht van groep 6", new Wandelrol(KleineSchool.Horizon, Rol.Groepsleerkracht, KleineSchool.Groep6));

    public static Wandelaar VanTweeScholen { get; } = new(
        "helper-twee-scholen", "helper van twee scholen", new Wandelrol(KleineSchool.Horizon, Rol.Overblijfkracht), new Wandelrol(KleineSchool.Einder, Rol.Overblijfkracht));

    /// <summary>Role over since yesterday.</summary>
    public static Wandelaar VanGisteren { get; } = new("ex-helper", "helper van wie de rol gisteren eindigde");

    /// <summary>Role from tomorrow.</summary>
    public static Wandelaar VanMorgen { get; } = new("straks-helper", "helper van wie de rol morgen begint");

    /// <summary>Ended by the school while signed in.</summary>
    public static Wandelaar Beeindigd { get; } = new("beeindigd", "iemand van wie het account is beëindigd");

    public static IEnumerable<Wandelaar> Bijzonder { get; } = [VanAndereGroep, VanTweeScholen, VanGisteren, VanMorgen];

    /// <summary>Roles at the school of this destination.</summary>
    public ImmutableArray<Wandelrol> Bij(KleineSchool school) => [.. Rollen.Where(r => r.School == school)];

    /// <summary>Whether names of this groep may stand on a page of that school for this person.</summary>
    public bool MagNamenZien(KleineSchool school, string groep) => Bij(school).Any(r =>
        new[] { Recht.BordZien, Recht.LeerlingenZien, Recht.LeerlingenInlezen, Recht.GedragZien }.Select(recht => Rechtentabel.Bereik(r.Rol, recht))
            .Any(bereik => bereik == Bereik.School || (bereik == Bereik.EigenGroep && r.Groep == groep)));

    public override string ToString() => Naam;

    /// <summary>Makes the accounts of those who aren't one of the roles, and lets the demo sign them in.</summary>
    public static async Task Maak(IntranetFabriek web)
    {
        var (vandaag, begin) = (web.Vandaag, IntranetFabriek.Jaar.EersteDag);
        Roltoekenning Rij(KleineSchool school, Rol rol, string? groep = null) => new(school.Sleutel, rol, groep is null ? [] : [groep], begin, null);
        foreach (var wie in Bijzonder.Append(Beeindigd))
        {
            ImmutableArray<Roltoekenning> rollen = wie switch
            {
                _ when wie == VanGisteren => [Rij(KleineSchool.Horizon, Rol.Overblijfkracht) with { TotEnMet = vandaag.AddDays(-1) }],
                _ when wie == VanMorgen => [Rij(KleineSchool.Horizon, Rol.Overblijfkracht) with { Van = vandaag.AddDays(1) }],
                _ when wie == Beeindigd => [Rij(KleineSchool.Horizon, Rol.Schoolleider)],
                _ => [.. wie.Rollen.Select(r => Rij(r.School, r.Rol, r.Groep))],
            };
            await web.MaakAccount(wie.AccountId, $"{wie.AccountId}@school.example", wie.Naam, rollen);
        }

        var ids = Enum.GetValues<Rol>().Select(r => IntranetFabriek.AccountId(r)).Concat(Bijzonder.Append(Beeindigd).Select(w => w.AccountId));
        Assert.Null((await web.Grains.Installatie().WordDemo([.. ids])).Weigering);
    }
}
