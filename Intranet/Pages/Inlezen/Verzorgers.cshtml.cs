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

[Inzage(Inzagesoort.Beheer, "bestand met verzorgers gekozen")]
[Beleid(Beleid.PersoonMet2, Recht.LeerlingenInlezen, HeleSchool = true)]
[RequestSizeLimit(VerzoekMax)]
[RequestFormLimits(MultipartBodyLengthLimit = VerzoekMax, MemoryBufferThreshold = (int)VerzoekMax, ValueCountLimit = 8)]
public sealed class VerzorgersModel(IGrainFactory grains, Schooltijd tijd, TimeProvider klok, IIdBron ids) : TabelInleesPagina(grains, tijd, klok, ids)
{
    public override TabelSoortTekst Tekst => TabelSoortTekst.Verzorgers;
}

[Inzage(Inzagesoort.School, "voorbeeld van verzorgers inlezen")]
[Beleid(Beleid.PersoonMet2, Recht.LeerlingenInlezen, HeleSchool = true)]
public sealed class VerzorgersRunModel(IGrainFactory grains, Schooltijd tijd) : TabelRunPagina(grains, tijd)
{
    public override TabelSoortTekst Tekst => TabelSoortTekst.Verzorgers;
}

[Inzage(Inzagesoort.Uitvoer, "opmerkingen bij verzorgers in Excel")]
[Beleid(Beleid.PersoonMet2, Recht.LeerlingenInlezen, HeleSchool = true)]
internal sealed class VerzorgersOpmerkingenModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : TabelUitvoerPagina(grains, tijd, log)
{
    public Task<IActionResult> OnGetAsync(string inlezing) => Opmerkingen(TabelSoortTekst.Verzorgers, inlezing);
}

/// <summary>Empty, or with the children of the school in it: then two rows for each, and only the verzorger has to be filled in.</summary>
[Inzage(Inzagesoort.Uitvoer, "sjabloon voor verzorgers in Excel")]
[Beleid(Beleid.PersoonMet2, Recht.LeerlingenInlezen, HeleSchool = true)]
internal sealed class VerzorgersSjabloonModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : TabelUitvoerPagina(grains, tijd, log)
{
    private const int RijenPerKind = 2;

    public async Task<IActionResult> OnGetAsync(bool voorgevuld = false)
    {
        var school = await Grains.School(School).Bekijk();
        var rijen = voorgevuld ? Kinderen(await Grains.Register(School).Alles(), school) : [];
        return Sjabloonbestand(TabelSoortTekst.Verzorgers, school, rijen, voorgevuld ? "verzorgers-sjabloon-met-leerlingen.xlsx" : "verzorgers-sjabloon.xlsx");
    }

    private static ImmutableArray<Sjabloonrij> Kinderen(RegisterView register, SchoolView? school) =>
        [.. register.Rijen.Where(r => r.Actief).Select(r => (Rij: r, Groep: Groep(r, school))).OrderBy(r => r.Groep, StringComparer.Ordinal)
            .SelectMany(r => Enumerable.Repeat(Rij(r.Rij, r.Groep), RijenPerKind))];

    private static string Groep(LeerlingRij rij, SchoolView? school) => rij.GroepId is { } id ? school?.Groep(id)?.Naam ?? id : "";

    private static Sjabloonrij Rij(LeerlingRij rij, string groep) => new(ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [VerzorgerVelden.LeerlingId] = rij.Id,
        [VerzorgerVelden.Roepnaam] = rij.Persoon.Roepnaam,
        [VerzorgerVelden.Voorvoegsel] = rij.Persoon.Voorvoegsel ?? "",
        [VerzorgerVelden.Achternaam] = rij.Persoon.Achternaam,
        [VerzorgerVelden.Groep] = groep,
    }));
}
