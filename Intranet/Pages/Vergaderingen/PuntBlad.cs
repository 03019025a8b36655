using OrleansSchool.Basis;
using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Pages.Vergaderingen;

/// <summary>For <c>_Notulenpunt</c>: the two texts of an item as the form has them.</summary>
/// <param name="Nee">Typed and not taken; null when nothing was.</param>
/// <param name="Fout">Where the text for parents names a child now; null where it doesn't.</param>
internal sealed record PuntBlad(Agendapunt Punt, Notulenantwoord? Nee, Leesfout? Fout)
{
    public NotulenveldBlad Verslag => new(
        Notulenvorm.Verslag(Punt.Id), "Verslag", $"verslag van punt {Punt.Titel}", Nee?.Invoer.Verslag ?? Punt.Verslag ?? "", Nee?.Invoer.Verslag is null ? null : Nee, Nee?.Nu?.Verslag, Punt);

    public NotulenveldBlad Lees => new(
        Notulenvorm.Lees(Punt.Id), "Andere tekst voor ouders", $"tekst voor ouders bij punt {Punt.Titel}", Nee?.Invoer.Leestekst ?? Punt.Leestekst ?? "", Nee?.Invoer.Leestekst is null ? null : Nee,
        Nee?.Nu?.Leestekst, Punt);
}

/// <summary>For <c>_Notulenveld</c>.</summary>
/// <param name="Uit">What the field is, for who doesn't see the item above it.</param>
/// <param name="Ander">As it is stored now.</param>
internal sealed record NotulenveldBlad(string Id, string Label, string Uit, string Tekst, Notulenantwoord? Nee, string? Ander, Agendapunt Punt)
{
    public bool IsVerouderd => Nee is { IsVerouderd: true };

    public string? Fout => Nee is { IsVerouderd: false } ? Nee.Nee?.Zin : null;

    public long Versie => Nee?.Versie ?? Punt.Versie;

    /// <summary>Empty for what was typed and not taken: the next save sends it again.</summary>
    public string Was => Nee is null ? Notulenvorm.Kenmerk(Tekst) : "";
}
