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

    /// <summary>Name of a form of this row, as a refusal names it.</summary>
    public string Vorm(string daad) => $"{daad}-{Id}";

    public bool IsOpen(string daad) => Lijst.Geweigerd == Vorm(daad);
}
