using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>For <c>_Dagvraag</c>: a day about which somebody must say whether it goes on the bill (LIVE-1).</summary>
/// <param name="Naam">Of the child; null where the page is of that child.</param>
/// <param name="Doel">What the answer replaces.</param>
/// <param name="Reden">With what was typed and what is wrong with it, when this answer was refused.</param>
internal sealed record Dagvraagregel(Dagvraag Vraag, string LeerlingId, string? Naam, string Adres, string Doel, string Operatie, bool Mag, Geldveld Reden);
