using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Oso;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Portaal;

/// <summary>What a VO school takes along: the file for its own administration, and report and attachments to read (OSO-S4).</summary>
internal static class Portaalpakket
{
    private const string Map = "bijlagen/";

    /// <summary>Attachments that go along with this version; none when the school chose to send none.</summary>
    public static ImmutableArray<Bijlage> Bijlagen(Dossiergegevens gegevens) => gegevens.Meesturen.Bijlagen ? [.. gegevens.Bijlagen.Where(OsoSchrijver.GaatMee)] : [];

    /// <param name="bijlagen">Those of <see cref="Bijlagen"/>.</param>
    /// <param name="nu">Local time of the school: date of the file and of its parts.</param>
    public static byte[] Maak(Uitgave uitgave, Dossierbestand rapport, ImmutableArray<Dossierbestand> bijlagen, DateTimeOffset nu)
    {
        var vandaag = DateOnly.FromDateTime(nu.DateTime);
        var dossier = OsoSchrijver.Maak(uitgave, rapport, bijlagen, vandaag);
        using var uit = new MemoryStream();
        using (var zip = new ZipArchive(uit, ZipArchiveMode.Create, leaveOpen: true))
        {
            Voeg(zip, OsoBestandsnaam.Xml(uitgave, vandaag), dossier, nu);
            if (uitgave.Gegevens.Meesturen.Bijlagen)
            {
                Voeg(zip, OsoBestandsnaam.Okr, rapport.Bytes.AsSpan(), nu);
            }

            for (var nr = 0; nr < bijlagen.Length; nr++)
            {
                // Numbered, since two may have one name.
                var naam = Bestandsnaam.Toon(bijlagen[nr].Bestandsnaam).Replace(':', '-');
                Voeg(zip, string.Create(CultureInfo.InvariantCulture, $"{Map}{nr + 1:00}-{naam}"), bijlagen[nr].Bytes.AsSpan(), nu);
            }
        }

        return uit.ToArray();
    }

    private static void Voeg(ZipArchive zip, string naam, ReadOnlySpan<byte> bytes, DateTimeOffset nu)
    {
        var deel = zip.CreateEntry(naam);
        deel.LastWriteTime = nu;
        using var uit = deel.Open();
        uit.Write(bytes);
    }
}
