using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>The VO schools: names and addresses, the agreement on the portal, and who of them may in, with a second person (OSO-S3, OSO-S4).</summary>
[Inzage(Inzagesoort.Beheer, "VO-scholen en het portaal")]
[Beleid(Beleid.PersoonMet2, Recht.VoScholenBeheren, HeleSchool = true)]
internal sealed class VoScholenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Uitnodigingen uitnodigingen) : OverdrachtPagina(grains, tijd)
{
    public const string SchoolDeel = "Vo";
    public const string AfspraakDeel = "Afspraak";
    public const string ToegangDeel = "Toegang";

    private readonly List<string> _zonderRol = [];

    public VoScholenView View { get; private set; } = null!;

    /// <summary>Which one is open; null for a new one.</summary>
    public VoSchool? Gekozen { get; private set; }

    public VoSchoolVorm Vo { get; private set; } = new();

    public AfspraakVorm Afspraak { get; private set; } = new();

    public ToegangVorm Toegang { get; private set; } = new();

    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    /// <summary>Which form was refused; of a confirmation with the id of the access.</summary>
    public string? Geweigerd { get; private set; }

    public string? Bewaard { get; private set; }

    public string Operatie { get; } = ids.NieuwId();

    public string Hier => $"{Begin}/voscholen";

    public IEnumerable<Portaaltoegang> Toegangen => View.Toegangen.Where(t => t.VoSchoolId == Gekozen?.Id).OrderBy(t => t.IngetrokkenOp is not null).ThenByDescending(t => t.GevraagdOp);

    /// <summary>Ended elsewhere, by who manages people: the access stands here, but this account doesn't get in any more.</summary>
    public bool IsElders(Portaaltoegang toegang) => toegang is { IngetrokkenOp: null, AccountId: { } account } && _zonderRol.Contains(account, StringComparer.Ordinal);

    /// <summary>The form that was refused has no fields, or isn't on the page any more since somebody else was first: the refusal stands on top.</summary>
    public bool IsBovenaan => Geweigerd switch
    {
        null => false,
        SchoolDeel => !View.MagWijzigen,
        AfspraakDeel => Gekozen is null || !View.MagPortaal,
        ToegangDeel => Gekozen?.Portaal is null,
        { } deel => !Toegangen.Any(t => t.Id == deel && t is { IngetrokkenOp: null, BevestigdDoor: null, MagBevestigen: true }),
    };

