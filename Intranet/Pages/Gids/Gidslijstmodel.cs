using OrleansSchool.Intranet.Documents.Gids;

namespace OrleansSchool.Intranet.Pages.Gids;

/// <param name="Adres">Of the school: /s/99XX00.</param>
internal sealed record Gidslijstmodel(string Adres, IReadOnlyList<Gidspagina> Paginas);
