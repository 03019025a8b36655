using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Pages.Inlezen;

/// <summary>A finding with the name of who it is about, which the reader's sentence leaves out (SCH-3).</summary>
public sealed record BevindingRegel(string Wie, string Groep, int? Regel, string Zin, Gevolg Gevolg);

/// <summary>One change of the proposal, in words.</summary>
public sealed record WijzigingRegel(Lijstnaam Naam, int? Regel, Leerlingstatus Status, string? Zin, ImmutableArray<Wijziging> Wijzigingen, bool IsGok);

/// <summary>The page of one import.</summary>
public sealed record VoorstelBlad(
    InleesView Inlezing, ImmutableArray<BevindingRegel> Bevindingen, ImmutableArray<WijzigingRegel> Regels, ImmutableArray<Filterkeuze> Keuzes,
    ImmutableArray<Groepvoorstel> Groepen, PagineringModel Paginering, string Leerlingen)
{
    public const int PerPagina = 50;
    public const int BevindingenMax = 200;

    public string Adres => $"{Leerlingen}/inlezen/{Inlezing.Id}";

    public Inleesvoorstel Voorstel => Inlezing.Voorstel;

    /// <summary>Counts stay when the contents are forgotten.</summary>
    public int Nieuw => Inlezing.Totalen?.Nieuw ?? 0;

    public int Gewijzigd => Inlezing.Totalen?.Gewijzigd ?? 0;

    public int Weg => Inlezing.Totalen?.Weg ?? 0;

    public int Gelijk => Inlezing.Totalen?.Gelijk ?? 0;

    public int NietIngelezen => Voorstel.Bevindingen.Count(b => b.Gevolg == Gevolg.NietIngelezen);

    /// <summary>What was unreadable is forgotten with the file; only its count stays.</summary>
    public string NietIngelezenTekst => (IsKlaar, NietIngelezen, Inlezing.Totalen?.Fouten ?? 0) switch
    {
        (true, 0, 0) => "alles is overgenomen",
        (true, 0, 1) => "1 gegeven in het bestand klopte niet",
        (true, 0, var n) => $"{n} gegevens in het bestand klopten niet",
        (false, 0, _) => "elke leerling is leesbaar",
        _ => "zie de bevindingen",
    };

    public int Wijzigingen => Nieuw + Gewijzigd + Weg;

    public bool IsKlaar => Inlezing.Status == InleesStatus.Ingelezen;

    public bool IsBezig => Inlezing.Status == InleesStatus.Bezig;

    /// <summary>Putting back who left was asked, and isn't done.</summary>
    public bool IsTerugBezig => Inlezing.Weg is { IsGevraagd: true, Nog: > 0 };

    public bool IsOnderweg => IsBezig || IsTerugBezig;

    public int AlVanSchool => Inlezing.Totalen?.AlVanSchool ?? 0;

    /// <summary>"23 van school per vr 13 nov": on a day with overblijven nobody disappears from the board.</summary>
    public string WegZin => Weg == 0 || Inlezing.WegPer is not { } per ? $"{Weg} van school" : $"{Weg} van school per {Datums.Kort(per)}";

    public string WegTekst => Weg > 0 && Inlezing.WegPer is { } per ? $"‘van school’ per {Datums.Kort(per)}, niet gewist" : $"{(IsKlaar ? "zijn" : "worden")} ‘van school’, niet gewist";

    public string TerugKnop => Inlezing.Weg?.Nog == 1 ? "Zet de leerling die weg was terug" : $"Zet de {Inlezing.Weg?.Nog} leerlingen die weg waren terug";

    /// <summary>What putting back came to.</summary>
    public string TerugZin => (Inlezing.Weg?.Terug, Inlezing.Weg?.NietTerug) switch
    {
        (var terug, 0) => $"{Leerlingental(terug)} weer op school.",
        (var terug, var niet) => $"{Leerlingental(terug)} weer op school. Bij {niet} is de datum van vertrek daarna veranderd; daar is niets gedaan.",
    };

    /// <summary>The button says how many (design: wizard).</summary>
    public string Knop => (Wijzigingen, Groepen.Length) switch
    {
        (0, 1) => "Lees 1 groepswijziging in",
        (0, var n) => $"Lees {n} groepswijzigingen in",
        (1, _) => "Lees 1 wijziging in",
        (var n, _) => $"Lees {n} wijzigingen in",
    };

    public Inleesstap Stap => new(
        IsKlaar ? Inleesstap.Aantal + 1 : IsBezig ? Inleesstap.Aantal : Inleesstap.Aantal - 1, Inlezing.Bestandsnaam,
        string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{Inlezing.Totalen?.Groepen ?? 0} groepen, {Inlezing.Totalen?.Leerlingen ?? 0} leerlingen"),
        IsKlaar || IsBezig ? "bekeken" : "bekijk wat verandert", IsKlaar ? $"door {Inlezing.DoorNaam}" : IsBezig ? "nu bezig" : "in één keer");

    public static VoorstelBlad Maak(InleesView inlezing, string leerlingen, string? soort, int pagina)
    {
        var voorstel = inlezing.Voorstel;
        var adres = $"{leerlingen}/inlezen/{inlezing.Id}";
        var gekozen = Enum.TryParse<Leerlingstatus>(soort, ignoreCase: true, out var status) && status != Leerlingstatus.Gelijk ? status : (Leerlingstatus?)null;
        var alle = voorstel.Leerlingen.Where(l => l.Status != Leerlingstatus.Gelijk && (gekozen is null || l.Status == gekozen)).ToList();
        var paginas = Math.Max(1, (alle.Count + PerPagina - 1) / PerPagina);
        var huidig = Math.Clamp(pagina, 1, paginas);
        return new VoorstelBlad(
            inlezing, [.. MetNaam(voorstel).Take(BevindingenMax)],
            [.. alle.OrderBy(l => Sorteersleutel(l.Na), StringComparer.Ordinal).Skip((huidig - 1) * PerPagina).Take(PerPagina).Select(l => Regel(l, voorstel))],
            [.. Filters(voorstel, adres, gekozen)],
            [.. voorstel.Groepen.Where(g => g.Status is not (Groepstatus.Gelijk or Groepstatus.NietInBestand))],
            new PagineringModel(huidig, paginas, p => Pagina(adres, gekozen, p), "wijzigingen"), leerlingen);
    }

    private static string Leerlingental(int? aantal) => aantal == 1 ? "1 leerling is" : $"{aantal ?? 0} leerlingen zijn";

    private static IEnumerable<Filterkeuze> Filters(Inleesvoorstel voorstel, string adres, Leerlingstatus? gekozen)
    {
        yield return new Filterkeuze("Alle", adres, voorstel.Leerlingen.Count(l => l.Status != Leerlingstatus.Gelijk), gekozen is null);
        foreach (var status in new[] { Leerlingstatus.Nieuw, Leerlingstatus.Gewijzigd, Leerlingstatus.Weg })
        {
            yield return new Filterkeuze(status.ToString(), Pagina(adres, status, 1), voorstel.Aantal(status), gekozen == status);
        }
    }

    private static string Pagina(string adres, Leerlingstatus? soort, int pagina)
    {
        var vraag = soort is null ? QueryString.Empty : QueryString.Create("soort", soort.Value.ToString().ToLowerInvariant());
        return adres + (pagina <= 1 ? vraag : vraag.Add("p", pagina.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>What keeps a record out first, then by line.</summary>
    private static IEnumerable<BevindingRegel> MetNaam(Inleesvoorstel voorstel)
    {
        var opSleutel = voorstel.Leerlingen.Where(l => l.Na.Sleutel is not null).GroupBy(l => l.Na.Sleutel!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var opRegel = voorstel.Leerlingen.Where(l => l.Regel is not null).GroupBy(l => l.Regel!.Value).ToDictionary(g => g.Key, g => g.First());
        var groepen = Groepsnamen(voorstel);
        return voorstel.Bevindingen.OrderByDescending(b => b.Gevolg).ThenBy(b => b.Regel).Select(b =>
        {
            var leerling = b.Sleutel is not null ? opSleutel.GetValueOrDefault(b.Sleutel) : b.Regel is { } r ? opRegel.GetValueOrDefault(r) : null;
            return leerling is not null
                ? new BevindingRegel(Volledig(leerling.Na), Groepsnaam(leerling.GroepSleutel, groepen), b.Regel, ZonderRegel(b), b.Gevolg)
                : new BevindingRegel(WieIsHet(b, groepen), "", b.Regel, ZonderRegel(b), b.Gevolg);
        });
    }

    private static string WieIsHet(Bevinding b, Dictionary<string, string> groepen) => b switch
    {
        { Sleutel: { } sleutel } => groepen.TryGetValue(sleutel, out var groep) ? groep : $"Leerling {sleutel}",
        { Regel: { } regel } => $"Regel {regel}",
        _ => "Het bestand",
    };

    /// <summary>The line has a column of its own.</summary>
    private static string ZonderRegel(Bevinding b)
    {
        var voor = $"Regel {b.Regel}: ";
        return b.Regel is not null && b.Zin.StartsWith(voor, StringComparison.Ordinal) && b.Zin.Length > voor.Length
            ? char.ToUpper(b.Zin[voor.Length], CultureInfo.GetCultureInfo("nl-NL")) + b.Zin[(voor.Length + 1)..]
            : b.Zin;
    }

    private static WijzigingRegel Regel(Leerlingvoorstel l, Inleesvoorstel voorstel) => new(
        Namen.Lijst(l.Na.Roepnaam, l.Na.Voorvoegsel, l.Na.Achternaam), l.Regel, l.Status,
        l.Status switch
        {
            Leerlingstatus.Nieuw => $"Komt in {Groepzin(l, voorstel)}{(l.Na.Geboortedatum is { } d ? $", geboren {Datums.Cijfers(d)}" : "")}.",
            Leerlingstatus.Weg => $"{(l.Regel is null ? "Staat niet meer in het bestand" : "Is volgens het bestand van school gegaan")}. Wordt ‘van school’, niet gewist.",
            _ => null,
        },
        l.Wijzigingen, l.Koppeling == Koppeling.Voorstel);

    private static string Groepzin(Leerlingvoorstel l, Inleesvoorstel voorstel) =>
        l.GroepSleutel is null ? "geen groep" : Groepsnaam(l.GroepSleutel, Groepsnamen(voorstel));

    private static Dictionary<string, string> Groepsnamen(Inleesvoorstel voorstel) =>
        voorstel.Groepen.Where(g => g.Sleutel is not null).GroupBy(g => g.Sleutel!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Veldnaam.Groepstitel(g.First().Naam), StringComparer.Ordinal);

    private static string Groepsnaam(string? sleutel, Dictionary<string, string> groepen) =>
        sleutel is null ? "geen groep" : groepen.GetValueOrDefault(sleutel, sleutel);

    private static string Volledig(Leerlinggegevens g) => Namen.Volledig(g.Roepnaam, g.Voorvoegsel, g.Achternaam);

    private static string Sorteersleutel(Leerlinggegevens g) => Namen.Sorteersleutel(g.Roepnaam, g.Voorvoegsel, g.Achternaam);
}
