namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>For <c>_Deelkop</c>: head of a part, with who changed it last.</summary>
/// <param name="Deel">Of <see cref="OrleansSchool.Overdracht.Dossierdelen"/>.</param>
/// <param name="Vorm">Prefix of its form, to say that it was saved.</param>
internal sealed record Deelkop(DossierBlad Blad, string Deel, string Vorm, string Titel);
