using OrleansSchool.Intranet.Documents.Gids;

namespace OrleansSchool.Intranet.Pages.Gids;

/// <summary>A guide to draw.</summary>
/// <param name="Basis">Address that the guides are behind: /s/99XX00/gids, or /gids for who has no account.</param>
/// <param name="AlleenOpenbaar">A reference to a guide that this reader can't open is drawn as words.</param>
internal sealed record Gidsweergave(Gidsdocument Document, string Basis, bool AlleenOpenbaar)
{
    /// <summary>Where a reference leads; null for words only.</summary>
    public string? Adres(string doel)
    {
        if (doel.StartsWith('#') || doel.StartsWith("https://", StringComparison.Ordinal))
        {
            return doel;
        }

        var delen = doel.Split('#', 2);
        var onderwerp = Path.GetFileNameWithoutExtension(delen[0]);
        var isDicht = AlleenOpenbaar ? !Gidsregister.IsOpenbaar(onderwerp) : Gidsboek.Zoek(onderwerp) is null; // not all papers go within the program
        return isDicht ? null : $"{Basis}/{onderwerp}{(delen.Length > 1 ? "#" + delen[1] : "")}";
    }
}
