using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Documents.Excel.Inlezen;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Rapporten;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Inlezen;

[Inzage(Inzagesoort.Beheer, "bestand met beginstanden gekozen")]
[Beleid(Beleid.PersoonMet2, Recht.GeldInrichten, HeleSchool = true)]
[RequestSizeLimit(VerzoekMax)]
[RequestFormLimits(MultipartBodyLengthLimit = VerzoekMax, MemoryBufferThreshold = (int)VerzoekMax, ValueCountLimit = 8)]
public sealed class BeginstandenModel(IGrainFactory grains, Schooltijd tijd, TimeProvider klok, IIdBron ids) : TabelInleesPagina(grains, tijd, klok, ids)
{
    public override TabelSoortTekst Tekst => TabelSoortTekst.Beginstanden;
}

[Inzage(Inzagesoort.Beheer, "beginstanden inlezen")]
[Beleid(Beleid.PersoonMet2, Recht.GeldInrichten, HeleSchool = true)]
public sealed class BeginstandenRunModel(IGrainFactory grains, Schooltijd tijd) : TabelRunPagina(grains, tijd)
{
    public override TabelSoortTekst Tekst => TabelSoortTekst.Beginstanden;
}

[Inzage(Inzagesoort.Uitvoer, "opmerkingen bij beginstanden in Excel")]
[Beleid(Beleid.PersoonMet2, Recht.GeldInrichten, HeleSchool = true)]
internal sealed class BeginstandenOpmerkingenModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : TabelUitvoerPagina(grains, tijd, log)
{
    public Task<IActionResult> OnGetAsync(string inlezing) => Opmerkingen(TabelSoortTekst.Beginstanden, inlezing);
}

/// <summary>Empty, or with the payers in it: then only an amount has to be filled in.</summary>
[Inzage(Inzagesoort.Uitvoer, "sjabloon voor beginstanden in Excel")]
[Beleid(Beleid.PersoonMet2, Recht.GeldInrichten, HeleSchool = true)]
internal sealed class BeginstandenSjabloonModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : TabelUitvoerPagina(grains, tijd, log)
{
    public async Task<IActionResult> OnGetAsync(bool voorgevuld = false)
    {
        var school = await Grains.School(School).Bekijk();
        var rijen = voorgevuld ? Betalers(await Bijgewerkt()) : [];
        return Sjabloonbestand(TabelSoortTekst.Beginstanden, school, rijen, voorgevuld ? "beginstanden-sjabloon-met-betalers.xlsx" : "beginstanden-sjabloon.xlsx");
    }

    /// <summary>What the night would find on the cards as well: on the first day no night has passed yet. Again it changes nothing.</summary>
    private async Task<ImmutableArray<BetalerRij>> Bijgewerkt()
    {
        await Grains.Betalers(School).WerkBij([.. (await Grains.Register(School).Alles()).Rijen.Where(r => r.Actief).Select(r => r.Id)]);
        return await Grains.Betalers(School).Alles();
    }

    private static ImmutableArray<Sjabloonrij> Betalers(ImmutableArray<BetalerRij> betalers) =>
        [.. betalers.Select(r => new Sjabloonrij(ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [BeginstandVelden.Betaler] = r.Naam,
            [BeginstandVelden.Nummer] = r.Nummer.ToString(CultureInfo.InvariantCulture),
        })))];
}
