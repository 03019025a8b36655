using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Form of what lunch helpers must know (TSO-8f): on the card, and for a whole groep in one screen.</summary>
public sealed class LunchinfoInvoer
{
    /// <summary>Made when the form was drawn: a double click gives one note.</summary>
    public string? Id { get; set; }

    /// <summary>Which child, on the screen of a groep.</summary>
    public string? Leerling { get; set; }

    public string? Merkje { get; set; }

    public string? Tekst { get; set; }

    public Lunchdoel? Doel { get; set; }

    public string? DoelTekst { get; set; }

    public string? Van { get; set; }

    public string? TotEnMet { get; set; }

    public static LunchinfoInvoer VanNotitie(Lunchnotitie notitie) => new()
    {
        Id = notitie.Id,
        Merkje = notitie.Merkje,
        Tekst = notitie.Tekst,
        Doel = notitie.Doel,
        DoelTekst = notitie.DoelTekst,
        Van = Veldwaarde.Datum(notitie.Van),
        TotEnMet = Veldwaarde.Datum(notitie.TotEnMet),
    };

    /// <summary>Check <see cref="Invoer.IsGoed"/> before it is used.</summary>
    internal Lunchnotitie Lees(Invoer invoer)
    {
        var van = invoer.Datum(nameof(Van), Van);
        var tot = invoer.Datum(nameof(TotEnMet), TotEnMet, "de laatste dag");
        if (Doel is null)
        {
            invoer.Fout(nameof(Doel), "Kies waarvoor de helpers dit moeten weten.");
        }

        return new Lunchnotitie(
            Id ?? "", (Merkje ?? "").Trim(), (Tekst ?? "").Trim(), Doel ?? default, string.IsNullOrWhiteSpace(DoelTekst) ? null : DoelTekst.Trim(), van,
            tot ?? default, "", default);
    }

    internal IEnumerable<Waarde> Naast(Lunchnotitie? nu)
    {
        yield return Waarde.Van("Merkje", nu?.Merkje, Merkje);
        yield return Waarde.Van("Uitleg", nu?.Tekst, Tekst);
        yield return Waarde.Van("Tot en met", nu is null ? null : Datums.Cijfers(nu.TotEnMet),
            TotEnMet is { Length: > 0 } tekst && Invoer.LeesDatum(tekst).Datum is { } getypt ? Datums.Cijfers(getypt) : TotEnMet);
    }
}

/// <summary>How long a renewed note goes on: until summer for what a child has, four weeks for what was agreed (TSO-8f).</summary>
internal static class Lunchtermijn
{
    private const int AfspraakDagen = 28;

    public static DateOnly Volgende(Lunchnotitie notitie, DateOnly vandaag)
    {
        var vanaf = notitie.TotEnMet > vandaag ? notitie.TotEnMet : vandaag;
        var jaar = Schooljaar.Van(vandaag);
        if (notitie.Doel is Lunchdoel.Allergie or Lunchdoel.Medisch)
        {
            return vanaf < jaar.LaatsteDag ? jaar.LaatsteDag : jaar.Volgend.LaatsteDag;
        }

        var straks = vanaf.AddDays(AfspraakDagen);
        return straks < jaar.Volgend.LaatsteDag ? straks : jaar.Volgend.LaatsteDag;
    }

    /// <summary>Ends within two weeks, or ended already: asks to be looked at.</summary>
    public static bool LooptAf(Lunchnotitie notitie, DateOnly vandaag) => notitie.TotEnMet < vandaag.AddDays(LeerlingGrenzen.LunchVerlengbaarDagen);
}
