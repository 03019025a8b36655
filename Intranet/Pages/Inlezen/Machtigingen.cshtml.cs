using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Rapporten;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Inlezen;

[Inzage(Inzagesoort.Beheer, "bestand met machtigingen gekozen")]
[Beleid(Beleid.PersoonMet2, Recht.MachtigingenBeheren, HeleSchool = true)]
[RequestSizeLimit(VerzoekMax)]
[RequestFormLimits(MultipartBodyLengthLimit = VerzoekMax, MemoryBufferThreshold = (int)VerzoekMax, ValueCountLimit = 8)]
public sealed class MachtigingenModel(IGrainFactory grains, Schooltijd tijd, TimeProvider klok, IIdBron ids) : TabelInleesPagina(grains, tijd, klok, ids)
{
    public override TabelSoortTekst Tekst => TabelSoortTekst.Machtigingen;
}

[Inzage(Inzagesoort.Beheer, "machtigingen inlezen")]
[Beleid(Beleid.PersoonMet2, Recht.MachtigingenBeheren, HeleSchool = true)]
public sealed class MachtigingenRunModel(IGrainFactory grains, Schooltijd tijd) : TabelRunPagina(grains, tijd)
{
    public override TabelSoortTekst Tekst => TabelSoortTekst.Machtigingen;
}

[Beleid(Beleid.PersoonMet2, Recht.MachtigingenBeheren, HeleSchool = true)]
internal sealed class MachtigingenOpmerkingenModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : TabelUitvoerPagina(grains, tijd, log)
{
    public Task<IActionResult> OnGetAsync(string inlezing) => Opmerkingen(TabelSoortTekst.Machtigingen, inlezing);
}

[Beleid(Beleid.PersoonMet2, Recht.MachtigingenBeheren, HeleSchool = true)]
internal sealed class MachtigingenSjabloonModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : TabelUitvoerPagina(grains, tijd, log)
{
    public async Task<IActionResult> OnGetAsync() =>
        Sjabloonbestand(TabelSoortTekst.Machtigingen, await Grains.School(School).Bekijk(), [], "machtigingen-sjabloon.xlsx");
}
