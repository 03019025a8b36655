using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Documents.Excel.Inlezen;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Rapporten;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inlezen;

[Inzage(Inzagesoort.Beheer, "bestand met aanmeldingen gekozen")]
[Beleid(Beleid.PersoonMet2, Recht.AanmeldingWijzigen, HeleSchool = true)]
[RequestSizeLimit(VerzoekMax)]
[RequestFormLimits(MultipartBodyLengthLimit = VerzoekMax, MemoryBufferThreshold = (int)VerzoekMax, ValueCountLimit = 8)]
public sealed class AanmeldingenModel(IGrainFactory grains, Schooltijd tijd, TimeProvider klok, IIdBron ids) : TabelInleesPagina(grains, tijd, klok, ids)
{
    public override TabelSoortTekst Tekst => TabelSoortTekst.Aanmeldingen;
}

[Inzage(Inzagesoort.School, "voorbeeld van aanmeldingen inlezen")]
[Beleid(Beleid.PersoonMet2, Recht.AanmeldingWijzigen, HeleSchool = true)]
public sealed class AanmeldingenRunModel(IGrainFactory grains, Schooltijd tijd) : TabelRunPagina(grains, tijd)
{
    public override TabelSoortTekst Tekst => TabelSoortTekst.Aanmeldingen;
}

[Inzage(Inzagesoort.Uitvoer, "opmerkingen bij aanmeldingen in Excel")]
[Beleid(Beleid.PersoonMet2, Recht.AanmeldingWijzigen, HeleSchool = true)]
internal sealed class AanmeldingenOpmerkingenModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : TabelUitvoerPagina(grains, tijd, log)
{
    public Task<IActionResult> OnGetAsync(string inlezing) => Opmerkingen(TabelSoortTekst.Aanmeldingen, inlezing);
}

/// <summary>Empty, or with the children of the school in it: then only the days have to be filled in.</summary>
[Inzage(Inzagesoort.Uitvoer, "sjabloon voor aanmeldingen in Excel")]
[Beleid(Beleid.PersoonMet2, Recht.AanmeldingWijzigen, HeleSchool = true)]
internal sealed class AanmeldingenSjabloonModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : TabelUitvoerPagina(grains, tijd, log)
{
    public async Task<IActionResult> OnGetAsync(bool voorgevuld = false)
    {
        var school = await Grains.School(School).Bekijk();
        var rijen = voorgevuld ? Kinderen(await Grains.Register(School).Alles(), school, await EersteDag()) : [];
        return Sjabloonbestand(TabelSoortTekst.Aanmeldingen, school, rijen, voorgevuld ? "aanmeldingen-sjabloon-met-leerlingen.xlsx" : "aanmeldingen-sjabloon.xlsx");
    }

    /// <summary>While the school begins: the day from which this intranet counts. Null: the cell stays empty.</summary>
    private async Task<DateOnly?> EersteDag() => (await Grains.Begin(School).Bekijk(Wie)).Waarde is { KlaarOp: null, EersteDag: { } dag } ? dag : null;

    /// <summary>By groep in the order of the school; who has none is last.</summary>
    private static ImmutableArray<Sjabloonrij> Kinderen(RegisterView register, SchoolView? school, DateOnly? vanaf)
    {
        var volgorde = (school?.Groepen ?? []).DistinctBy(g => g.Id, StringComparer.Ordinal).Select((g, nr) => (g.Id, Nr: nr)).ToDictionary(g => g.Id, g => g.Nr, StringComparer.Ordinal);
        return
        [
            .. register.Rijen.Where(r => r.Actief).OrderBy(r => r.GroepId is { } id ? volgorde.GetValueOrDefault(id, int.MaxValue) : int.MaxValue)
                .Select(r => Rij(r, r.GroepId is { } id ? school?.Groep(id)?.Naam ?? id : "", vanaf)),
        ];
    }

    private static Sjabloonrij Rij(LeerlingRij rij, string groep, DateOnly? vanaf) => new(ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [AanmeldingVelden.LeerlingId] = rij.Id,
        [AanmeldingVelden.Roepnaam] = rij.Persoon.Roepnaam,
        [AanmeldingVelden.Voorvoegsel] = rij.Persoon.Voorvoegsel ?? "",
        [AanmeldingVelden.Achternaam] = rij.Persoon.Achternaam,
        [AanmeldingVelden.Groep] = groep,
        [AanmeldingVelden.Vanaf] = vanaf is { } dag ? Datums.Cijfers(dag) : "",
    }));
}
