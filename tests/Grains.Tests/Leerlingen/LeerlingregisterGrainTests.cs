using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Grains.Leerlingen;

public sealed class LeerlingregisterGrainTests
{
    [Fact]
    [Requirement("SCH-2")]
    public async Task Rijen_die_tegelijk_komen_delen_een_schrijfbeurt()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var was = opstelling.Storing.Geschreven;
        var register = opstelling.Grains.Register(Opstelling.School);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => register.OntvangRij(new Afzender($"leerling/99XX00/k{n}", 1), Rij($"k{n}", n))));
        Assert.InRange(opstelling.Storing.Geschreven - was, 1, 50);
        Assert.Equal(200, (await register.Alles()).Rijen.Length);
        await opstelling.Herstart();
        var na = await opstelling.Grains.Register(Opstelling.School).Alles();
        Assert.Equal(Enumerable.Range(0, 200).Select(n => $"k{n}"), na.Rijen.Select(r => r.Id));
    }

    [Fact]
    [Requirement("SCH-2")]
    public async Task Wat_het_register_niet_kon_bewaren_staat_er_niet_in_en_komt_later_alsnog()
    {
        await using var opstelling = await Opstelling.MetSchool();
        await opstelling.SchrijfIn("eerst", "Eefje");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(n => opstelling.Grains.Register(Opstelling.School).KondigAan($"k{n}")));
        opstelling.Storing.Bij((toestand, _) => toestand == "register");
        await Assert.ThrowsAsync<OrleansException>(() => opstelling.SchrijfIn("nieuw"));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(n => opstelling.SchrijfIn($"k{n}", $"Kind{n}")));
        Assert.Equal(["eerst"], (await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen.Select(r => r.Id));
        opstelling.Storing.Geen();
        await opstelling.TotDat(async () => (await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen.Length == 6);
    }

    [Fact]
    [Requirement("SCH-2")]
    public async Task Dezelfde_rij_nog_eens_of_een_oudere_verandert_niets()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var register = opstelling.Grains.Register(Opstelling.School);
        var van = new Afzender("leerling/99XX00/a", 5);
        await register.OntvangRij(van, Rij("a", 1));
        var was = await register.Alles();
        await register.OntvangRij(van, Rij("a", 2));
        await register.OntvangRij(van with { Nummer = 4 }, Rij("a", 3));
        Assert.Same(was, await register.Alles());
    }

    private static LeerlingRij Rij(string id, int nummer) => new(
        id, new Persoonsgegevens("Sam", null, $"Akker{nummer:D4}", null, "g5", "5"), true, null, null, null, null, [], []);
}
