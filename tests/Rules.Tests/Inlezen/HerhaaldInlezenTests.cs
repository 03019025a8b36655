using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Intranet.Documents.Edexml;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Tests.Rules.Inlezen;

/// <summary>Twice changes nothing, for any file and any school; small pools of keys and names make them collide often.</summary>
[Requirement("SCH-3")]
public sealed class HerhaaldInlezenTests
{
    [Fact]
    public void Twee_keer_inlezen_verandert_de_tweede_keer_niets()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Gevallen().ToArbitrary(), geval =>
        {
            var na = Toegepast(geval.Bestand, geval.Stand);
            return DeHorizon.Voorstel(geval.Bestand, na).IsLeeg.Label(Beschrijf(geval.Bestand, geval.Stand));
        }));
    }

    [Fact]
    public void Na_het_inlezen_zijn_precies_de_leerlingen_uit_het_bestand_op_school()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Gevallen().ToArbitrary(), geval =>
        {
            var na = Toegepast(geval.Bestand, geval.Stand);
            return na.Leerlingen.Count(l => l.Actief) == geval.Bestand.Leerlingen.Count(l => !l.Vertrokken);
        }));
    }

    [Fact]
    public void Inlezen_verwijdert_nooit_een_leerling_of_groep()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Gevallen().ToArbitrary(), geval =>
        {
            var na = Toegepast(geval.Bestand, geval.Stand);
            return geval.Stand.Leerlingen.All(l => na.Leerlingen.Count(n => n.Id == l.Id) == 1)
                && geval.Stand.Groepen.All(g => na.Groepen.Count(n => n.Id == g.Id) == 1);
        }));
    }

    private static string Beschrijf(IngelezenBestand bestand, Schoolstand stand) => string.Join(
        '\n', [.. bestand.Groepen.Select(g => g.ToString()), .. bestand.Leerlingen.Select(l => l.ToString()), .. stand.Groepen.Select(g => g.ToString()), .. stand.Leerlingen.Select(l => l.ToString())]);

    private static Schoolstand Toegepast(IngelezenBestand bestand, Schoolstand stand)
    {
        var volgnummer = 0;
        return InlezenRules.Toegepast(stand, DeHorizon.Voorstel(bestand, stand), () => $"nieuw-{volgnummer++}");
    }

    private static Gen<(IngelezenBestand Bestand, Schoolstand Stand)> Gevallen() =>
        from leerlingen in Gen.ListOf(UitBestand())
        from groepen in Gen.SubListOf(DeHorizon.Groep("A", "Beren", "3"), DeHorizon.Groep("B", "Vossen", "4"), DeHorizon.Groep("C", "beren", "5"))
        from bestaand in Gen.ListOf(Bestaand())
        from bestaandeGroepen in Gen.ListOf(BestaandeGroepen())
        from nietKoppelen in Gen.SubListOf("0", "1", "2")
        select (Bestand(leerlingen, groepen), Stand(bestaand, bestaandeGroepen, nietKoppelen));

    private static IngelezenBestand Bestand(IEnumerable<IngelezenLeerling> leerlingen, IEnumerable<IngelezenGroep> groepen)
    {
        ImmutableArray<IngelezenGroep> lijst = [.. groepen];
        var geldig = leerlingen.Select(l => lijst.Any(g => g.Sleutel == l.GroepSleutel) ? l : l with { GroepSleutel = null });
        return DeHorizon.Bestand(lijst, Ontdubbeling.Ontdubbel([.. geldig], new Bevindingenlijst()));
    }

    private static Schoolstand Stand(IEnumerable<BestaandeLeerling> leerlingen, IEnumerable<BestaandeGroep> groepen, IEnumerable<string> nietKoppelen)
    {
        ImmutableArray<BestaandeGroep> lijst = [.. groepen.Select((g, i) => g with { Id = $"g{i}" })];
        return DeHorizon.Stand(lijst, [.. leerlingen.Select((l, i) => l with { Id = $"{i}", GroepId = i < lijst.Length ? $"g{i}" : null })]) with
        {
            NietKoppelen = [.. nietKoppelen],
        };
    }

    private static Gen<IngelezenLeerling> UitBestand() =>
        from gegevens in Gegevens()
        from groep in Gen.Elements(null, "A", "B", "C")
        from vertrokken in Gen.Frequency((4, Gen.Constant(value: false)), (1, Gen.Constant(value: true)))
        select new IngelezenLeerling(gegevens, vertrokken ? null : groep, vertrokken, 1);

    private static Gen<BestaandeLeerling> Bestaand() =>
        from gegevens in Gegevens()
        from actief in Gen.Frequency((3, Gen.Constant(value: true)), (1, Gen.Constant(value: false)))
        select new BestaandeLeerling("", gegevens, null, actief);

    private static Gen<BestaandeGroep> BestaandeGroepen() =>
        from naam in Gen.Elements("Beren", "BEREN", "Uilen")
        from sleutel in Gen.Elements(null, "A", "B", "Z")
        from jaargroep in Gen.Elements("3", "4")
        select new BestaandeGroep("", naam, [jaargroep], sleutel);

    private static Gen<Leerlinggegevens> Gegevens() =>
        from sleutel in Gen.Elements(null, null, "1", "2", "3", "4", "5")
        from eckId in Gen.Elements(null, null, null, "e1", "e2", "e3")
        from roepnaam in Gen.Elements("Kim", "Bo", "")
        from achternaam in Gen.Elements("Roos", "Çelik", "")
        from geboren in Gen.Elements<DateOnly?>(null, new DateOnly(2018, 1, 2), new DateOnly(2019, 3, 4))
        from laatste4 in Gen.Elements(null, null, "1111", "2222")
        from jaargroep in Gen.Elements(null, "3", "4")
        from uit in Gen.Elements<DateOnly?>(null, new DateOnly(2027, 7, 16))
        select new Leerlinggegevens(sleutel, eckId, roepnaam, achternaam.Length > 3 ? null : "van", achternaam, geboren, Geslacht.Onbekend, jaargroep, laatste4, null, uit);
}
