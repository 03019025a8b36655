using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Logboek;

namespace OrleansSchool.Intranet.Pages.Logboek;

/// <summary>The log of a day: read and write, nothing is ever changed in it (TSO-8b, TSO-8e).</summary>
[Beleid(Beleid.Tablet, Recht.LogboekLezen)]
[Inzage(Inzagesoort.School, "logboek")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    private const string Deelnaam = "Regel";
    private const int JarenTerug = 3;

    [BindProperty(SupportsGet = true, Name = "datum")]
    public string? DatumTekst { get; set; }

    public LogScherm Scherm { get; private set; } = null!;

    private DateOnly? Datum => string.IsNullOrEmpty(DatumTekst) ? Vandaag
        : DateOnly.TryParseExact(DatumTekst, "yyyy-MM-dd", out var datum) && datum <= Vandaag && datum > Vandaag.AddYears(-JarenTerug) ? datum
        : null;

    public async Task<IActionResult> OnGetAsync(int? verbeter, string? kind, string? soort, string? bewaard) =>
        await Laad(Leeg(kind, soort), bewaard == "1", verbeter) ?? Page();

    /// <summary>What a live signal refreshes.</summary>
    [Inzage(Inzagesoort.School, "logboek", Vervolg = true)]
    public async Task<IActionResult> OnGetDagAsync() => await Laad(Leeg()) ?? Partial("_Dag", Scherm.Dag);

    /// <summary>The id of the line was made when the form was drawn: twice is once.</summary>
    [Beleid(Beleid.Tablet, Recht.LogboekSchrijven)]
    public async Task<IActionResult> OnPostSchrijfAsync([Bind(Prefix = Deelnaam)] RegelInvoer regel)
    {
        if (Datum is not { } datum)
        {
            return NotFound();
        }

        var gelezen = regel.Lees(new Invoer(ModelState, Deelnaam));
        var uitkomst = ModelState.IsValid ? await Grains.Logboek(School, datum).Schrijf(gelezen, regel.Operatie, Wie) : null;
        if (uitkomst?.Weigering is { } nee)
        {
            Weiger(nee, Deelnaam);
        }

        foreach (var leerling in uitkomst?.Waarde?.LeerlingIds ?? [])
        {
            HttpContext.InzageOok(Inzagesoort.Wijziging, "regel in het logboek", leerling);
        }

        if (uitkomst?.Waarde is not { } geschreven)
        {
            return await Laad(regel) is { } fout ? fout : ToonGeweigerd();
        }

        if (!Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Adres}/logboek?datum={Sleutels.Dag(datum)}&bewaard=1#regel-{Sleutels.Dag(datum)}-{geschreven.Nr}");
        }

        ModelState.Clear();
        return await Laad(Leeg(), bewaard: true) ?? Partial("_NaSchrijven", Scherm);
    }

    private IActionResult ToonGeweigerd()
    {
        Scherm = Scherm with { Geweigerd = true };
        return Toon("_Schrijf", Scherm);
    }

    private RegelInvoer Leeg(string? kind = null, string? soort = null) => new()
    {
        OperatieId = ids.NieuwId(),
        Leerlingen = kind is null ? [] : [kind],
        Soort = Enum.TryParse<Logsoort>(soort, ignoreCase: true, out var gekozen) && LogWoorden.TeSchrijven(vanTeam: true).Contains(gekozen) ? gekozen : null,
    };

    private async Task<IActionResult?> Laad(RegelInvoer regel, bool bewaard = false, int? verbeter = null)
    {
        if (Datum is not { } datum)
        {
            return NotFound();
        }

        var lezer = new Logboeklezer(Grains, Vandaag);
        var dag = await lezer.Dag(datum, Wie);
        if (!dag.IsGoed || lezer.Inrichting is not { } school)
        {
            return StatusCode(dag.Weigering == Weigeringen.GeenRecht ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        if (verbeter is not null && dag.Waarde.View.Regels.FirstOrDefault(r => r.Nr == verbeter) is { } oud)
        {
            regel = new RegelInvoer
            {
                OperatieId = regel.OperatieId,
                Soort = oud.Soort,
                Tekst = oud.Tekst,
                Leerlingen = [.. oud.LeerlingIds],
                Plek = oud.PlekId,
                Huisregel = oud.Huisregel,
                CorrigeertNr = oud.Nr,
            };
        }

        Scherm = new LogScherm(dag.Waarde, await lezer.Kinderen(Wie), school.Plekken, lezer.Huisregels, regel)
        {
            Bewaard = bewaard ? $"Bewaard om {Datums.Tijd(Tijd.Nu)}" : null,
        };
        return null;
    }
}
