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

[Inzage(Inzagesoort.Uitvoer, "opmerkingen bij machtigingen in Excel")]
[Beleid(Beleid.PersoonMet2, Recht.MachtigingenBeheren, HeleSchool = true)]
internal sealed class MachtigingenOpmerkingenModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : TabelUitvoerPagina(grains, tijd, log)
{
    public Task<IActionResult> OnGetAsync(string inlezing) => Opmerkingen(TabelSoortTekst.Machtigingen, inlezing);
}

/// <summary>Empty, or with the payers in it who have no mandate that can be used: then only the account and the date have to be filled in.</summary>
[Inzage(Inzagesoort.Uitvoer, "sjabloon voor machtigingen in Excel")]
[Beleid(Beleid.PersoonMet2, Recht.MachtigingenBeheren, HeleSchool = true)]
internal sealed class MachtigingenSjabloonModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : TabelUitvoerPagina(grains, tijd, log)
{
    public async Task<IActionResult> OnGetAsync(bool voorgevuld = false)
    {
        var school = await Grains.School(School).Bekijk();
        ImmutableArray<Sjabloonrij> rijen = voorgevuld ? Betalers((await Grains.Betalers(School).Bekijk(Wie)).Waarde) : [];
        return Sjabloonbestand(TabelSoortTekst.Machtigingen, school, rijen, voorgevuld ? "machtigingen-sjabloon-met-betalers.xlsx" : "machtigingen-sjabloon.xlsx");
    }

    private static ImmutableArray<Sjabloonrij> Betalers(BetalersView? betalers) => betalers is null ? [] :
        [.. betalers.Rijen.Where(r => r.Machtigingstand != Machtigingstand.Actief).Select(r => new Sjabloonrij(ImmutableDictionary.CreateRange(
            StringComparer.Ordinal, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [MachtigingVelden.Betaler] = r.Naam,
                [MachtigingVelden.Nummer] = r.Nummer.ToString(CultureInfo.InvariantCulture),
            })))];
}
