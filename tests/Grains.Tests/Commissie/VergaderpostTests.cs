using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Grains.Commissie;

/// <summary>What a meeting has to say to others when they can't take it now (TSO-2f, TSO-2h).</summary>
[Requirement("TSO-2f", "TSO-2h")]
public sealed class VergaderpostTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);
    private static readonly VergaderingInvoer Invoer = new(new DateOnly(2026, 12, 3), new TimeOnly(19, 30), 90, "Teamkamer", null);
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);

    [Fact]
    public async Task Een_volle_postbus_krijgt_de_uitnodiging_zodra_er_plaats_is()
    {
        await using var school = await Opstelling.MetSchool();
        var (commissie, postbus) = (school.Grains.Commissie(Opstelling.School), school.Grains.Postbus(Opstelling.School));
        var annelies = new CommissielidInvoer(null, "Annelies Prins", "annelies@school.example", Commissiefunctie.Gediplomeerde, Opstelling.Jaar.EersteDag, null);
        Opstelling.Eis(await commissie.BewaarLid(null, annelies, 0, Opstelling.Operatie("lid"), Leider));
        Opstelling.Eis(await postbus.BewaarInstellingen(
            new PostInstellingen("smtp.school.example", 587, Mailbeveiliging.StartTls, null, null, "post@school.example", "De Horizon", null), 0, Leider));
        for (var n = 0; n < PostGrenzen.OpenMax; n++)
        {
            var waarden = ImmutableDictionary<string, string>.Empty.Add("naam", "Tessa Vos").Add("link", "https://intranet.school.example/link/abc");
            Opstelling.Eis(await postbus.Verstuur(new Postopdracht($"opdracht-{n}", Sjabloon.WachtwoordHerstel, "Tessa Vos", "tessa@school.example", waarden), Wie.Systeem(Opstelling.School, "Proef")));
        }

        Assert.Null((await school.Grains.Vergaderingen(Opstelling.School, Opstelling.Jaar).Plan(Vergadersoort.Commissie, Invoer, Opstelling.Operatie("plan"), Leider)).Weigering);
        Assert.Equal(0, await Uitnodigingen(school));
        Opstelling.Eis(await postbus.TrekIn($"opdracht-{PostGrenzen.OpenMax - 1}", Leider));
        await school.TotDat(async () => await Uitnodigingen(school) == 1);
    }

    [Fact]
    public async Task Een_lijst_die_wakker_wordt_met_een_vergadering_die_nog_gemaakt_moet_worden_antwoordt_meteen_en_maakt_haar_alsnog()
    {
        await using var school = await Opstelling.MetSchool();
        school.Storing.Bij((toestand, _) => toestand == "vergadering");
        var id = (await school.Grains.Vergaderingen(Opstelling.School, Opstelling.Jaar).Plan(Vergadersoort.Werkgroep, Invoer, Opstelling.Operatie("plan"), Leider)).Waarde!;

        await school.Herstart();
        Assert.Equal(id, Assert.Single(await school.Grains.Vergaderingen(Opstelling.School, Opstelling.Jaar).Rijen().WaitAsync(Geduld, TimeProvider.System, TestContext.Current.CancellationToken)).Id);
        await school.TotDat(async () => (await school.Grains.Vergadering(Opstelling.School, id).Bekijk(Leider)).IsGoed);
    }

    private static async Task<int> Uitnodigingen(Opstelling school) =>
        (await school.Grains.Postbus(Opstelling.School).Bekijk(null, Leider)).Waarde!.Mails.Count(m => m.Sjabloon == Sjabloon.Vergadering);
}
