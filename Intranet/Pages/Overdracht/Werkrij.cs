using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>Which acts stand at a row of the worklist.</summary>
internal enum Werksoort
{
    Gereed = 1,
    Controle,
    Vernieuwen,
    TweedeRonde,
    ZonderVoSchool,
    Wachtend,
}

/// <summary>For <c>_Werkrij</c>.</summary>
internal sealed record Werkrij(WerklijstModel Lijst, Bordleerling Kind, Werksoort Soort)
{
    public string Id => Kind.LeerlingId;

    /// <summary>What can be done at this row: the names of its forms.</summary>
    public IReadOnlyList<string> Daden => Soort switch
    {
        Werksoort.Gereed => ["gereed", "terug"],
        Werksoort.Controle => ["verstrekt", "controle"],
        Werksoort.Vernieuwen when Kind.Dossier?.Status == Dossierstatus.Ingetrokken => ["vernieuw", "terug"],
        Werksoort.Vernieuwen when Kind.Dossier?.Status == Dossierstatus.Verlopen => ["vernieuw", "verstrekt"],
        Werksoort.Vernieuwen => ["vernieuw"],
        Werksoort.TweedeRonde => ["versie"],
        Werksoort.ZonderVoSchool => ["bestemming"],
        _ => ["verstrekt"],
    };

    public bool Kan(string daad) => Daden.Contains(daad, StringComparer.Ordinal);

    /// <summary>Name of a form of this row, as a refusal names it.</summary>
    public string Vorm(string daad) => $"{daad}-{Id}";

    public bool IsOpen(string daad) => Lijst.Geweigerd == Vorm(daad);
}
