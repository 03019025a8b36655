using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen.Beeld;

namespace OrleansSchool.Overdracht;

/// <summary>An attachment as it is kept.</summary>
internal sealed record Bijlageinvoer(string Naam, string Omschrijving, bool Ondersteuning, string Soort, ImmutableArray<byte> Bytes);

/// <summary>Which files may go along: by their own first bytes, never by their name (OSO-K3). Pure.</summary>
internal static class BijlageRules
{
    public const string Pdf = "application/pdf";

    private const int NaamLos = 5;

    /// <summary>PDF with no program in it, or a picture without place and time in it; the name ends as its kind does.</summary>
    public static Uitkomst<Bijlageinvoer> Keur(string bestandsnaam, string omschrijving, bool ondersteuning, ImmutableArray<byte> bytes)
    {
        if (bytes.IsDefaultOrEmpty)
        {
            return Weigeringen.LeegBestand("bestand");
        }

        if (bytes.Length > OverdrachtGrenzen.BijlageBytesMax)
        {
            return Weigeringen.BijlageTeGroot(OverdrachtGrenzen.BijlageBytesMax);
        }

        var tekst = TekstRules.Schoon(omschrijving);
        if (TekstRules.KeurVerplicht(tekst, "omschrijving", "de omschrijving", OverdrachtGrenzen.KorteTekstMax) is { } nee)
        {
            return nee;
        }

        if (PdfRules.HeeftProgramma(bytes))
        {
            return Weigeringen.PdfMetProgramma("bestand");
        }

        var beeld = IsPdf(bytes) ? null : JpegSchoner.Schoon(bytes.AsSpan()) ?? PngSchoner.Schoon(bytes.AsSpan());
        if (beeld is null && !IsPdf(bytes))
        {
            return Weigeringen.BijlageSoort;
        }

        var soort = beeld?.Soort ?? Pdf;
        return new Bijlageinvoer(Naam(bestandsnaam, soort), tekst, ondersteuning, soort, beeld?.Bytes ?? bytes);
    }

    /// <summary>The report of the freezing (OSO-K2).</summary>
    public static Weigering? KeurRapport(ImmutableArray<byte> rapport) =>
        rapport.IsDefaultOrEmpty || !IsPdf(rapport) ? Weigeringen.RapportSoort
        : rapport.Length > OverdrachtGrenzen.RapportBytesMax ? Weigeringen.RapportTeGroot(OverdrachtGrenzen.RapportBytesMax) : null;

    /// <summary>Room for one more of this size, and not the same file twice.</summary>
    public static Weigering? Past(Dossiergegevens gegevens, Bijlageinvoer nieuw, string hash) =>
        gegevens.Bijlagen.Length >= OverdrachtGrenzen.BijlagenMax ? Weigeringen.TeVeel("bijlagen", OverdrachtGrenzen.BijlagenMax)
        : gegevens.Bijlagen.Sum(b => b.Bytes) + nieuw.Bytes.Length > OverdrachtGrenzen.BijlagenBytesMax ? Weigeringen.BijlagenTeGroot(OverdrachtGrenzen.BijlagenBytesMax)
        : gegevens.Bijlagen.Any(b => b.Hash == hash) ? Weigeringen.BijlageDubbel : null;

    public static string Soort(ImmutableArray<byte> bytes) => bytes.AsSpan() switch
    {
        [0xFF, 0xD8, 0xFF, ..] => BeeldRules.Jpeg,
        [0x89, 0x50, 0x4E, 0x47, ..] => BeeldRules.Png,
        _ => Pdf,
    };

    /// <summary>The name goes out with the file: one that says of which child it is becomes bijlage-1.pdf (OSO-X).</summary>
    public static string ZonderKind(string bestandsnaam, Dossiergegevens gegevens)
    {
        var einde = Path.GetExtension(bestandsnaam);
        var woorden = Woorden(bestandsnaam[..^einde.Length]);
        var kind = gegevens.Leerling;
        if (!kind.Voornamen.Append(kind.Roepnaam).Append(kind.Achternaam).Select(Woorden).Any(naam => Noemt(woorden, naam)))
        {
            return bestandsnaam;
        }

        return Enumerable.Range(1, OverdrachtGrenzen.BijlagenMax + 1).Select(nr => string.Create(CultureInfo.InvariantCulture, $"bijlage-{nr}{einde}"))
            .First(naam => !gegevens.Bijlagen.Any(b => string.Equals(b.Bestandsnaam, naam, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>As words; a name that is long enough not to be a part of another word also written to what stands beside it.</summary>
    private static bool Noemt(string woorden, string naam) => naam.Length > 1
        && ($" {woorden} ".Contains($" {naam} ", StringComparison.Ordinal) || (naam.Length >= NaamLos && Aaneen(woorden).Contains(Aaneen(naam), StringComparison.Ordinal)));

    private static string Woorden(string tekst) => string.Join(
        ' ', string.Concat(Namen.Zoekvorm(tekst).Select(t => char.IsLetter(t) ? t : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Aaneen(string woorden) => woorden.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Without path; what the file is decides how it ends, whatever it was called.</summary>
    private static string Naam(string bestandsnaam, string soort)
    {
        var (naam, einde) = (Bestandsnaam.Toon(bestandsnaam), soort == Pdf ? ".pdf" : soort == BeeldRules.Png ? ".png" : ".jpg");
        var goed = naam.EndsWith(einde, StringComparison.OrdinalIgnoreCase) || (einde == ".jpg" && naam.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase));
        return goed ? naam : naam[..Math.Min(naam.Length, Bestandsnaam.LengteMax - einde.Length)] + einde;
    }

    private static bool IsPdf(ImmutableArray<byte> bytes) => bytes.AsSpan().StartsWith("%PDF-"u8);
}
