using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Start;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Tests.Rules.Financien;

namespace OrleansSchool.Tests.Rules.Start;

/// <summary>Thursday 12 November 2026 at eleven: what the areas told about Marijke, in the roles that a test gives her.</summary>
internal static class Startproef
{
    public const string Ik = "marijke";

    public static readonly DateOnly Vandaag = new(2026, 11, 12);

    public static Startfeiten Feiten(params Rol[] rollen) => new(
        new Wie(Ik, "Marijke van der Veen", Afrekenproef.School.Sleutel, [.. rollen.Select(r => new ActieveRol(r, []))]), Beleid.PersoonMet2, Afrekenproef.School,
        Schooltijd.Moment(Vandaag, new TimeOnly(11, 0)), Vandaag);

    /// <param name="over">Days from today; before it below nil.</param>
    public static VergaderingView Vergadering(int over, Vergaderstap stap, VergaderingMag mag, Komst komst = Komst.Ja)
    {
        var op = Vandaag.AddDays(over);
        return new VergaderingView(
            "v1", Vergadersoort.Commissie, Schooljaar.Van(Vandaag), new VergaderingInvoer(op, new TimeOnly(19, 30), 90, "lerarenkamer", null), stap, [],
            [new Genodigde("g1", Ik, "Marijke van der Veen", null, "coördinator", komst), new Genodigde("g2", "karel", "Karel van Rijn", null, "ouderraad", Komst.Ja)], null, [], [],
            op.AddDays(-8), op.AddDays(-7), op.AddDays(14), 1, [], mag);
    }

    public static Startfeiten Met(this Startfeiten feiten, VergaderingView vergadering) => feiten with { Vergaderingen = new Vergaderfeiten([vergadering], [], []) };

    /// <summary>A tariff of which the instemming was asked; who may write it down says so.</summary>
    public static Besluitkaart Tarief(DateOnly? antwoordVoor, params Besluitstap[] magVastleggen)
    {
        var stap = new Stapvastlegging(Besluitstap.InstemmingOuders, antwoordVoor is null ? null : Vandaag.AddDays(-20), antwoordVoor, null, null, null, null, null, null, null, null);
        var besluit = new Besluitvoorstel(
            "b1", "B-2026-03", Besluitsoort.Tarief, Schooljaar.Van(Vandaag), new DateOnly(2027, 1, 1), "Ouderbijdrage", "Duurder fruit.", false, null, null, null, null, [stap],
            Besluitstand.InBehandeling, 3, "Coördinator", null, null, null);
        return new Besluitkaart(besluit, Besluitstap.InstemmingOuders, "Zonder instemming gaat het niet in.", false, [.. magVastleggen], false, [], []);
    }

    public static ImmutableArray<Startkaart> Kaarten(Startfeiten feiten) => Startkaarten.Van(feiten);
}
