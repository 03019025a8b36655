using System.Text.Json;
using OrleansSchool.Basis;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>One dossier for the inspectie, complete and without names of children or helpers (TSO-0b, TSO-1).</summary>
[Requirement("TSO-0b", "TSO-1c")]
public sealed class InspectieRulesTests
{
    private const string Kind = "Wout Zijlstra";
    private const string Helper = "Ria Nijland";

    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly DateTimeOffset Nu = Schooltijd.Moment(Vandaag, new TimeOnly(9, 0));

    [Fact]
    public void Het_dossier_heeft_mandaat_afspraken_besluiten_met_geschil_verzekering_en_de_telling_van_de_vog()
    {
        var dossier = InspectieRules.Maak(Bron());

        Assert.Equal([(Stuksoort.Mandaat, 2)], dossier.Beleid.Select(s => (s.Soort, s.Versie)));
        Assert.DoesNotContain(Stuksoort.Mandaat, dossier.Ontbreekt);
        Assert.Contains(Stuksoort.Kaders, dossier.Ontbreekt);
        var afspraak = Assert.Single(dossier.Afspraken);
        Assert.Equal(("Aantal helpers", "Notulen van de MR"), (afspraak.Onderwerp, Assert.Single(afspraak.Stukken).Naam));
        var besluit = Assert.Single(dossier.Besluiten); // a concept isn't one yet
        Assert.Equal((Besluitstand.Geschil, "Naar de geschillencommissie op 1 december.", Vandaag), (besluit.Stand, besluit.GeschilRoute, besluit.GeschilOp));
        Assert.Equal((Stapuitkomst.NietIngestemd, true), (besluit.Stappen.Single(s => s.Stap == Besluitstap.InstemmingOuders).Uitkomst, besluit.Stappen.Single(s => s.Stap == Besluitstap.InstemmingOuders).HeeftDocument));
        Assert.DoesNotContain(besluit.Stappen, s => s.Stap is Besluitstap.Commissie or Besluitstap.Actief);
        Assert.Equal(["Polis 1"], dossier.Verzekeringen.Select(v => v.Polisnummer)); // one that is over says nothing now
        Assert.Equal(new Vogtelling(3, 1, 1, 1, RoosterGrenzen.VogJarenStandaard), dossier.Vog);
    }

    [Theory, Requirement("XLS-3")]
    [InlineData(Kind)]
    [InlineData(Helper)]
    public void Een_tekst_met_de_naam_van_een_kind_of_helper_staat_er_niet_in_waar_die_ook_stond(string naam)
    {
        var zin = $"Besproken met {naam}.";
        var bron = Bron();
        var besluit = bron.Besluiten[0];
        bron = bron with
        {
            Beleid = bron.Beleid with { Stukken = [.. bron.Beleid.Stukken.Select(s => s with { Tekst = zin, VastgesteldDoor = naam })] },
            Afspraken =
            [
                .. bron.Afspraken.Select(a => a with
                {
                    Onderwerp = zin,
                    Tekst = zin,
                    Bestuur = naam,
                    Mr = naam,
                    Nagekomen = zin,
                    Stukken = [.. a.Stukken.Select(s => s with { Naam = zin })],
                }),
            ],
            Besluiten = [besluit with { Titel = zin, GeschilRoute = zin, Stappen = [.. besluit.Stappen.Select(s => s with { Tekst = zin, Antwoord = zin, DoorNaam = naam })] }],
        };
        bron = bron with { Beleid = bron.Beleid with { Verzekeringen = [.. bron.Beleid.Verzekeringen.Select(v => v with { Gegevens = v.Gegevens with { Verzekeraar = naam } })] } };

        var dossier = InspectieRules.Maak(bron);

        Assert.DoesNotContain(naam, JsonSerializer.Serialize(dossier), StringComparison.Ordinal);
        Assert.Contains(JaarverslagRules.Weggelaten, dossier.Afspraken[0].Tekst, StringComparison.Ordinal);
    }

    private static Inspectiebron Bron() => new(
        "De Horizon", Jaar, Vandaag, Beleid(), [Afspraak()], [Geschil(), Concept()],
        new OverblijfkrachtenView(
            [
                Rij("ria", Helper, Vandaag.AddYears(-1)), Rij("bep", "Bep Kuipers", Vandaag.AddYears(-4)), Rij("fatma", "Fatma Yıldız", null),
                Rij("weg", "Henk Slot", Vandaag) with { Gegevens = Gidsproef.Helper("Henk Slot") with { TotEnMet = Vandaag.AddDays(-1), VogOp = Vandaag.AddYears(-1) } },
            ],
            RoosterGrenzen.VogJarenStandaard, 1),
        new Naamlijst([Gidsproef.Kind("Wout", "Zijlstra")], [Helper, "Bep Kuipers", "Hanneke Bloem"]));

    private static BeleidView Beleid() => new(
        [Stuk(1, Vandaag.AddYears(-2)), Stuk(2, Vandaag.AddYears(-1)), Stuk(3, Vandaag.AddDays(30))],
        [Polis("1", Vandaag.AddYears(-1), Vandaag.AddMonths(3)), Polis("0", Vandaag.AddYears(-2), Vandaag.AddYears(-1))], [], 3, false, Vandaag);

    private static Beleidsstuk Stuk(int nr, DateOnly vanaf) => new(Stuksoort.Mandaat, nr, $"Het bestuur mandateert de schoolleiding ({nr}).", "het bestuur", vanaf, vanaf, Nu, "Ingrid");

    private static Verzekering Polis(string nr, DateOnly van, DateOnly tot) => new(nr, new VerzekeringInvoer("Verzekeraar", $"Polis {nr}", Gedekt.Allen, null, van, tot, null), Nu, "Ingrid");

    private static MrAfspraak Afspraak() => new(
        "a1", "Aantal helpers", "Op elk plein staan twee helpers.", Vandaag.AddYears(-1), "Hanneke Bloem", "Tomasz Wiśniewski", null, Vandaag, "Het rooster is nagekeken.",
        [new Bewijsstuk("b1", "Notulen van de MR", Vandaag.AddYears(-1))], null, []);

    private static OverblijfkrachtRij Rij(string id, string naam, DateOnly? vog) => new(id, Gidsproef.Helper(naam) with { VogOp = vog });

    private static Besluitvoorstel Concept() => VoorstelRules.Maak(
        new BesluitvoorstelInvoer(Besluitsoort.Anders, Vandaag, "Een bank op het plein", "Om op te eten.", false, null, null, null, "Coördinator"), "concept", 2, Jaar).Waarde!;

    private static Besluitvoorstel Geschil()
    {
        var was = Concept() with { Id = "geschil", Nummer = "B-2026-01" };
        return was with
        {
            Commissie = new Besluit("stem", Vandaag.AddDays(-20), ["Karel", "Petra"], 2, 0, 0, "Akkoord.", Nu, "Marijke"),
            Stand = Besluitstand.Geschil,
            GeschilRoute = "Naar de geschillencommissie op 1 december.",
            GeschilOp = Vandaag,
            Stappen =
            [
                .. was.Stappen.Select(s => s.Stap == Besluitstap.InstemmingOuders
                    ? s with { Uitkomst = Stapuitkomst.NietIngestemd, Op = Vandaag.AddDays(-3), Tekst = "Te weinig toezicht.", DocumentId = "brief" } : s),
            ],
        };
    }
}
