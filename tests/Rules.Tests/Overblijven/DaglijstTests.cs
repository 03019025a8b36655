using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Overblijven;

public sealed class DaglijstTests
{
    private static readonly DateOnly Donderdag = new(2026, 11, 12);
    private static readonly Groepslid Amir = Lid("amir");
    private static readonly Groepslid Bente = Lid("bente");
    private static readonly OverblijfgroepState Groep = Met(Amir, Bente);
    private static readonly RegisterView Register = new([Rij("bente", "Bente"), Rij("amir", "Amir")], 1);

    private static readonly SchoolView School = new(
        new SchoolSleutel("99XX00"), 1, new SchoolGegevens("De Horizon", "Kimweg 1", "1234AB", "Dorp", "0100000000", Regio.Zuid),
        Weekdagen.Alle, OverblijfGrenzen.NormMax, [], [], [], []);

    [Fact]
    [Requirement("LIVE-1")]
    public void De_lijst_staat_op_roepnaam_en_blijft_dezelfde_zolang_niets_verandert()
    {
        var lijst = Lijst(null);
        Assert.Equal(["Amir", "Bente"], lijst.Regels.Select(r => r.Tegel.Roepnaam));
        Assert.Same(lijst, Lijst(lijst));
        Assert.Equal(Verwachting.Structureel, lijst.Verwacht["amir"]);
    }

    [Fact]
    [Requirement("TSO-6e")]
    public void Een_afmelding_een_nieuwe_naam_een_vrije_dag_en_een_nieuwe_dag_staan_er_meteen_op()
    {
        var lijst = Lijst(null);
        var afgemeld = Amir with { Dagwijzigingen = [new Dagwijziging(Donderdag, false, AfmeldReden.Ziek, null, default, "Ouder")] };
        Assert.Equal(Verwachting.Afgemeld, Lijst(lijst, groep: Met(afgemeld, Bente)).Verwacht["amir"]);
        Assert.Equal(["Bente", "Zoë"], Lijst(lijst, register: new([Rij("bente", "Bente"), Rij("amir", "Zoë")], 2)).Regels.Select(r => r.Tegel.Roepnaam));
        var vrij = School with { VrijeDagen = [new VrijeDag("studie", VrijeDagSoort.Studiedag, "Studiedag", Donderdag, Donderdag)] };
        Assert.Equal(Verwachting.GeenOverblijven, Lijst(lijst, school: vrij).Regels[0].Verwachting);
        Assert.Equal(Donderdag.AddDays(1), Lijst(lijst, datum: Donderdag.AddDays(1)).Datum);
        Assert.Equal(Donderdag.AddDays(1), Lijst(lijst, vandaag: Donderdag.AddDays(1)).Vandaag);
    }

    [Fact]
    [Requirement("LIVE-1")]
    public void Een_markering_geeft_de_staat_en_wie_er_niet_op_hoort_staat_er_alleen_met_een_markering()
    {
        var lijst = Lijst(null, groep: Met(Amir with { Actief = false, Aanmeldingen = [] }));
        Assert.Null(Daglijst.Stand(lijst.Regels[0], Dag()));
        var markering = new Markering(1, "amir", Markeersoort.Aanwezig, DateTimeOffset.UnixEpoch, "a", "Ewa", new OperatieId("operatie-1"), null, null, null);
        Assert.Equal(Tegelstaat.Onverwacht, Daglijst.Stand(lijst.Regels[0], Dag(markering))!.Staat);
        Assert.Equal(Tegelstaat.Aanwezig, Daglijst.Stand(Lijst(null).Regels[0], Dag(markering))!.Staat);
    }

    private static Daglijst Lijst(
        Daglijst? was, SchoolView? school = null, RegisterView? register = null, OverblijfgroepState? groep = null, DateOnly? datum = null, DateOnly? vandaag = null) =>
        Daglijst.Van(was, school ?? School, register ?? Register, groep ?? Groep, "g5", datum ?? Donderdag, vandaag ?? Donderdag);

    private static Dagstand Dag(params Markering[] markeringen) => new(TegelRules.Stand(markeringen), markeringen.Length, markeringen.LastOrDefault(), ImmutableDictionary<string, ImmutableArray<Markering>>.Empty);

    private static OverblijfgroepState Met(params Groepslid[] leden) => new() { Leden = leden.ToImmutableDictionary(l => l.LeerlingId, StringComparer.Ordinal) };

    private static Groepslid Lid(string id) => new(
        id, true, [new Aanmelding(new DateOnly(2026, 8, 1), AanmeldingSoort.Structureel, Weekdagen.Alle, default, "Ouder", null)], [], []);

    private static LeerlingRij Rij(string id, string roepnaam) =>
        new(id, new Persoonsgegevens(roepnaam, null, "Vijverhof", null, "g5", "5"), true, null, null, null, null, [], []);
}
