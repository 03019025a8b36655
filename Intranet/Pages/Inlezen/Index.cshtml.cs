using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Edexml;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Pages.Inlezen;

/// <summary>Step one: the file. It is read from memory, never stored: it holds every BSN of the school (SCH-2).</summary>
[Beleid(Beleid.PersoonMet2, Recht.LeerlingenInlezen, HeleSchool = true)]
[RequestSizeLimit(Uploads.BytesMax)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.BytesMax, MemoryBufferThreshold = (int)Uploads.BytesMax, ValueCountLimit = 8)]
[Inzage(Inzagesoort.Beheer, "bestand met leerlingen gekozen")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, TimeProvider klok, IIdBron ids) : KantoorPagina(grains, tijd)
{
    /// <summary>Why the last file wasn't taken.</summary>
    public Inleesweigering? Geweigerd { get; private set; }

    public string? Bestandsnaam { get; private set; }

    /// <summary>Where the right school is begun instead of this empty one, when the file is of another; null for who doesn't decide that.</summary>
    public string? AndereSchool { get; private set; }

    /// <summary>The last import by which children left, as long as they can be put back there.</summary>
    public Inleesverwijzing? Laatste { get; private set; }

    [GeenInzage("leeg formulier")]
    public async Task OnGetAsync() =>
        Laatste = (await Grains.Register(School).Alles()).Inlezing is { } laatste && Vandaag < laatste.Op.AddDays(IInleesGrain.TerugDagen) ? laatste : null;

    public async Task<IActionResult> OnPostAsync(IFormFile? bestand, CancellationToken annulering)
    {
        if (bestand is null)
        {
            ModelState.AddModelError("Bestand", "Kies eerst een bestand.");
            return Toon("_Bestand", this);
        }

        Bestandsnaam = Basis.Bestandsnaam.Toon(bestand.FileName);
        var gelezen = await Lees(bestand, annulering);
        if (gelezen.Bestand is not { } inhoud)
        {
            return Weiger(gelezen.Weigering!);
        }

        var id = ids.NieuwId();
        var uitkomst = await Grains.Inlezen(School, id).Begin(inhoud, Bestandsnaam, Wie);
        if (uitkomst.IsGoed)
        {
            return Redirect($"{Adres}/leerlingen/inlezen/{id}");
        }

        AndereSchool = uitkomst.Weigering.Code == Weigercode.AndereSchool ? await Wissel(inhoud.School.SchoolSleutel) : null;
        return Weiger(new Inleesweigering(uitkomst.Weigering.Code, uitkomst.Weigering.Zin, null));
    }

    private async Task<Leesuitkomst> Lees(IFormFile bestand, CancellationToken annulering)
    {
        await using var bron = bestand.OpenReadStream();
        return EdexmlReader.Lees(bron, Vandaag, klok, annulering);
    }

    /// <summary>Only while this school is empty, as after a first start with a wrong BRIN (SET-1).</summary>
    private async Task<string?> Wissel(string? sleutel) =>
        Wie.MagHeleSchool(Recht.InstallatieBeheren, School) && SchoolSleutel.Probeer(sleutel, out var naar) && await Schoolwissel.Waarom(Grains, School, naar.Value) is null
            ? $"{Adres}/beginnen/andere-school?sleutel={naar}" : null;

    private IActionResult Weiger(Inleesweigering weigering)
    {
        Geweigerd = weigering;
        ModelState.AddModelError("Bestand", weigering.Zin);
        return Toon("_Bestand", this);
    }
}
