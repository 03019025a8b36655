using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <summary>What stands in each mail of a sending.</summary>
/// <param name="Adres">Of the page of the report.</param>
/// <param name="Kenmerk">Of this sending: sent again it is another mail.</param>
internal sealed record Verslagmail(string Adres, string Schoolnaam, string Kenmerk);

/// <summary>Who is asked for the report from September on, and who hears that it is there (TSO-2l). Pure.</summary>
internal static class JaarverslagpostRules
{
    public const int OntvangersMax = 40;

    /// <summary>First day on which it is asked for.</summary>
    public static DateOnly VraagVanaf(Schooljaar jaar) => new(jaar.LaatsteDag.Year, JaarverslagGrenzen.VraagVanafMaand, 1);

    /// <summary>From September after the schooljaar until the next September: an older one that nobody made isn't work any more.</summary>
    public static bool IsVraagtijd(Schooljaar jaar, DateOnly vandaag) => vandaag >= VraagVanaf(jaar) && vandaag < VraagVanaf(jaar.Volgend);

    /// <summary>What is to be done; null when it went to all of them.</summary>
    public static string? Werk(JaarverslagState state, Schooljaar jaar)
    {
        var ontbreekt = JaarverslagRules.Ontbreekt(state);
        return state.Edities.IsEmpty ? $"Maak het jaarverslag van {jaar} af en stel het vast."
            : ontbreekt.IsEmpty ? null : $"Verstuur het jaarverslag van {jaar} aan {string.Join(", ", ontbreekt.Select(g => g.Ontvanger()))}.";
    }

    /// <summary>What each person should hear now.</summary>
    /// <param name="isGebruikt">There was overblijven in the schooljaar; of one before the intranet nobody has to report here.</param>
    public static ImmutableArray<Verslagtaak> Taken(JaarverslagState state, Schooljaar jaar, PersonenView personen, SchoolSleutel school, DateOnly vandaag, bool isGebruikt) =>
        !isGebruikt || !IsVraagtijd(jaar, vandaag) || Werk(state, jaar) is not { } werk ? []
        : [.. OpenbaarpostRules.MetRecht(personen, school, Recht.JaarverslagMaken, vandaag).Select(id => new Verslagtaak(id, werk))];

    /// <summary>Only what changed is told, and taken back where nothing is left.</summary>
    public static JaarverslagState MetTaken(JaarverslagState was, ImmutableArray<Verslagtaak> nieuw, SchoolSleutel school, Schooljaar jaar, DateTimeOffset nu)
    {
        if (was.Verteld.SequenceEqual(nieuw))
        {
            return was;
        }

        var bak = nieuw.Except(was.Verteld).Aggregate(was.Uitbak, (b, t) => b.Laatste(Naar(t, school), new Verslagpost(Verslagpostsoort.Taak, Taak: Bericht(t, school, jaar, nu))));
        bak = was.Verteld.Where(t => !nieuw.Any(n => n.AccountId == t.AccountId))
            .Aggregate(bak, (b, t) => b.Laatste(Naar(t, school), new Verslagpost(Verslagpostsoort.TaakWeg, Id(jaar))));
        return was with { Verteld = nieuw, Uitbak = bak };
    }

    /// <summary>Who of a geleding has an address, today.</summary>
    public static ImmutableArray<PersoonRij> Ontvangers(PersonenView personen, Geleding aan, SchoolSleutel school, DateOnly vandaag) =>
    [
        .. personen.Rijen.Where(p => p.Status != AccountStatus.Beeindigd && p.Email is { Length: > 0 } && p.Rollen.Any(r => r.School == school && r.GeldtOp(vandaag) && IsVan(r.Rol, aan)))
            .Take(OntvangersMax),
    ];

    /// <summary>One mail each, with a link and nothing of the report itself.</summary>
    public static JaarverslagState MetMails(JaarverslagState was, ImmutableArray<PersoonRij> ontvangers, Verslagmail mail, SchoolSleutel school, Schooljaar jaar) => was with
    {
        Uitbak = ontvangers.Aggregate(was.Uitbak, (bak, p) => bak.Met($"postbus/{school}", new Verslagpost(Verslagpostsoort.Mail, Mail: Mail(was, p, mail, jaar)))),
    };

    public static string Pad(SchoolSleutel school, Schooljaar jaar) => $"/s/{school}/jaarverslag?jaar={jaar}";

    private static Postopdracht Mail(JaarverslagState state, PersoonRij persoon, Verslagmail mail, Schooljaar jaar)
    {
        var waarden = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["naam"] = persoon.Naam,
            ["school"] = mail.Schoolnaam,
            ["jaar"] = jaar.ToString(),
            ["link"] = mail.Adres,
        };
        var id = string.Create(CultureInfo.InvariantCulture, $"jaarverslag/{jaar}/{state.Edities[^1].Editie.Nr}/{mail.Kenmerk}/{persoon.AccountId}");
        return new Postopdracht(id, Sjabloon.Jaarverslag, persoon.Naam, persoon.Email!, waarden.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static bool IsVan(Rol rol, Geleding geleding) => geleding switch
    {
        Geleding.Ouderraad => rol == Rol.Ouderraad,
        Geleding.Mr => rol is Rol.MrOuder or Rol.MrPersoneel,
        Geleding.Schoolleiding => rol == Rol.Schoolleider,
        Geleding.Bestuur => rol == Rol.Bestuur,
        _ => false,
    };

    private static Aandachtsbericht Bericht(Verslagtaak taak, SchoolSleutel school, Schooljaar jaar, DateTimeOffset nu) => new(
        Id(jaar), Aandachtsoort.Taak, taak.Tekst, Pad(school, jaar), nu, Dringend: false, null);

    private static string Id(Schooljaar jaar) => $"jaarverslag/{jaar}";

    private static string Naar(Verslagtaak taak, SchoolSleutel school) => $"aandacht/{school}/{taak.AccountId}";
}