    public async Task<IActionResult> OnGetAsync(string? voschool, string? bewaard)
    {
        Bewaard = Bericht(bewaard);
        if (!await Laad(voschool))
        {
            return NotFound();
        }

        Vul();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = SchoolDeel)] VoSchoolVorm vo, long versie)
    {
        Vo = vo;
        var nu = (await Grains.VoScholen(School).Alles(Wie)).Waarde?.Scholen.FirstOrDefault(s => s.Id == vo.Id);
        var uitkomst = await Grains.VoScholen(School).Bewaar(vo.Lees(nu), versie, Wie);
        if (uitkomst.Weigering?.Code == Weigeringen.Verouderd.Code && nu is not null)
        {
            Nieuwer = [.. vo.Naast(nu)];
        }

        return await Klaar(uitkomst, SchoolDeel, vo.Id, "school", "naam", "brin", "vestiging", "contactpersoon", "email", "telefoon");
    }

    public async Task<IActionResult> OnPostVerwijderAsync(string? id, long versie)
    {
        var uitkomst = await Grains.VoScholen(School).Verwijder(id ?? "", versie, Wie);
        return uitkomst.IsGoed ? Redirect($"{Hier}?bewaard=weg") : await Klaar(uitkomst, "verwijder", id, "");
    }

    public async Task<IActionResult> OnPostPortaalAsync([Bind(Prefix = AfspraakDeel)] AfspraakVorm afspraak, string? id, long versie, bool uit = false)
    {
        Afspraak = afspraak;
        if (uit)
        {
            return await Klaar(await ZetUit(id ?? "", versie), AfspraakDeel, id, "uit");
        }

        var invoer = new Invoer(ModelState, AfspraakDeel);
        var datum = invoer.Datum(nameof(AfspraakVorm.Datum), afspraak.Datum, "de datum van de afspraak");
        invoer.Verplicht(nameof(AfspraakVorm.MetWie), afspraak.MetWie, "met wie dit is afgesproken");
        invoer.Verplicht(nameof(AfspraakVorm.Vindplaats), afspraak.Vindplaats, "waar de afspraak te vinden is");
        var uitkomst = datum is { } dag && invoer.IsGoed
            ? await Grains.VoScholen(School).ZetPortaal(id ?? "", new Portaalafspraak(dag, afspraak.MetWie!.Trim(), afspraak.Vindplaats!.Trim(), Wie.Naam), versie, Wie) : null;
        return await Klaar(uitkomst, AfspraakDeel, id, "aan", "datum", "met-wie", "vindplaats");
    }

    public async Task<IActionResult> OnPostToegangAsync([Bind(Prefix = ToegangDeel)] ToegangVorm toegang, string? id, string? operatie)
    {
        Toegang = toegang;
        return await Klaar(
            await Grains.VoScholen(School).VraagToegang(id ?? "", toegang.Naam ?? "", toegang.Email ?? "", new OperatieId(operatie ?? ""), Wie), ToegangDeel, id, "gevraagd", "naam", "email");
    }

    /// <summary>The second person; then the invitation goes out.</summary>
    public async Task<IActionResult> OnPostBevestigAsync([Bind(Prefix = ToegangDeel)] ToegangVorm toegang, string? id, string? wie, string? operatie)
    {
        Toegang = toegang;
        var op = new OperatieId(operatie ?? "");
        var uitkomst = await Grains.VoScholen(School).BevestigToegang(wie ?? "", toegang.Brin ?? "", toegang.Naam ?? "", op, Wie);
        if (!uitkomst.IsGoed)
        {
            return await Klaar(uitkomst, wie ?? "", id, "", "naam", "brin");
        }

        return await Genodigd(id, wie, op);
    }

    /// <summary>When the mail couldn't go right after the confirmation.</summary>
    public Task<IActionResult> OnPostNodigAsync(string? id, string? wie, string? operatie) => Genodigd(id, wie, new OperatieId(operatie ?? ""));

    public async Task<IActionResult> OnPostIntrekkenAsync(string? id, string? wie, string? operatie)
    {
        var op = new OperatieId(operatie ?? "");
        var account = (await Grains.VoScholen(School).Alles(Wie)).Waarde?.Toegangen.FirstOrDefault(t => t.Id == wie)?.AccountId;
        var uitkomst = await Grains.VoScholen(School).TrekToegangIn(wie ?? "", op, Wie);
        if (uitkomst.IsGoed && account is not null)
        {
            uitkomst = await uitnodigingen.EindigVoSchool(account, op, Wie);
        }

        return await Klaar(uitkomst, "intrekken", id, "ingetrokken");
    }

    /// <summary>A field of a confirmation, of which there may be more on the page.</summary>
    public Werkveld Veld(string toegangId, string naam, string label)
    {
        var (eigen, sleutel) = (Geweigerd == toegangId, $"{ToegangDeel}.{naam}");
        return new Werkveld(
            label, sleutel, eigen ? $"{ToegangDeel}_{naam}" : $"{naam}-{toegangId}", !eigen ? null : naam == nameof(ToegangVorm.Brin) ? Toegang.Brin : Toegang.Naam,
            eigen ? ModelState[sleutel]?.Errors.FirstOrDefault()?.ErrorMessage : null);
    }

    /// <summary>The accesses end with the agreement, and with them the roles and sessions of these people.</summary>
    private async Task<Uitkomst> ZetUit(string id, long versie)
    {
        var open = (await Grains.VoScholen(School).Alles(Wie)).Waarde?.Toegangen.Where(t => t.VoSchoolId == id && t.IngetrokkenOp is null) ?? [];
        var accounts = open.Select(t => t.AccountId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var uitkomst = await Grains.VoScholen(School).ZetPortaal(id, null, versie, Wie);
        foreach (var account in accounts)
        {
            uitkomst = uitkomst.IsGoed ? await uitnodigingen.EindigVoSchool(account, new OperatieId(ids.NieuwId()), Wie) : uitkomst;
        }

        return uitkomst;
    }

    private async Task<IActionResult> Genodigd(string? id, string? toegangId, OperatieId operatie)
    {
        var genodigd = await uitnodigingen.NodigVoSchool(toegangId ?? "", operatie, Wie);
        return await Klaar(genodigd.IsGoed ? Uitkomst.Goed : genodigd.Weigering, "nodig", id, "genodigd");
    }

    /// <param name="uitkomst">Null when the form itself isn't right yet.</param>
    /// <param name="deel">Of the form; of a confirmation the id of the access.</param>
    private async Task<IActionResult> Klaar(Uitkomst? uitkomst, string deel, string? id, string bewaard, params string[] velden)
    {
        var prefix = deel is SchoolDeel or AfspraakDeel ? deel : ToegangDeel;
        if (uitkomst is not null && Lukte(uitkomst, prefix, velden))
        {
            return Redirect($"{Hier}?bewaard={bewaard}{(string.IsNullOrEmpty(id) ? "" : $"&voschool={Uri.EscapeDataString(id)}")}");
        }

        Geweigerd = deel;
        if (!await Laad(id))
        {
            return NotFound();
        }

        Vul();
        return Toon("_VoScholen", this);
    }

    /// <summary>The forms that weren't sent, as it stands.</summary>
    private void Vul()
    {
        Vo = Geweigerd == SchoolDeel || Gekozen is null ? Vo : VoSchoolVorm.Van(Gekozen);
        if (Geweigerd != AfspraakDeel)
        {
            Afspraak = new AfspraakVorm
            {
                Datum = Veldwaarde.Datum(Gekozen?.Portaal?.Datum ?? Vandaag),
                MetWie = Gekozen?.Portaal?.MetWie ?? Gekozen?.Contactpersoon,
                Vindplaats = Gekozen?.Portaal?.Vindplaats,
            };
        }
    }

    private async Task<bool> Laad(string? id)
    {
        if ((await Grains.VoScholen(School).Alles(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        Gekozen = LeerlingId.IsGeldig(id) ? view.Scholen.FirstOrDefault(s => s.Id == id) : null;
        foreach (var account in Toegangen.Where(t => t.IngetrokkenOp is null).Select(t => t.AccountId).OfType<string>().Distinct(StringComparer.Ordinal).ToList())
        {
            var rollen = (await Grains.Account(account).Bekijk())?.Rollen ?? [];
            if (!rollen.Any(r => r.School == School && r.Rol == Rol.VoSchool && r.GeldtOp(Vandaag)))
            {
                _zonderRol.Add(account);
            }
        }

        return true;
    }

    private static string? Bericht(string? bewaard) => bewaard switch
    {
        "school" => "Bewaard.",
        "weg" => "De VO-school is van de lijst.",
        "aan" => "Het portaal staat aan voor deze VO-school.",
        "uit" => "Het portaal staat uit voor deze VO-school. Niemand van die school kan er nog in.",
        "gevraagd" => "De toegang is gevraagd. Iemand anders van de school bevestigt die.",
        "genodigd" => "Bevestigd. De uitnodiging gaat per mail weg.",
        "ingetrokken" => "De toegang is ingetrokken.",
        _ => null,
    };
}
