using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>A step of the road from voorlopig to verstrekt, for the status line.</summary>
/// <param name="Stand">klaar, nu, straks, nee or fout.</param>
internal sealed record Dossierstapje(string Naam, string Icoon, string Stand, string? Bij);

internal static class Dossierstappen
{
    private static readonly (string Naam, string Icoon)[] Namen =
    [
        ("Voorlopig", "pencil"), ("Ter inzage", "eye"), ("Inzage vastgelegd", "person-check"), ("Klaar voor administratie", "bell"), ("Gereed", "box-seam"),
        ("Verstrekt", "check2-all"),
    ];

    public static IEnumerable<Dossierstapje> Van(DossierBlad blad)
    {
        var nu = Plek(blad.View.Status, blad.InzageKlaar);
        return Namen.Select((stap, i) => new Dossierstapje(stap.Naam, stap.Icoon, Stand(blad.View, i, nu), Bij(blad, i)));
    }

    /// <summary>What is so, and whose turn it is.</summary>
    public static string Zin(DossierBlad blad) => blad.View.Status switch
    {
        Dossierstatus.Voorlopig when !blad.LeestAlles => "De leerkracht vult het dossier. Adres, verzorgers en loopbaan houdt de administratie bij.",
        Dossierstatus.Voorlopig when blad.Houdt > 0 => $"Nog {(blad.Houdt == 1 ? "1 punt" : $"{blad.Houdt} punten")}, dan kan het dossier ter inzage.",
        Dossierstatus.Voorlopig => "Alles is ingevuld. Na ‘Zet ter inzage’ ligt de inhoud vast: precies dat zien de ouders, en precies dat gaat weg.",
        Dossierstatus.TerInzage when blad.InzageKlaar => "Alle verzorgers met gezag zijn geweest. De leerkracht geeft het seintje aan de administratie.",
        Dossierstatus.TerInzage => $"De inhoud ligt vast. {blad.MetGezag.Count(i => i.IsKlaar)} van {blad.MetGezag.Length} verzorgers met gezag hebben het gezien.",
        Dossierstatus.KlaarVoorAdministratie => "De administratie zet het dossier gereed, eerst in het eigen systeem en daarna hier.",
        Dossierstatus.Gereed when blad.View.VerlooptTeVroeg => $"Kan worden opgehaald tot en met {Datums.Lang(blad.View.BeschikbaarTot!.Value)}. Dat is vóór 30 juni: zet het op tijd opnieuw gereed.",
        Dossierstatus.Gereed when blad.View.BeschikbaarTot is { } tot => $"Kan worden opgehaald tot en met {Datums.Lang(tot)}. De administratie kijkt na of dat gebeurd is.",
        Dossierstatus.Verstrekt => "De VO-school heeft het dossier opgehaald.",
        Dossierstatus.Ingetrokken => "Ingetrokken. Geef het terug aan de leerkracht, of zet het opnieuw gereed.",
        Dossierstatus.Verlopen => "De drie maanden zijn voorbij zonder dat het is opgehaald. Zet het opnieuw gereed.",
        Dossierstatus.Gewist => "De inhoud is gewist. Wie wat deed en zag, blijft nog twee jaar staan.",
        _ => "",
    };

    private static int Plek(Dossierstatus status, bool inzageKlaar) => status switch
    {
        Dossierstatus.TerInzage => inzageKlaar ? 2 : 1,
        Dossierstatus.KlaarVoorAdministratie => 3,
        Dossierstatus.Gereed or Dossierstatus.Ingetrokken or Dossierstatus.Verlopen => 4,
        Dossierstatus.Verstrekt => 5,
        _ => 0,
    };

    private static string Stand(DossierView view, int stap, int nu) => view.Status switch
    {
        Dossierstatus.Gewist => view.Verstrekkingen.IsEmpty ? "nee" : "klaar",
        Dossierstatus.Verlopen or Dossierstatus.Ingetrokken when stap == nu => "fout",
        Dossierstatus.Verstrekt => "klaar",
        _ => stap < nu ? "klaar" : stap == nu ? "nu" : "straks",
    };

    private static string? Bij(DossierBlad blad, int stap) => stap switch
    {
        0 when blad.View.LaatsteReden is not null && blad.View.Status == Dossierstatus.Voorlopig => "opnieuw",
        1 when blad.View.Versies is [.., var laatste] && blad.View.Status != Dossierstatus.Voorlopig => $"sinds {Datums.Kort(Overstapwoorden.Dag(laatste.Op))}",
        2 when blad.IsInzageVoorbij => "begint opnieuw",
        2 when blad.MetGezag.Length > 0 => $"{blad.MetGezag.Count(i => i.IsKlaar)} van {blad.MetGezag.Length}",
        3 => "seintje van de leerkracht",
        4 when blad.View.Status is Dossierstatus.Verlopen or Dossierstatus.Ingetrokken => blad.Status.Woord.ToLowerInvariant(),
        4 when blad.View is { GereedOp: { } op, Status: Dossierstatus.Gereed or Dossierstatus.Verstrekt } => $"op {Datums.Kort(op)}",
        4 => "door de administratie",
        5 => blad.View.Bestemmingen.IsEmpty ? "nog geen VO-school" : string.Join(", ", blad.View.Bestemmingen.Select(b => b.Naam)),
        _ => null,
    };
}
