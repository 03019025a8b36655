using OrleansSchool.Afspraken;

namespace OrleansSchool.Intranet.Pages.Regelingen;

/// <summary>Part _Versies: all versions of a regeling, the newest first.</summary>
public sealed record VersiesModel(string Adres, RegelingView View)
{
    public string Hier => $"{Adres}/regelingen/{View.Soort}";

    public bool HeeftVorige(RegelingVersie versie) => versie.Nr > View.Versies[0].Nr;
}

/// <summary>Part _Besluiten: besluiten about the reglement that ask for a new version (TSO-15a).</summary>
/// <param name="MetKnop">Where the form isn't on the same page.</param>
public sealed record ReglementbesluitenModel(string Adres, RegelingView View, bool MetKnop)
{
    public string Nieuw => $"{Adres}/regelingen/{View.Soort}/nieuw";
}
