using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Rapporten;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Inlezen;

[Inzage(Inzagesoort.Beheer, "bestand met overblijfkrachten gekozen")]
[Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
[RequestSizeLimit(VerzoekMax)]
[RequestFormLimits(MultipartBodyLengthLimit = VerzoekMax, MemoryBufferThreshold = (int)VerzoekMax, ValueCountLimit = 8)]
public sealed class HelpersModel(IGrainFactory grains, Schooltijd tijd, TimeProvider klok, IIdBron ids) : TabelInleesPagina(grains, tijd, klok, ids)
{
    public override TabelSoortTekst Tekst => TabelSoortTekst.Helpers;
}

[Inzage(Inzagesoort.Beheer, "overblijfkrachten inlezen")]
[Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
public sealed class HelpersRunModel(IGrainFactory grains, Schooltijd tijd) : TabelRunPagina(grains, tijd)
{
    public override TabelSoortTekst Tekst => TabelSoortTekst.Helpers;
}

[Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
internal sealed class HelpersOpmerkingenModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : TabelUitvoerPagina(grains, tijd, log)
{
    public Task<IActionResult> OnGetAsync(string inlezing) => Opmerkingen(TabelSoortTekst.Helpers, inlezing);
}

[Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
internal sealed class HelpersSjabloonModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : TabelUitvoerPagina(grains, tijd, log)
{
    public async Task<IActionResult> OnGetAsync() =>
        Sjabloonbestand(TabelSoortTekst.Helpers, await Grains.School(School).Bekijk(), [], "overblijfkrachten-sjabloon.xlsx");
}
