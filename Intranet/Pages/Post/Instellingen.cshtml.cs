using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Pages.Post;

/// <summary>Form of the mail server and the sender. The password only goes in, never out.</summary>
public sealed class InstellingenInvoer
{
    public string? Server { get; set; }

    public string? Poort { get; set; }

    public Mailbeveiliging? Beveiliging { get; set; }

    public string? Gebruiker { get; set; }

    public string? Wachtwoord { get; set; }

    public string? AfzenderEmail { get; set; }

    public string? AfzenderNaam { get; set; }

    public string? AntwoordEmail { get; set; }

    internal static InstellingenInvoer Van(PostInstellingen? nu, string school) => new()
    {
        Server = nu?.Server,
        Poort = (nu?.Poort ?? 587).ToString(CultureInfo.InvariantCulture),
        Beveiliging = nu?.Beveiliging ?? Mailbeveiliging.StartTls,
        Gebruiker = nu?.Gebruiker,
        AfzenderEmail = nu?.AfzenderEmail,
        AfzenderNaam = nu?.AfzenderNaam ?? school,
        AntwoordEmail = nu?.AntwoordEmail,
    };

    internal IEnumerable<Waarde> Naast(PostInstellingen? nu)
    {
        yield return Waarde.Van("Server", nu?.Server, Server);
        yield return Waarde.Van("Poort", nu?.Poort.ToString(CultureInfo.InvariantCulture), Poort);
        yield return Waarde.Van("Gebruiker", nu?.Gebruiker, Gebruiker);
        yield return Waarde.Van("Adres van de afzender", nu?.AfzenderEmail, AfzenderEmail);
    }
}

/// <summary>Form of the test mail.</summary>
public sealed class ProefInvoer
{
    public string? Email { get; set; }

    public string? Operatie { get; set; }
}

[Inzage(Inzagesoort.Beheer, "mailserver")]
[Beleid(Beleid.PersoonMet2, Recht.PostInstellen)]
public sealed class InstellingenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Instellingen";
    public const string Proefdeel = "Proef";

    public PostInstellingenView Nu { get; private set; } = null!;

    public InstellingenInvoer Instellingen { get; private set; } = new();

    public ProefInvoer Proef { get; private set; } = new();

    /// <summary>What the server said to the test mail.</summary>
    public Postpoging? Antwoord { get; private set; }

    public string? BewaardOm { get; private set; }

    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    /// <summary>The refusal belongs to the test mail, not to the settings.</summary>
    public bool IsProef { get; private set; }

    public bool MagZien => Wie.Mag(Recht.PostZien, School);

    public string Hier => $"{Adres}/post/instellingen";

    private IPostbusGrain Postbus => Grains.Postbus(School);

    public async Task<IActionResult> OnGetAsync(bool bewaard = false)
    {
        BewaardOm = bewaard ? Datums.Tijd(Tijd.Nu) : null;
        return await Laad() ? Page() : Forbid();
    }

    /// <summary>The version makes a second post of the same form stale, so it is saved once.</summary>
    public async Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] InstellingenInvoer instellingen, long versie)
    {
        var poort = new Invoer(ModelState, Deel).Getal(nameof(InstellingenInvoer.Poort), instellingen.Poort, "de poort");
        var nieuw = new PostInstellingen(
            instellingen.Server ?? "", poort ?? 0, instellingen.Beveiliging ?? default, instellingen.Gebruiker, instellingen.Wachtwoord,
            instellingen.AfzenderEmail ?? "", instellingen.AfzenderNaam ?? "", instellingen.AntwoordEmail);
        var was = await Wissel();
        var uitkomst = ModelState.IsValid ? await Postbus.BewaarInstellingen(nieuw, versie, Wie) : null;
        if (uitkomst is not null && IsGoed(uitkomst, Deel))
        {
            if (await Wissel() is { IsEerste: false, Gemeld: false } nu && nu != was)
            {
                HttpContext.InzageOok(Inzagesoort.Beheer, "mailserver, bericht niet aangenomen");
            }

            return Redirect($"{Hier}?bewaard=true");
        }

        if (!await Laad())
        {
            return Forbid();
        }

        Instellingen = instellingen;
        Nieuwer = uitkomst?.Weigering?.Code == Weigeringen.Verouderd.Code ? [.. instellingen.Naast(Nu.Nu)] : [];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The operation of the form makes a second post show the same answer, without a second mail.</summary>
    public async Task<IActionResult> OnPostProefAsync([Bind(Prefix = Proefdeel)] ProefInvoer proef)
    {
        IsProef = true;
        var uitkomst = await Postbus.StuurProef((proef.Email ?? "").Trim(), new OperatieId(proef.Operatie ?? ""), Wie);
        if (uitkomst.Weigering is { } weigering)
        {
            Weiger(weigering, Proefdeel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        Antwoord = uitkomst.Waarde;
        if (!await Laad())
        {
            return Forbid();
        }

        Proef.Email = proef.Email;
        ModelState.Remove($"{Proefdeel}.{nameof(ProefInvoer.Operatie)}"); // the next test is another mail
        return Page();
    }

    private async Task<Serverwissel?> Wissel() => (await Postbus.Stand(wie: null))?.Wissel;

    private async Task<bool> Laad()
    {
        var view = await Postbus.Instellingen(Wie);
        if (!view.IsGoed)
        {
            return false;
        }

        Nu = view.Waarde;
        var school = await Grains.School(School).Bekijk();
        Instellingen = InstellingenInvoer.Van(Nu.Nu, school?.Gegevens.Naam ?? "");
        Proef = new ProefInvoer { Operatie = ids.NieuwId() };
        return true;
    }
}
