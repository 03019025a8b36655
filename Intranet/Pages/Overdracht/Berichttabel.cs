using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Documents.Excel.Inlezen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>A column of a VO school's list.</summary>
/// <param name="Voorbeelden">A few of its values, to recognise it by.</param>
internal sealed record Berichtkolom(int Nr, string Kop, string Voorbeelden, string? Veld);

/// <summary>The list of a VO school between choosing the file and taking it over: it travels with the form and is never stored (OSO-S1).</summary>
internal sealed record Berichttabel(ImmutableArray<string> Koppen, ImmutableArray<ImmutableArray<string>> Rijen, ImmutableArray<string?> Velden)
{
    public const string Achternaam = "achternaam";
    public const string Voorvoegsel = "voorvoegsel";
    public const string Roepnaam = "roepnaam";
    public const string Geboortedatum = "geboortedatum";
    public const string Niveau = "niveau";

    private const int KolommenMax = 20;
    private const int VoorbeeldenMax = 3;

    public static readonly ImmutableArray<(string Code, string Naam, ImmutableArray<string> Anders)> Alle =
    [
        (Achternaam, "Achternaam", ["achternaam", "naam", "leerling", "naamleerling", "geslachtsnaam", "familienaam", "achternaamleerling"]),
        (Voorvoegsel, "Voorvoegsel", ["voorvoegsel", "voorvoegsels", "tussenvoegsel", "tussenvoegsels", "tv"]),
        (Roepnaam, "Roepnaam", ["roepnaam", "voornaam", "roepnaamleerling", "voornamen"]),
        (Geboortedatum, "Geboortedatum", ["geboortedatum", "gebdatum", "geboorte", "geborenop", "gebdat"]),
        (Niveau, "Niveau of brugklas", ["niveau", "advies", "brugklas", "schooltype", "leerweg", "plaatsing", "afdeling", "opleiding"]),
    ];

    public static bool Kent(string kop) => Herken(kop) is not null;

    /// <summary>With what is recognised of the headers.</summary>
    public static Berichttabel Van(LosseTabel tabel)
    {
        var velden = tabel.Koppen.Select(Herken).ToArray();
        for (var i = 0; i < velden.Length; i++)
        {
            // The first column of a name keeps it.
            velden[i] = Array.IndexOf(velden, velden[i]) == i ? velden[i] : null;
        }

        return new Berichttabel(tabel.Koppen, tabel.Rijen, [.. velden]);
    }

    /// <summary>What the form sent along; null when it isn't what we made.</summary>
    public static Berichttabel? Lees(string? tekst, IReadOnlyList<string?> velden)
    {
        try
        {
            var alles = JsonSerializer.Deserialize(tekst ?? "", BerichttabelJson.Default.StringArrayArray);
            return alles is not [{ Length: > 0 and <= KolommenMax } koppen, .. { Length: > 0 and <= OverdrachtGrenzen.BerichtregelsMax } rijen]
                || alles.Any(r => r is null || r.Length != koppen.Length || Array.Exists(r, c => c is null))
                ? null
                : new Berichttabel([.. koppen], [.. rijen.Select(r => r.ToImmutableArray())], [.. koppen.Select((_, i) => i < velden.Count && Alle.Any(a => a.Code == velden[i]) ? velden[i] : null)]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>To travel with the form.</summary>
    public string Tekst()
    {
        string[][] alles = [[.. Koppen], .. Rijen.Select(r => r.ToArray())];
        return JsonSerializer.Serialize(alles, BerichttabelJson.Default.StringArrayArray);
    }

    public bool HeeftNaam => Velden.Contains(Achternaam);

    public IEnumerable<Berichtkolom> Kolommen => Koppen.Select((kop, i) => new Berichtkolom(
        i, kop.Length == 0 ? "zonder naam" : kop, string.Join(" · ", Rijen.Select(r => r[i]).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Take(VoorbeeldenMax)), Velden[i]));

    /// <summary>The lines as the form shows them; rows without a name are left out.</summary>
    public IEnumerable<BerichtregelVorm> Regels()
    {
        foreach (var rij in Rijen)
        {
            var (naam, roepnaam) = (Waarde(rij, Achternaam), Waarde(rij, Roepnaam));
            if (roepnaam.Length == 0 && naam.Split(',') is [var achter, var voor])
            {
                (naam, roepnaam) = (achter.Trim(), voor.Trim());
            }

            if (naam.Length > 0)
            {
                yield return new BerichtregelVorm
                {
                    Achternaam = $"{Waarde(rij, Voorvoegsel)} {naam}".Trim(),
                    Roepnaam = roepnaam,
                    Geboortedatum = Berichtdatum.Leesbaar(Waarde(rij, Geboortedatum)),
                    Niveau = Waarde(rij, Niveau),
                    UitLijst = true,
                };
            }
        }
    }

    private string Waarde(ImmutableArray<string> rij, string veld) => Velden.IndexOf(veld) is >= 0 and var kolom ? rij[kolom] : "";

    private static string? Herken(string kop)
    {
        var vorm = Tabelvelden.Vorm(kop);
        return vorm.Length == 0 ? null : Alle.FirstOrDefault(v => v.Anders.Contains(vorm, StringComparer.Ordinal)).Code;
    }
}

[JsonSerializable(typeof(string[][]))]
internal sealed partial class BerichttabelJson : JsonSerializerContext;
