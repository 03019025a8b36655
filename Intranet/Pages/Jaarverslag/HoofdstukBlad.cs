using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Pages.Jaarverslag;

/// <summary>For <c>_Hoofdstuk</c>: a chapter with its figures and its text as the form has it.</summary>
/// <param name="Nee">Typed and not taken; null when nothing was.</param>
internal sealed record HoofdstukBlad(Verslaghoofdstuk Hoofdstuk, Verslagantwoord? Nee, long VerslagVersie)
{
    public string Id => Verslagvorm.Id(Hoofdstuk.Hoofdstuk);

    public string Titel => Hoofdstuk.Hoofdstuk.Titel();

    /// <summary>What stands in the field: what was typed, else the text of the report, which is proposed while nobody wrote one.</summary>
    public string Tekst => Nee is null ? Hoofdstuk.Gedrukt : Nee.Invoer.Tekst.Length > 0 ? Nee.Invoer.Tekst : Hoofdstuk.Aanzet;

    public bool IsWeggelaten => Nee?.Invoer.Weggelaten ?? Hoofdstuk.Weggelaten;

    public bool IsVoorstel => Hoofdstuk.Tekst.Length == 0;

    /// <summary>With which the next save is compared.</summary>
    public long Versie => Nee?.Versie ?? VerslagVersie;

    public string Versieveld => Verslagvorm.Versieveld(Versie, Hoofdstuk.Aanzet);

    public string? Fout => Nee is { IsVerouderd: false } ? Nee.Nee!.Zin : null;

    /// <summary>As somebody else wrote it meanwhile.</summary>
    public string? Ander => Nee is { IsVerouderd: true } ? Nee.Nu?.Tekst ?? "" : null;

    /// <summary>Empty for what was typed and not taken: the next save sends it again.</summary>
    public string Was => Nee is null ? Verslagvorm.Kenmerk(Tekst, IsWeggelaten) : "";

    /// <summary>What the school left out, what it wrote, what is proposed.</summary>
    public (string Staat, string Woord) Stand => Hoofdstuk.Weggelaten ? ("nvt", "Weggelaten") : IsVoorstel ? ("info", "Voorstel") : ("goed", "Eigen tekst");
}
