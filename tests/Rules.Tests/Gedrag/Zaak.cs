using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedrag;
using OrleansSchool.School;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Gedrag;

/// <summary>A course of article 9 for the rules, step by step, on Thursday 12 November 2026 at nine.</summary>
internal static class Zaak
{
    public const string Id = "zaak-1";

    public static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    public static readonly DateOnly Maandag = new(2026, 11, 16);
    public static readonly DateOnly Vrijdag = new(2026, 11, 20);

    public static Gedraghandeling Nu(DateOnly? vandaag = null, bool lunchGeweest = false, SchoolView? school = null)
    {
        var dag = vandaag ?? Vandaag;
        return new Gedraghandeling(Voorbeeld.Wie(Rol.Schoolleider), school ?? Voorbeeld.School, Schooltijd.Moment(dag, new TimeOnly(9, 0)), dag, lunchGeweest) { GroepId = "g5" };
    }

    public static BesluitInvoer Besluit(DateOnly? op = null, int voor = 2, int tegen = 1) =>
        new(op ?? Vandaag, ["Karel van Rijn", "Petra de Ruiter", "Marijke Vos"], voor, tegen, 0, "Een week niet overblijven.");

    public static GedragState Begonnen(bool metVerzoek = true) => Goed(SchorsingRules.Begin(new GedragState(), "Slaat andere kinderen", metVerzoek, Id, Nu()));

    public static GedragState MetContact() => Goed(SchorsingRules.NoteerContact(Begonnen(), Id, Vandaag, "Moeder gesproken", Nu()));

    public static GedragState MetOverleg() => Goed(SchorsingRules.NoteerOverleg(MetContact(), Id, Vandaag, "Eens met schorsen", null, Nu()));

    public static GedragState Besloten(DateOnly? van = null, DateOnly? tot = null) =>
        Goed(SchorsingRules.Besluit(MetOverleg(), Id, Besluit(), new Schorsingsdagen(van ?? Maandag, tot ?? Vrijdag), "besluit-1", Nu()));

    public static GedragState Aangezegd(DateOnly? van = null, DateOnly? tot = null) =>
        Goed(SchorsingRules.NoteerOuders(Besloten(van, tot), Id, Vandaag, "Beide ouders gesproken", Nu()));

    public static GedragState Goed(Uitkomst<GedragState> uitkomst)
    {
        Assert.True(uitkomst.IsGoed, uitkomst.Weigering?.Code);
        return uitkomst.Waarde!;
    }
}
