using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Leerlingen.Beeld;

namespace OrleansSchool.Leerlingen;

/// <summary>A form as it is kept.</summary>
internal sealed record Formulierbestand(string Soort, ImmutableArray<byte> Bytes);

/// <summary>The signed form of an aanmelding: kept as long as the aanmelding is, and gone with it (TSO-6a).</summary>
internal static class FormulierRules
{
    public const string Pdf = "application/pdf";

    private const int IdBytes = 10;

    /// <summary>PDF by its own first bytes and with no program in it, or a picture without place and time in it.</summary>
    public static Uitkomst<Formulierbestand> Keur(ImmutableArray<byte> bytes)
    {
        if (bytes.IsDefaultOrEmpty)
        {
            return Weigeringen.FormulierSoort;
        }

        if (bytes.Length > FormulierGrenzen.BytesMax)
        {
            return Weigeringen.FormulierTeGroot(FormulierGrenzen.BytesMax);
        }

        if (bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            return PdfRules.HeeftProgramma(bytes) ? Weigeringen.PdfMetProgramma("formulier") : new Formulierbestand(Pdf, bytes);
        }

        var beeld = JpegSchoner.Schoon(bytes.AsSpan()) ?? PngSchoner.Schoon(bytes.AsSpan());
        return beeld is null ? Weigeringen.FormulierSoort : new Formulierbestand(beeld.Soort, beeld.Bytes);
    }

    /// <summary>
    /// Of child, aanmelding and contents: the same form again has the same file, and no two children share one. Behind it how many parts it
    /// has, when there are more: "0123456789abcdef0123-3".
    /// </summary>
    public static string Id(string leerlingId, DateOnly vanaf, Formulierbestand bestand)
    {
        var kenmerk = SHA256.HashData(bestand.Bytes.AsSpan());
        var alles = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{leerlingId}/{Sleutels.Dag(vanaf)}/"), .. kenmerk]);
        var (id, delen) = (Convert.ToHexStringLower(alles.AsSpan(0, IdBytes)), Bestandsdelen.Aantal(bestand.Bytes.Length));
        return delen == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{delen}");
    }

    /// <summary>The files in which a form is kept: one of its own name, or its parts in order. The id of a photo is that file.</summary>
    public static IEnumerable<string> Bestanden(string id) =>
        id.Split('-') is [_, var aantal] && int.TryParse(aantal, NumberStyles.None, CultureInfo.InvariantCulture, out var delen)
            ? Enumerable.Range(0, Math.Min(delen, FormulierGrenzen.DelenMax)).Select(nr => string.Create(CultureInfo.InvariantCulture, $"{id}-{nr}"))
            : [id];

    public static Uitkomst<LeerlingState> Bewaar(LeerlingState was, DateOnly vanaf, string id, Handeling hier)
    {
        if (was.Aanmeldingen.FirstOrDefault(a => a.Vanaf == vanaf) is not { } aanmelding)
        {
            return Weigeringen.Onbekend("deze aanmelding");
        }

        return aanmelding.FormulierId == id
            ? was
            : (was with { Aanmeldingen = was.Aanmeldingen.Replace(aanmelding, aanmelding with { FormulierId = id }) })
                .MetFeit(hier, "formulier", $"Getekend formulier bewaard bij de aanmelding vanaf {Datums.Cijfers(vanaf)}");
    }

    /// <summary>Forms that no aanmelding has any more.</summary>
    public static IEnumerable<string> Weg(LeerlingState was, LeerlingState wordt) =>
        was.Aanmeldingen == wordt.Aanmeldingen ? [] : Alle(was).Except(Alle(wordt), StringComparer.Ordinal);

    public static IEnumerable<string> Alle(LeerlingState state) => state.Aanmeldingen.Select(a => a.FormulierId).OfType<string>();
}
