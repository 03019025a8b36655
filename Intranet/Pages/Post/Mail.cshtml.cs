using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Pages.Post;

/// <summary>Form of a bounce.</summary>
public sealed class TerugInvoer
{
    public string? Datum { get; set; }

    public string? Reden { get; set; }
}

[Inzage(Inzagesoort.Beheer, "mail")]
[Beleid(Beleid.PersoonMet2, Recht.PostZien)]
public sealed class MailModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Terug";

    /// <summary>As 2026-11: it goes back in the address of the answer.</summary>
    private const int MaandMax = 7;

    public PostKaart Mail { get; private set; } = null!;

    public TerugInvoer Terug { get; private set; } = new();

    public DateTimeOffset Nu => Tijd.Nu;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Maand { get; set; }

    public bool MagOpnieuw => Mail is { MagOpnieuw: true, Stand: MailStand.Wacht or MailStand.Opgegeven };

    public bool MagTerug => Mail is { Stand: MailStand.Verstuurd, Terug: null };

    public string Hier => $"{Adres}/post/{Uri.EscapeDataString(Id)}{(Maand is { } maand ? QueryString.Create("maand", maand) : QueryString.Empty)}";

    private IPostbusGrain Postbus => Grains.Postbus(School);

    public string Actie(string handler) => $"{Hier}{(Maand is null ? '?' : '&')}handler={handler}";

    public async Task<IActionResult> OnGetAsync()
    {
        Terug = new TerugInvoer { Datum = Veldwaarde.Datum(Vandaag) };
        return await Laad() ? Page() : NotFound();
    }

    /// <summary>Again: the mail waits already, nothing changes.</summary>
    public Task<IActionResult> OnPostOpnieuwAsync() => Verwerk(() => Postbus.StuurOpnieuw(Id, Wie));

    /// <summary>Again: it is withdrawn already.</summary>
    public Task<IActionResult> OnPostTrekInAsync() => Verwerk(() => Postbus.TrekIn(Id, Wie));

    /// <summary>Again with the same: it says so already.</summary>
    public Task<IActionResult> OnPostTerugAsync([Bind(Prefix = Deel)] TerugInvoer terug)
    {
        Terug = terug;
        var datum = new Invoer(ModelState, Deel).Datum(nameof(TerugInvoer.Datum), terug.Datum, "de dag waarop de mail terugkwam");
        return Verwerk(() => Postbus.MeldTeruggekomen(Id, Maand, datum!.Value, terug.Reden ?? "", Wie));
    }

    private async Task<IActionResult> Verwerk(Func<Task<Uitkomst>> opdracht)
    {
        if (Maand is { Length: > MaandMax })
        {
            return NotFound(); // no month; before anything is done, since the answer couldn't be sent
        }

        if (ModelState.IsValid && IsGoed(await opdracht(), Deel))
        {
            return Redirect(Hier);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Laad() ? Page() : NotFound();
    }

    private async Task<bool> Laad()
    {
        var mail = await Postbus.Mail(Id, Maand, Wie);
        Mail = mail.Waarde!;
        return mail.IsGoed;
    }
}
