using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overdracht;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>What the address asks of the board.</summary>
internal sealed record Bordvraag(string? Groep, string? Toon, string? Vo, string? Zoek, Schooljaar Jaar)
{
    public const string Jij = "jij";
    public const string Telaat = "te-laat";
    public const string BijVo = "vo-school";
    public const int ZoekMax = 60;

    public static Bordvraag Van(string? groep, string? toon, string? vo, string? zoek, Schooljaar jaar) =>
        new(Niets(groep), Niets(toon), Niets(vo), Niets(zoek) is { Length: > ZoekMax } lang ? lang[..ZoekMax] : Niets(zoek), jaar);

    /// <summary>Behind the address of the board, with its question mark; empty without a question.</summary>
    public string Staart(Schooljaar nu, string? handler = null)
    {
        var vraag = QueryString.Empty;
        foreach (var (naam, waarde) in new[] { ("handler", handler), ("groep", Groep), ("toon", Toon), ("vo", Vo), ("zoek", Zoek), ("jaar", Jaar == nu ? null : Jaar.ToString()) })
        {
            vraag = waarde is null ? vraag : vraag.Add(naam, waarde);
        }

        return vraag.ToString();
    }

    private static string? Niets(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}

/// <summary>A leerling on the board, in words.</summary>
/// <param name="Wie">Who is next: Jij, a role, VO-school or niemand.</param>
/// <param name="IsKlaar">Fetched, and nothing asks for a new version.</param>
internal sealed record Bordregel(Bordleerling Kind, bool Jij, bool IsKlaar, bool IsLaat, bool BijVo, string Wie, string Doet, ImmutableArray<Bordcel> Cellen);

/// <summary>The board of groep 8 as the page shows it (OSO-T): rows, filters with counts, choices.</summary>
internal sealed record Bordlijst(
    Bordvraag Vraag, ImmutableArray<Bordregel> Alle, ImmutableArray<Bordregel> Regels, ImmutableArray<Filterkeuze> Keuzes,
    ImmutableArray<(string Id, string Naam)> Groepen, ImmutableArray<(string Id, string Naam)> Scholen)
{
    public int Verstrekt => Alle.Count(r => r.IsKlaar);

    public int AanJou => Alle.Count(r => r.Jij);

    public int TeLaat => Alle.Count(r => r.IsLaat);

    /// <summary>With whom this person goes on: the first that is late, otherwise the first that waits for them.</summary>
    public Bordregel? Verder => Alle.Where(r => r.Jij).OrderBy(r => r.IsLaat ? 0 : 1).FirstOrDefault();

    /// <param name="adres">Of the board.</param>
    /// <param name="onbezet">Roles that nobody has here: their work is the schoolleider's.</param>
    public static Bordlijst Maak(Overdrachtbord bord, Bordvraag vraag, Wie wie, string adres, Schooljaar nu, ImmutableArray<Rol> onbezet = default)
    {
        ImmutableArray<Bordregel> alle = [.. bord.Rijen.Select(k => Regel(k, wie, onbezet.IsDefault ? [] : onbezet))];
        var gezocht = alle.Where(r => Past(r.Kind, vraag)).ToList();
        var keuzes = Soorten(gezocht).Where(k => k.Toon is null || k.Toon == vraag.Toon || k.Regels.Count > 0).ToList();
        var gekozen = keuzes.Find(k => k.Toon == vraag.Toon) is { Regels: not null } gevonden ? gevonden : keuzes[0];
        return new Bordlijst(
            vraag, alle, [.. gekozen.Regels],
            [.. keuzes.Select(k => new Filterkeuze(k.Tekst, adres + (vraag with { Toon = k.Toon }).Staart(nu), k.Regels.Count, k.Toon == gekozen.Toon))],
            [.. alle.Select(r => (r.Kind.GroepId, r.Kind.GroepNaam)).Distinct().OrderBy(g => g.GroepNaam, StringComparer.CurrentCultureIgnoreCase)],
            [.. alle.SelectMany(r => r.Kind.Bestemmingen).Select(b => (b.VoSchoolId, b.Naam)).Distinct().OrderBy(s => s.Naam, StringComparer.CurrentCultureIgnoreCase)]);
    }

    /// <summary>What is asked of whom; who asks for "jij" sees only what waits for their own roles.</summary>
    private static IEnumerable<(string? Toon, string Tekst, List<Bordregel> Regels)> Soorten(List<Bordregel> alle)
    {
        yield return (null, "Alle", alle);
        yield return (Bordvraag.Jij, "Jij", [.. alle.Where(r => r.Jij)]);
        yield return (Bordvraag.Telaat, "Te laat", [.. alle.Where(r => r.IsLaat)]);
        foreach (var wie in Enum.GetValues<Bevindingwie>())
        {
            yield return (wie.ToString().ToLowerInvariant(), Overdrachtwoorden.Wie(wie), [.. alle.Where(r => r.Kind.Wie == wie)]);
        }

        yield return (Bordvraag.BijVo, "VO-school", [.. alle.Where(r => r.BijVo)]);
    }

    private static bool Past(Bordleerling kind, Bordvraag vraag) =>
        (vraag.Groep is null || kind.GroepId == vraag.Groep) && (vraag.Vo is null || kind.Bestemmingen.Any(b => b.VoSchoolId == vraag.Vo))
        && (vraag.Zoek is null || Namen.Zoekvorm(kind.Naam).Contains(Namen.Zoekvorm(vraag.Zoek), StringComparison.Ordinal));

    private static Bordregel Regel(Bordleerling kind, Wie wie, ImmutableArray<Rol> onbezet)
    {
        var (jij, klaar) = (IsJij(kind, wie, onbezet), Bordcellen.Stand(kind, "verstrekt") == Bordstap.Klaar && kind.Wie is null);
        var bijVo = kind.Wie is null && !klaar && kind.Dossier?.Status is Dossierstatus.Gereed or Dossierstatus.Verstrekt;
        var naam = jij ? "Jij" : kind.Wie is { } ander ? Overdrachtwoorden.Wie(ander) : bijVo ? "VO-school" : "niemand";
        return new Bordregel(kind, jij, klaar, kind.Telaat is not null, bijVo, naam, kind.Volgende, Bordcellen.Van(kind));
    }

    /// <summary>Of the roles that do something for a dossier, those that nobody at this school has today.</summary>
    public static ImmutableArray<Rol> Onbezet(PersonenView mensen, SchoolSleutel school, DateOnly vandaag) =>
    [
        .. new[] { Rol.Administratie, Rol.InternBegeleider }
            .Where(rol => !mensen.Rijen.Any(p => p.Rollen.Any(r => r.School == school && r.Rol == rol && r.GeldtOp(vandaag)))),
    ];

    private static bool IsJij(Bordleerling kind, Wie wie, ImmutableArray<Rol> onbezet) => kind.Wie switch
    {
        Bevindingwie.Leerkracht => wie.Rollen.Any(r => r.Rol == Rol.Groepsleerkracht && r.Groepen.Contains(kind.GroepId, StringComparer.Ordinal)),
        Bevindingwie.InternBegeleider => Heeft(wie, Rol.InternBegeleider, onbezet),
        Bevindingwie.Administratie => Heeft(wie, Rol.Administratie, onbezet),
        Bevindingwie.Schoolleider => Heeft(wie, Rol.Schoolleider, onbezet),
        _ => false,
    };

    private static bool Heeft(Wie wie, Rol rol, ImmutableArray<Rol> onbezet) =>
        wie.Rollen.Any(r => r.Rol == rol || (r.Rol == Rol.Schoolleider && onbezet.Contains(rol)));

    /// <summary>Words and colour of the last safe day.</summary>
    public static (string? Staat, string Tekst) Veilig(Bordregel regel, DateOnly vandaag) => regel switch
    {
        { IsKlaar: true } => (null, "opgehaald"),
        { Kind.Dossier.Status: Dossierstatus.Gewist } => (null, "gewist"),
        { Kind.Dossier.Status: Dossierstatus.Verlopen } => ("verlopen", "verlopen"),
        { Kind.VeiligTot: { } tot } => (tot.DayNumber - vandaag.DayNumber) switch
        {
            <= 2 => ("te-laat", Datums.Kort(tot)),
            <= 21 => ("wacht", Datums.Kort(tot)),
            _ => (null, Datums.Kort(tot)),
        },
        _ => (null, ""),
    };

    public string Samenvatting =>
        $"{(AanJou == 0 ? "Er wacht niets op jou" : $"Bij {Overdrachtwoorden.Kinderen(AanJou)} ben jij aan zet")}, {(TeLaat == 0 ? "niemand is te laat" : TeLaat == 1 ? "1 is te laat" : $"{TeLaat} zijn te laat")}.";
}
