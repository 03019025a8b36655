using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Tests.Rules.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>A school of which everything is known, for what goes out (TSO-0a, TSO-11c).</summary>
internal static class Gidsproef
{
    public static readonly Schooljaar Jaar = new(2027);
    public static readonly DateOnly Mei = new(2027, 5, 3);

    public static readonly Naamlijst Namen = new([Kind("Sam", "Akker"), Kind("Lieke", "Bakker")], ["Sam van Dongen"]);

    public static readonly Openbaarhandeling Hier = Op(Mei);

    public static Openbaarhandeling Op(DateOnly dag) => new(Voorbeeld.Wie(Rol.Overblijfcoordinator), Schooltijd.Moment(dag, new TimeOnly(9, 0)), dag);

    public static LeerlingRij Kind(string roepnaam, string achternaam) => new(
        roepnaam.ToLowerInvariant(), new Persoonsgegevens(roepnaam, null, achternaam, new DateOnly(2017, 3, 4), "g5", "5"), true, null, null, null, null, [], []);

    public static Tarief Tarief(long structureel = 350, DateOnly? vanaf = null) => new(
        Jaar, vanaf ?? Jaar.EersteDag, Jaar.LaatsteDag, Tariefvorm.PerBeurt, new Geld(structureel), new Geld(structureel), new Geld(400), [], [], "b");

    public static FinancienView Geldzaken(params Tarief[] tarieven) => new(
        1, null,
        new FinancienInstellingen(
            [9, 2], new DagInJaar(2, 1), 31, 30, Geld.Nul, null, FinancienGrenzen.WikDagen, true, true, Onverwachtgevolg.Vordering, true, Geld.Nul, new Geld(4_500), FinancienGrenzen.UitsluitingDagen),
        [], [.. tarieven], [], [], [], null);

    public static OverblijfkrachtGegevens Helper(string naam, bool gediplomeerd = false) =>
        new(naam, "+31612345678", null, gediplomeerd, null, null, null, null, false, Weekdagen.Maandag, new DateOnly(2026, 8, 1), null, null);

    public static RegelingVersie Versie(int nr, DateOnly vanaf) => new(nr, vanaf, 15, "hash", null, null, Schooltijd.Moment(vanaf.AddDays(-10), new TimeOnly(12, 0)), "Karel van Rijn");

    public static Gidsfeiten Feiten() => new(
        Jaar,
        Voorbeeld.School with
        {
            Gegevens = Voorbeeld.School.Gegevens with { Telefoon = "+31240000001" },
            Groepen = [Groep("g5", "5"), Groep("g6", "6"), Groep("uilen", "De Uilen") with { Tijden = new Lunchtijden(new TimeOnly(11, 45), new TimeOnly(12, 0), new TimeOnly(12, 40)) }],
        },
        Geldzaken(Tarief()), [], [Helper("Ria Nijland", gediplomeerd: true), Helper("Bep Kuipers")], ["Marijke van der Veen"],
        [Versie(1, new DateOnly(2006, 10, 1)), Versie(2, new DateOnly(2026, 9, 1))], Mei);

    public static Groep Groep(string id, string naam, int jaar = 2027) =>
        new(id, new Schooljaar(jaar), naam, ["5"], null, null, new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55)), null, null);

    public static PersonenView Personen(params (string Id, Rol Rol)[] mensen) => new(
        [.. mensen.Select(m => new PersoonRij(m.Id, m.Id, null, AccountStatus.Actief, [new Roltoekenning(Voorbeeld.Sleutel, m.Rol, [], new DateOnly(2026, 8, 1), null)], true, false, false))], 1);

    public static string Tekst(this Gidsblok blok, string kop) => blok.Delen.Single(d => d.Kop == kop).Tekst;
}
