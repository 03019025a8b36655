namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>Attachments: whether there is a file in them, and the one that its name says.</summary>
internal sealed partial class OsoKeuring
{
    private void KeurBijlagen(OsoElement leerling)
    {
        var ruimte = OsoLimieten.BijlagenBytesMax;
        foreach (var document in leerling.Nakomelingen().Where(e => e.Naam == "document").Take(OsoLimieten.BijlagenMax))
        {
            ruimte -= KeurBijlage(document, ruimte);
        }

        var lijst = leerling.Kind("overigdocumentlijst");
        if (lijst is null || !lijst.Alle("document").Any(IsOkr))
        {
            Meld(new Osobevinding(
                "own-okr", "Het beknopt onderwijskundig rapport zit niet bij de bijlagen.", "overigdocumentlijst", Plek(lijst?.Ouder ?? leerling),
                (lijst ?? leerling).Regel, Houdt: false));
        }
    }

    private static bool IsOkr(OsoElement document)
    {
        var tekst = $"{document.Waarde("bestandsnaam")} {document.Waarde("omschrijving")}";
        return tekst.Contains("okr", StringComparison.OrdinalIgnoreCase) || tekst.Contains("owkr", StringComparison.OrdinalIgnoreCase)
            || tekst.Contains("onderwijskundig rapport", StringComparison.OrdinalIgnoreCase);
    }

    /// <returns>Bytes that it took, unpacked: what was stopped because it grew too big took all that it was given.</returns>
    private long KeurBijlage(OsoElement document, long ruimte)
    {
        if (document.Kind("bestandsinhoud") is not { Tekst.Length: > 0 } inhoud)
        {
            return 0;
        }

        var naam = document.Waarde("bestandsnaam") ?? "";
        var uit = Osozip.PakUit(inhoud.Tekst, ruimte);
        if (naam.Length > 0 && !_versie.MagBestand(Extensie(naam)))
        {
            Fout("own-bijlage-soort", document.Kind("bestandsnaam")!, $"De bijlage '{Citaat(naam)}' is van een soort die niet mag. Gebruik PDF, Word, Excel, PowerPoint, JPG, PNG of tekst.");
        }

        if (uit.Fout != Osozipfout.Geen)
        {
            Fout(Code(uit.Fout), inhoud, $"De bijlage '{Citaat(naam)}' {Zin(uit.Fout)}");
        }
        else
        {
            KeurInhoud(document, naam, uit);
        }

        _bijlagen.Add(new Osobijlage(
            naam.Length == 0 ? "zonder naam" : Citaat(naam), document.Waarde("omschrijving"), Plek(document.Ouder), uit.Bytes.Length, uit.Fout == Osozipfout.Geen,
            uit.Fout == Osozipfout.Geen ? uit.Hash : null));
        return uit.Fout == Osozipfout.TeGroot ? Math.Min(ruimte, OsoLimieten.BijlageBytesMax) : uit.Bytes.Length;
    }

    private void KeurInhoud(OsoElement document, string naam, Osouitpak uit)
    {
        if (naam.Length > 0 && uit.Naam != naam)
        {
            Let("own-bijlage-naam", document.Kind("bestandsnaam")!, $"In de bijlage '{Citaat(naam)}' zit een bestand met een andere naam: '{Citaat(uit.Naam ?? "")}'.");
        }

        if (uit.Bytes.Length == 0)
        {
            Fout("own-bijlage-leeg", document, $"De bijlage '{Citaat(naam)}' is leeg.");
        }
        else if (!PastBij(Extensie(naam), uit.Bytes))
        {
            Fout("own-bijlage-inhoud", document, $"De bijlage '{Citaat(naam)}' is vanbinnen iets anders dan de naam zegt. Open hem niet.");
        }
    }

    private static string Extensie(string naam) => Path.GetExtension(naam).TrimStart('.');

    /// <summary>By its first bytes; a kind that we don't know by them passes.</summary>
    private static bool PastBij(string extensie, ReadOnlySpan<byte> bytes) => extensie.ToLowerInvariant() switch
    {
        "pdf" => bytes.StartsWith("%PDF"u8),
        "jpg" or "jpeg" => bytes is [0xFF, 0xD8, 0xFF, ..],
        "png" => bytes is [0x89, 0x50, 0x4E, 0x47, ..],
        "docx" or "xlsx" or "pptx" or "odf" or "odt" => bytes is [0x50, 0x4B, 0x03, 0x04, ..],
        "doc" or "xls" or "ppt" => bytes is [0xD0, 0xCF, 0x11, 0xE0, ..],
        _ => true,
    };

    private static string Code(Osozipfout fout) => fout switch
    {
        Osozipfout.TeGroot => "own-bijlage-te-groot",
        Osozipfout.Aantal => "own-bijlage-aantal",
        Osozipfout.Pad => "own-bijlage-pad",
        _ => "own-bijlage-kapot",
    };

    private static string Zin(Osozipfout fout) => fout switch
    {
        Osozipfout.TeGroot => "is te groot om te openen.",
        Osozipfout.Aantal => "bevat niet precies één bestand.",
        Osozipfout.Pad => "bevat een bestand met een map in de naam. Dat hoort niet en kan kwaad.",
        _ => "is kapot: er zit geen leesbaar bestand in. Voeg hem in de leerlingadministratie opnieuw toe.",
    };
}
