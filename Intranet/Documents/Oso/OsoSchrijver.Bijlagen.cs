using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Xml.Linq;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Oso;

/// <param name="Hash">SHA-256 of the bytes, lower case hexadecimal.</param>
internal sealed record Osodocument(string Bestandsnaam, string Omschrijving, ImmutableArray<byte> Bytes, string Hash);

/// <summary>What goes along as attachment: the beknopt OKR first; what belongs to the support only when both confirmed it (OSO-K3).</summary>
internal static partial class OsoSchrijver
{
    /// <summary>Whether this attachment goes into the file.</summary>
    public static bool GaatMee(Bijlage bijlage) => !bijlage.Ondersteuning || (bijlage.BevestigdDoorIb && bijlage.BevestigdDoorLeerkracht);

    private static ImmutableArray<Osodocument> Documenten(Uitgave uitgave, Dossierbestand rapport, ImmutableArray<Dossierbestand> bijlagen)
    {
        if (!uitgave.Gegevens.Meesturen.Bijlagen)
        {
            return [];
        }

        var okr = new Osodocument(OsoBestandsnaam.Okr, OsoBestandsnaam.OkrOmschrijving, rapport.Bytes, Hash(rapport.Bytes));
        if (rapport.Bytes.IsDefaultOrEmpty || (uitgave.RapportHash is { } verwacht && verwacht != okr.Hash))
        {
            throw new InvalidOperationException("Het rapport is niet het rapport van deze versie van het dossier.");
        }

        var opHash = (bijlagen.IsDefault ? [] : bijlagen).ToLookup(b => Hash(b.Bytes), StringComparer.Ordinal);
        return [okr, .. uitgave.Gegevens.Bijlagen.Where(GaatMee).Select(b => Bij(b, opHash[b.Hash].FirstOrDefault()))];
    }

    private static Osodocument Bij(Bijlage bijlage, Dossierbestand? bestand) => bestand is null
        ? throw new InvalidOperationException($"Van bijlage {bijlage.Id} ontbreekt het bestand, of het is een ander bestand dan werd vastgelegd.")
        : new Osodocument(Naam(bijlage.Bestandsnaam), bijlage.Omschrijving, bestand.Bytes, bijlage.Hash);

    private static string Naam(string bestandsnaam) => Bestandsnaam.Toon(bestandsnaam).Replace(':', '-');

    private static string Hash(ImmutableArray<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan()));

    private static XElement? Document(Osodocument document, DateOnly vandaag) => Blok(
        "document",
        Veld("bestandsnaam", document.Bestandsnaam),
        Veld("omschrijving", document.Omschrijving),
        new XElement(Ruimte + "bestandsinhoud", Osozip.Pak(document.Bestandsnaam, document.Bytes.AsSpan(), vandaag)));

    /// <summary>Reads the file that was just made as a receiver would: each attachment must come out as it went in.</summary>
    private static void KijkNa(byte[] bytes, ImmutableArray<Osodocument> documenten)
    {
        var dossier = XDocument.Load(new MemoryStream(bytes, writable: false));
        var gelezen = dossier.Descendants(Ruimte + "document").ToList();
        if (gelezen.Count != documenten.Length || !gelezen.Zip(documenten).All(p => IsGelijk(p.First, p.Second)))
        {
            throw new InvalidOperationException("Een bijlage komt niet heel uit het gemaakte bestand. Het bestand is niet gegeven.");
        }
    }

    private static bool IsGelijk(XElement gelezen, Osodocument bedoeld)
    {
        var uit = Osozip.PakUit(gelezen.Element(Ruimte + "bestandsinhoud")?.Value ?? "", OsoLimieten.BijlageBytesMax);
        return uit.Fout == Osozipfout.Geen && uit.Naam == bedoeld.Bestandsnaam && uit.Hash == bedoeld.Hash;
    }
}
