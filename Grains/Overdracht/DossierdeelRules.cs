using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>Versions per part, and who stands for the support section (OSO-K2, OSO-K3). Pure.</summary>
internal static class DossierdeelRules
{
    public static ImmutableArray<string> Alle { get; } =
    [
        Dossierdelen.Leerling, Dossierdelen.Verzorgers, Dossierdelen.Loopbaan, Dossierdelen.Advies, Dossierdelen.Ondersteuning, Dossierdelen.Verzuim,
        Dossierdelen.Doorstroomtoets, Dossierdelen.Toetsen, Dossierdelen.Meesturen, Dossierdelen.Okr, Dossierdelen.Bijlagen,
    ];

    /// <summary>Writing these doesn't count as filling it (OSO-K6): the administratie keeps them, and sets it ready.</summary>
    public static bool TeltAlsInvullen(string deel) => deel is not (Dossierdelen.Leerling or Dossierdelen.Verzorgers or Dossierdelen.Loopbaan);

    public static ImmutableArray<Deelversie> Opgehoogd(ImmutableArray<Deelversie> delen, string deel, string? doorNaam, DateTimeOffset op)
    {
        var was = delen.FirstOrDefault(d => d.Deel == deel);
        var wordt = new Deelversie(deel, (was?.Versie ?? 0) + 1, doorNaam, op);
        return was is null ? delen.Add(wordt) : delen.Replace(was, wordt);
    }

    /// <summary>Nobody stands any more for a text that changed (OSO-K3).</summary>
    public static Dossiergegevens Onbevestigd(Dossiergegevens gegevens) => gegevens with
    {
        Ondersteuning = gegevens.Ondersteuning with { BevestigdDoorIb = null, BevestigdDoorLeerkracht = null },
    };

    /// <summary>A part that is written keeps who stood for the section unless it is that section.</summary>
    public static Dossiergegevens Gedragen(Dossiergegevens was, Dossiergegevens wordt, string deel) => deel == Dossierdelen.Ondersteuning
        ? Onbevestigd(wordt)
        : wordt with { Ondersteuning = was.Ondersteuning };

    public static Dossiergegevens Bevestigd(Dossiergegevens gegevens, Wie wie, bool alsLeerkracht) => gegevens with
    {
        Ondersteuning = gegevens.Ondersteuning with
        {
            BevestigdDoorIb = IsIb(wie) ? wie.AccountId : gegevens.Ondersteuning.BevestigdDoorIb,
            BevestigdDoorLeerkracht = alsLeerkracht ? wie.AccountId : gegevens.Ondersteuning.BevestigdDoorLeerkracht,
        },
    };

    public static Bijlage Bevestigd(Bijlage bijlage, Wie wie, bool alsLeerkracht) => bijlage with
    {
        BevestigdDoorIb = bijlage.BevestigdDoorIb || IsIb(wie),
        BevestigdDoorLeerkracht = bijlage.BevestigdDoorLeerkracht || alsLeerkracht,
    };

    /// <summary>For the log: in which capacity somebody stood for the support.</summary>
    public static string Bevestigzin(Wie wie, bool alsLeerkracht) => (IsIb(wie), alsLeerkracht) switch
    {
        (true, true) => "Ondersteuning bevestigd als intern begeleider en leerkracht.",
        (true, false) => "Ondersteuning bevestigd als intern begeleider.",
        (false, true) => "Ondersteuning bevestigd als leerkracht.",
        _ => "Ondersteuning bevestigd.",
    };

    public static bool IsIb(Wie wie) => wie.Rollen.Any(r => r.Rol == Rol.InternBegeleider);

    /// <summary>A field that teacher and intern begeleider write together changed: what they stood for is another text now.</summary>
    public static bool RaaktOndersteuning(ImmutableArray<Okrantwoord> bewaard, Okrsjabloon sjabloon) =>
        bewaard.Any(a => sjabloon.Veld(a.Veld)?.Schrijver == Okrschrijver.Samen);

    /// <summary>Parts that differ, of those that the leerling's card fills.</summary>
    public static ImmutableArray<string> Verschil(Dossiergegevens was, Dossiergegevens wordt) =>
    [
        .. new[]
        {
            (Deel: Dossierdelen.Leerling, Los: was with { Leerling = wordt.Leerling, School = wordt.School }),
            (Deel: Dossierdelen.Verzorgers, Los: was with { Verzorgers = wordt.Verzorgers }),
            (Deel: Dossierdelen.Loopbaan, Los: was with { Loopbaan = wordt.Loopbaan }),
            (Deel: Dossierdelen.Verzuim, Los: was with { Verzuim = wordt.Verzuim }),
            (Deel: Dossierdelen.Advies, Los: was with { Advies = wordt.Advies }),
        }.Where(d => !DossierHash.IsGelijk(was, d.Los)).Select(d => d.Deel),
    ];

    /// <summary>Streets, without the number, that may stand in no text of this dossier.</summary>
    public static ImmutableArray<string> GeheimeStraten(LeerlingKaart kaart) =>
    [
        .. kaart.Verzorgers.Where(v => v.GeheimAdres && v.Adres is { Straat.Length: > 0 }).Select(v => VoorvulRules.Straat(v.Adres!.Straat).Straat)
            .Where(s => s.Length > 0).Distinct(StringComparer.Ordinal),
    ];

    public static string Naam(string deel) => deel switch
    {
        Dossierdelen.Leerling => "gegevens van de leerling",
        Dossierdelen.Advies => "advies",
        Dossierdelen.Okr => "beknopt OKR",
        Dossierdelen.Meesturen => "wat meegaat",
        _ => deel,
    };
}
