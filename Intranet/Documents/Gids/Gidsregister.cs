using System.Collections.Frozen;
using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Documents.Gids;

/// <summary>Which guide is whose, and which head of which guide explains a page (UX-1).</summary>
internal static class Gidsregister
{
    /// <summary>Where somebody is who has no menu: nobody signed in, or the portal.</summary>
    public const string Inloggen = "inloggen";

    private static readonly FrozenDictionary<string, ImmutableArray<Rol>> VanRollen = new Dictionary<string, ImmutableArray<Rol>>(StringComparer.Ordinal)
    {
        ["schoolleider"] = [Rol.Schoolleider],
        ["groepsleerkracht"] = [Rol.Groepsleerkracht],
        ["leerkracht"] = [Rol.Leerkracht],
        ["intern-begeleider"] = [Rol.InternBegeleider],
        ["administratie"] = [Rol.Administratie],
        ["coordinator"] = [Rol.Overblijfcoordinator, Rol.WaarnemendCoordinator],
        ["overblijfkracht"] = [Rol.Overblijfkracht],
        ["commissielid"] = [Rol.Commissielid],
        ["kascommissie"] = [Rol.Kascommissie],
        ["ouderraad"] = [Rol.Ouderraad],
        ["mr-ouder"] = [Rol.MrOuder],
        ["mr-personeel"] = [Rol.MrPersoneel],
        ["bestuur"] = [Rol.Bestuur],
        ["bhv"] = [Rol.Bhv],
        ["vo-school"] = [Rol.VoSchool],
        ["ouder"] = [Rol.Verzorger],
        ["beheerder"] = [Rol.Beheerder],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Guides of a subject, in the order of a school's work, and who has something to do there; none: everybody.</summary>
    private static readonly ImmutableArray<(string Onderwerp, ImmutableArray<Recht> Rechten)> Onderwerpen =
    [
        (Inloggen, []),
        ("beginnen", [Recht.SchoolInrichten]),
        ("middag", [Recht.BordZien, Recht.VandaagZien]),
        ("veiligheid", [Recht.OngevalMelden, Recht.OngevallenZien, Recht.ZoekactieDoen, Recht.GedragZien, Recht.SchorsingBesluiten]),
        ("leerlingen", [Recht.LeerlingenZien]),
        ("rooster", [Recht.RoosterZien, Recht.HelpersBeheren]),
        ("geld", [Recht.GeldZien, Recht.GeldVerantwoordingZien, Recht.GeldControleren, Recht.KasOntvangen, Recht.EigenVergoeding]),
        ("commissie", [Recht.CommissieZien, Recht.AgendapuntIndienen, Recht.BesluitenZien]),
        ("afspraken", [Recht.RegelingenLezen, Recht.BeleidZien, Recht.MateriaalMelden, Recht.MateriaalBeheren]),
        ("overdracht", [Recht.OverdrachtZien, Recht.OverdrachtTellen]),
        ("mensen", [Recht.MensenBeheren, Recht.HelpersBeheren, Recht.TabletsBeheren, Recht.PostZien, Recht.PostInstellen]),
        ("gegevens", [Recht.ToegangslogZien, Recht.NachtrondeZien]),
        ("installatie", [Recht.InstallatieBeheren]),
    ];

    /// <summary>For who has no account: parents, VO schools and who still has to sign in.</summary>
    private static readonly FrozenSet<string> Openbare = new[] { Inloggen, "ouder", "vo-school" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Guide and head of each page; the longest address that a page's begins with. "/" and the start page count for themselves only.</summary>
    private static readonly FrozenDictionary<string, string> Adressen = GidsAdressen.Alle.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Rolgidsen => VanRollen.Keys;

    public static IEnumerable<string> Onderwerpgidsen => Onderwerpen.Select(o => o.Onderwerp);

    public static bool IsOpenbaar(string onderwerp) => Openbare.Contains(onderwerp);

    /// <summary>"middag#het-middagbord" for "/s/{school}/bord/{groep:regex(…)}"; null for a page that nobody wrote about.</summary>
    public static string? Bij(string routepatroon)
    {
        ArgumentNullException.ThrowIfNull(routepatroon);
        var delen = "/" + string.Join('/', Delen(routepatroon));
        for (var pad = delen; pad.Length > 1; pad = pad[..pad.LastIndexOf('/')])
        {
            if (Adressen.TryGetValue(pad, out var plaats) && (pad == delen || !GidsAdressen.AlleenZelf.Contains(pad, StringComparer.Ordinal)))
            {
                return plaats;
            }
        }

        return delen.Length > 1 ? null : Adressen.GetValueOrDefault("/");
    }

    /// <summary>Where the help of a page is, for who asks it. Somebody without a role here reads what is for everybody.</summary>
    /// <param name="wie">Null for who isn't signed in.</param>
    public static string Url(string? routepatroon, Wie? wie)
    {
        var plaats = routepatroon is null ? null : Bij(routepatroon);
        if (wie is not null && !wie.Rollen.All(r => r.Rol == Rol.VoSchool))
        {
            return plaats is null ? $"/s/{wie.School}/gids" : $"/s/{wie.School}/gids/{plaats}";
        }

        return plaats is not null && IsOpenbaar(plaats.Split('#')[0]) ? $"/gids/{plaats}" : $"/gids/{Inloggen}";
    }

    /// <summary>The own guides first, then the subjects that this person has to do with.</summary>
    public static ImmutableArray<Gidspagina> Voor(Wie wie)
    {
        ArgumentNullException.ThrowIfNull(wie);
        return
        [
            .. Van(VanRollen.Where(r => r.Value.Any(rol => wie.Rollen.Any(w => w.Rol == rol))).OrderBy(r => r.Value[0]).Select(r => r.Key)),
            .. Van(Onderwerpen.Where(o => o.Rechten.IsEmpty || o.Rechten.Any(recht => wie.Mag(recht, wie.School))).Select(o => o.Onderwerp)),
        ];
    }

    /// <summary>All others: what a colleague does is no secret.</summary>
    public static ImmutableArray<Gidspagina> Overige(Wie wie)
    {
        var eigen = Voor(wie).Select(p => p.Onderwerp).ToHashSet(StringComparer.Ordinal);
        return [.. Van(Onderwerpgidsen.Concat(VanRollen.OrderBy(r => r.Value[0]).Select(r => r.Key)).Where(o => !eigen.Contains(o)))];
    }

    /// <summary>The papers about privacy and security: for who may read what the school decided, or looks after what is kept.</summary>
    public static ImmutableArray<Gidspagina> Stukken(Wie wie)
    {
        ArgumentNullException.ThrowIfNull(wie);
        return wie.Mag(Recht.BeleidZien, wie.School) || wie.Mag(Recht.NachtrondeZien, wie.School) ? [.. Gidsboek.Stukken.Select(d => new Gidspagina(d, []))] : [];
    }

    private static IEnumerable<Gidspagina> Van(IEnumerable<string> onderwerpen) =>
        onderwerpen.Select(Gidsboek.Zoek).OfType<Gidsdocument>().Select(d => new Gidspagina(d, VanRollen.GetValueOrDefault(d.Onderwerp, [])));

    /// <summary>Parts of an address without what a parameter must look like; a slash in a regular expression is none of the address.</summary>
    private static IEnumerable<string> Delen(string patroon)
    {
        var (begin, diepte) = (0, 0);
        for (var i = 0; i <= patroon.Length; i++)
        {
            if (i < patroon.Length && (patroon[i] != '/' || diepte > 0))
            {
                diepte += patroon[i] == '{' ? 1 : patroon[i] == '}' ? -1 : 0;
                continue;
            }

            if (i > begin)
            {
                yield return Kort(patroon[begin..i]);
            }

            begin = i + 1;
        }
    }

    private static string Kort(string deel) =>
        deel[0] == '{' && deel.IndexOfAny([':', '?', '=']) is var eind and > 0 ? deel[..eind] + "}" : deel;
}
