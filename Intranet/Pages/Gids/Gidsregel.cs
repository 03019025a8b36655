using System.Collections.Immutable;
using OrleansSchool.Intranet.Documents.Gids;

namespace OrleansSchool.Intranet.Pages.Gids;

/// <summary>One line of a guide to draw.</summary>
internal sealed record Gidsregel(Gidsweergave Gids, ImmutableArray<Gidsstuk> Stukken);
