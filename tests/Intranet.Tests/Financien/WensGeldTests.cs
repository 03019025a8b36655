using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Vragen;
using static OrleansSchool.Tests.Intranet.Financien.Geldschool;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>What a verzorger asks for opens with its money, and approving exactly that answers the verzorger (PAR-1, TSO-6d).</summary>
[Requirement("PAR-1", "TSO-6d")]
public sealed class WensGeldTests
{
    private static readonly DateOnly Per = new(2026, 12, 1);

    private static readonly Wijzigingsvoorstel Voorstel = new(
        "v1", Per, AanmeldingSoort.Structureel, Weekdagen.Maandag, [], [], 0, Geld.Nul, [], true, Wijzigingstand.Aangevraagd, "Marijke", default, null);

    [Fact]
    public async Task Het_verzoek_staat_al_ingevuld_bij_de_berekening()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Demo: true));
        await ZetBank(web);
        using var marijke = await web.LogIn(Rol.Overblijfcoordinator);

        var pagina = await marijke.Pagina($"{S}/geld/leerling/{Geldschool.Kind}?jaar=2026-2027&per=2026-12-01&soort=Structureel&dagen=9&vraag=2026-11-12%2Fo1");

        Assert.True(pagina.QuerySelector("#wijzigvorm")!.Closest("details")!.HasAttribute("open"));
        Assert.Equal("2026-12-01", pagina.QuerySelector("#wijzigvorm input[type=date]")!.GetAttribute("value"));
        Assert.Equal(["1", "8"], pagina.QuerySelectorAll("#wijzigvorm input[type=checkbox]").OfType<IHtmlInputElement>().Where(v => v.IsChecked).Select(v => v.Value));
        Assert.NotNull(pagina.QuerySelector($"a[href='{S}/vragen#vraag-2026-11-12-o1']"));
        Assert.Empty((await marijke.Pagina($"{S}/geld/leerling/{Geldschool.Kind}?per=gisteren&soort=99&dagen=x&vraag=%3Cscript%3E")).QuerySelectorAll("details.bewerk[open]"));
    }

    [Fact]
    public void Een_adres_dat_niet_klopt_is_geen_verzoek()
    {
        Assert.Null(Lees(("per", "01-12-2026"), ("soort", "Geen")));
        Assert.Null(Lees(("per", "2026-12-01"), ("soort", "7")));
        Assert.Equal((Weekdagen.Geen, (string?)null), (Lees(("per", "2026-12-01"), ("soort", "Geen"), ("dagen", "9"), ("vraag", "a b"))!.Dagen, Lees(("per", "2026-12-01"), ("soort", "Geen"), ("vraag", "a b"))!.Vraag));
    }

    [Fact]
    public void Alleen_wie_precies_dit_vroeg_en_nog_wacht_krijgt_het_antwoord()
    {
        var vraag = Vraag(new Ouderwens(Wenssoort.Aanmelding, Per, AanmeldingSoort.Structureel, Weekdagen.Maandag, null));

        Assert.True(Wensantwoorden.IsVraagOm(vraag, "kim", Voorstel));
        Assert.False(Wensantwoorden.IsVraagOm(vraag, "ander", Voorstel));
        Assert.False(Wensantwoorden.IsVraagOm(vraag with { Stand = Vraagstand.Beantwoord }, "kim", Voorstel));
        Assert.False(Wensantwoorden.IsVraagOm(vraag, "kim", Voorstel with { Weekdagen = Weekdagen.Dinsdag }));
        Assert.False(Wensantwoorden.IsVraagOm(vraag, "kim", Voorstel with { Per = Per.AddDays(1) }));
        Assert.False(Wensantwoorden.IsVraagOm(vraag with { Wens = null }, "kim", Voorstel));
        Assert.Equal("Akkoord. Vanaf dinsdag 1 december 2026 zijn de vaste dagen: ma.", Wensantwoorden.Antwoord(Voorstel));
    }

    private static Oudervraag Vraag(Ouderwens wens) =>
        new("2026-11-12/o1", default, "ouder/kim/v1", "Robin Akker", "", ["kim"], Vraagstand.Open, null, null, null, null, null, null, wens);

    private static Wijzigingswens? Lees(params (string Naam, string Waarde)[] velden) =>
        Wijzigingswens.Lees(new QueryCollection(velden.ToDictionary(v => v.Naam, v => new Microsoft.Extensions.Primitives.StringValues(v.Waarde), StringComparer.Ordinal)));
}
