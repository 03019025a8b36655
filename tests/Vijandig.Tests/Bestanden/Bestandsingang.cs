using OrleansSchool.Intranet.Pages.Inlezen;
using OrleansSchool.Tests.Vijandig.Kern;

namespace OrleansSchool.Tests.Vijandig.Bestanden;

/// <summary>One place where a file is taken, with the rest of its form filled in.</summary>
/// <param name="Getekend">Null when its page doesn't draw the form now: then it gets the file alone.</param>
internal sealed record Bestandsingang(Ingang Ingang, string Veld, string Adres, Formulier? Getekend)
{
    private const string Leerlingen = "/s/{school}/leerlingen/";

    private static readonly Dictionary<string, Familie> PerRoute = new(StringComparer.Ordinal)
    {
        [Leerlingen + "inlezen"] = Familie.Edexml,
        [Leerlingen + "{leerling}"] = Familie.Papier,
        ["/s/{school}/jaarovergang"] = Familie.Edexml,
        ["/s/{school}/overdracht/bsn"] = Familie.Edexml,
        ["/s/{school}/overdracht/bestand"] = Familie.Oso,
        ["/s/{school}/overdracht/berichten/nieuw"] = Familie.Tabel,
        ["/s/{school}/overdracht/toetsen"] = Familie.Toets,
        ["/s/{school}/geld/bank"] = Familie.Afschrift,
        ["/s/{school}/geld/machtigingen"] = Familie.Papier,
        ["/s/{school}/besluiten/{id}"] = Familie.Papier,
        ["/s/{school}/beginnen/tarief"] = Familie.Papier,
        ["/s/{school}/commissie/afspraken/{id}"] = Familie.Papier,
        ["/s/{school}/overblijfkrachten/{id}/dossier"] = Familie.Papier,
        ["/s/{school}/dossier/{leerling}"] = Familie.Bijlage,
    };

    /// <summary>What a file that is rightly taken may write; anything else is a change that nobody asked for.</summary>
    private static readonly Dictionary<Familie, HashSet<string>> Schrijft = new()
    {
        [Familie.Edexml] = ["inlezen", "jaarovergang", "school", "dossier"],
        [Familie.Tabel] = ["tabelinlezen", "tabelblad", "tabelkoppeling"],
        [Familie.Toets] = ["toetsinlezen", "tabelkoppeling"],
        [Familie.Papier] = ["bestand", "leerling", "register", "overblijfgroep", "betaler", "betalers", "betalerslijst", "betalerblad", "besluiten", "mrafspraken", "overblijfkracht", "overblijfkrachten", "aandacht"],
        [Familie.Bijlage] = ["bestand", "dossier", "dossiersleutel", "overdracht"],
        [Familie.Foto] = ["bestand", "leerling", "register", "overblijfgroep"],
    };

    /// <summary>
    /// Who pays for whom is looked up before the rows are compared: on the first day no night has passed yet that did (TabelInleesGrain.ZoekBetalers). The file says nothing of it.
    /// </summary>
    private static readonly Dictionary<string, string[]> SchrijftOok = new(StringComparer.Ordinal) { ["/s/{school}/inlezen/beginstanden"] = ["betalers", "betaler", "betalerslijst"] };

    /// <summary>Routes of which is said what their files are; of the others the name of the field or the kind of page says it.</summary>
    public static IReadOnlyCollection<string> Bekend => PerRoute.Keys;

    public Familie Familie =>
        Veld.EndsWith("Foto.Bestand", StringComparison.Ordinal) ? Familie.Foto
        : typeof(TabelInleesPagina).IsAssignableFrom(Ingang.Model) ? Familie.Tabel
        : PerRoute.GetValueOrDefault(Ingang.Route);

    public string Naar => Getekend?.Adres ?? (Ingang.Handler is null ? Adres : $"{Adres}{(Adres.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={Ingang.Handler}");

    public IEnumerable<KeyValuePair<string, string>> Velden => Getekend?.Waarden() ?? [];

    public Verwachting Verwacht(Bestandsworp worp) => (worp.MagBij & Familie) == Familie.Geen
        ? Verwachting.Nooit : new Verwachting(MagAangenomen: true, Rijen());

    public override string ToString() => Ingang.ToString();

    /// <summary>With its form as it is drawn now: another version and operation after a file was taken. As it was when it isn't drawn any more.</summary>
    public async Task<Bestandsingang> Vers(Werper werper) =>
        Getekend is null ? this : this with { Getekend = (await Vormen(werper, Adres)).Find(v => IsVan(v, Ingang, Veld)) ?? Getekend };

    /// <summary>Every field of every handler that is bound to a file.</summary>
    public static async Task<IReadOnlyList<Bestandsingang>> Alle(Doelwit doelwit, Werper werper)
    {
        var gevonden = new List<Bestandsingang>();
        foreach (var ingang in (await Ingangen.Van(doelwit.Diensten)).Where(i => i.Bestanden.Count > 0))
        {
            var adres = doelwit.Vul(ingang.Route);
            var vormen = await Vormen(werper, adres);
            gevonden.AddRange(ingang.Bestanden.Select(veld => new Bestandsingang(
                ingang, veld, adres, vormen.Find(v => IsVan(v, ingang, veld)))));
        }

        return gevonden;
    }

    private HashSet<string>? Rijen() => Schrijft.GetValueOrDefault(Familie) is not { } soorten ? null : [.. soorten, .. SchrijftOok.GetValueOrDefault(Ingang.Route) ?? []];

    private static bool IsVan(Formulier vorm, Ingang ingang, string veld) => vorm.Velden.Any(f => f.Soort == "file" && string.Equals(f.Naam, veld, StringComparison.OrdinalIgnoreCase))
        && (ingang.Handler is null ? !vorm.Adres.Contains("handler=", StringComparison.OrdinalIgnoreCase) : vorm.Adres.Contains($"handler={ingang.Handler}", StringComparison.OrdinalIgnoreCase));

    /// <summary>The page and its tabs: a dossier draws its attachments behind one, a payer behind its name.</summary>
    private static async Task<List<Formulier>> Vormen(Werper werper, string adres)
    {
        var vormen = new List<Formulier>();
        foreach (var pad in new[] { adres, $"{adres}?tab=bijlagen", $"{adres}?deel=bijlagen" })
        {
            vormen.AddRange(await werper.Pagina(pad) is { } pagina ? Formulier.Van(pagina, pad) : []);
        }

        return vormen;
    }
}
