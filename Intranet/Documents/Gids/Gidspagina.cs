using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Documents.Gids;

/// <summary>A guide as the contents of the guides name it.</summary>
/// <param name="Rollen">Whose guide it is; empty for one of a subject.</param>
internal sealed record Gidspagina(Gidsdocument Document, IReadOnlyList<Rol> Rollen)
{
    public string Onderwerp => Document.Onderwerp;

    public bool IsVanRol => Rollen.Count > 0;
}
