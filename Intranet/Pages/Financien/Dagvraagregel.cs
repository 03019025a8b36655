using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>For <c>_Dagvraag</c>: a day about which somebody must say whether it goes on the bill (LIVE-1).</summary>
/// <param name="Naam">Of the child; null where the page is of that child.</param>
/// <param name="Doel">What the answer replaces.</param>
internal sealed record Dagvraagregel(Dagvraag Vraag, string LeerlingId, string? Naam, string Adres, string Doel, string Operatie, bool Mag);
