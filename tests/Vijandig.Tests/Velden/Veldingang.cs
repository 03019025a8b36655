using OrleansSchool.Tests.Vijandig.Kern;

namespace OrleansSchool.Tests.Vijandig.Velden;

/// <summary>One handler with the fields that can be thrown at.</summary>
/// <param name="Vorm">As a page draws it; null when none does: then each field comes alone.</param>
internal sealed record Veldingang(string Naam, string Adres, Formulier? Vorm, IReadOnlyList<Bindveld> Velden)
{
    /// <summary>Begin of the routes that get nothing, each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> Niet { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/uitloggen"] = "beeindigt de sessie van wie werpt; heeft geen velden",
        ["/demo-inloggen"] = "geeft wie werpt een andere sessie; bestaat alleen in de demo",
        ["/demo-tablet"] = "maakt van wie werpt een tablet; bestaat alleen in de demo",
        ["/fout/"] = "tekent een weigering en neemt niets aan",
    };

    /// <summary>What takes away the thing that other forms are about comes last.</summary>
    private static readonly string[] Einde = ["weg", "vertrek", "verwijder", "trek", "beeindig", "sluit", "wis", "stop", "annuleer", "uit", "vervalt", "herroep", "anonimiseer"];

    public override string ToString() => Naam;

    public IEnumerable<KeyValuePair<string, string>> Rest(string veld) => Vorm?.Waarden(veld) ?? [];

    public string Was(string veld) => Vorm?.Velden.FirstOrDefault(v => v.Naam == veld)?.Waarde ?? "";

    /// <summary>All drawn forms, one of each handler of a route, and the handlers that no page draws now.</summary>
    public static async Task<IReadOnlyList<Veldingang>> Alle(Doelwit doelwit, Werper werper)
    {
        var gebonden = (await Ingangen.Van(doelwit.Diensten)).Where(i => !IsNiet(i.Route)).ToList();
        var getekend = new Dictionary<string, Veldingang>(StringComparer.OrdinalIgnoreCase);
        foreach (var adres in doelwit.Adressen().Where(a => !IsNiet(a)))
        {
            foreach (var vorm in await werper.Pagina(adres) is { } pagina ? Formulier.Van(pagina, adres) : [])
            {
                if (!IsNiet(vorm.Adres))
                {
                    getekend.TryAdd($"{vorm.Handler} {string.Join(' ', vorm.Velden.Select(v => v.Naam).Order(StringComparer.Ordinal))}", Van(vorm, gebonden, doelwit));
                }
            }
        }

        var bezocht = getekend.Values.Select(v => v.Vorm!.Handler).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. getekend.Values.Concat(gebonden.Select(i => Los(i, doelwit)).Where(v => !bezocht.Contains(v.Adres))).OrderBy(v => IsEinde(v.Adres))];
    }

    public static bool IsNiet(string adres) => Niet.Keys.Any(n => adres.StartsWith(n, StringComparison.Ordinal));

    /// <summary>Where a handler is thrown at: the address of its page, with its name.</summary>
    public static string Adresvan(Ingang ingang, Doelwit doelwit) => doelwit.Vul(ingang.Route) + (ingang.Handler is null ? "" : $"?handler={ingang.Handler}");

    /// <summary>The fields of the form, and those that the handler binds without the form drawing them.</summary>
    private static Veldingang Van(Formulier vorm, List<Ingang> gebonden, Doelwit doelwit)
    {
        var ingang = gebonden.Find(i => string.Equals(Adresvan(i, doelwit), vorm.Handler, StringComparison.OrdinalIgnoreCase));
        var velden = vorm.Velden.Where(v => v.Soort != "file").Select(v => v.Naam).Distinct(StringComparer.Ordinal)
            .Select(naam => new Bindveld(naam, IsTekst(vorm, naam, ingang), Gebonden(ingang, naam) is { IsRij: true })).ToList();
        velden.AddRange(ingang?.Velden.Where(b => !velden.Exists(v => string.Equals(v.Naam, b.Naam, StringComparison.OrdinalIgnoreCase))) ?? []);
        return new Veldingang(vorm.Handler, vorm.Adres, vorm, velden);
    }

    private static bool IsEinde(string adres) => adres.Split("handler=") is [_, var handler] && Einde.Any(e => handler.Contains(e, StringComparison.OrdinalIgnoreCase));

    private static Veldingang Los(Ingang ingang, Doelwit doelwit) =>
        new($"{ingang} (niet getekend)", Adresvan(ingang, doelwit), null, [.. ingang.Velden, .. ingang.Bestanden.Select(b => new Bindveld(b, IsTekst: true))]);

    /// <summary>A field for a date that is read as text is still for a date.</summary>
    private static bool IsTekst(Formulier vorm, string naam, Ingang? ingang) =>
        !vorm.Velden.Any(v => v.Naam == naam && v.HeeftVorm) && Gebonden(ingang, naam) is not { IsTekst: false };

    private static Bindveld? Gebonden(Ingang? ingang, string naam) => ingang?.Velden.FirstOrDefault(b => string.Equals(b.Naam, naam, StringComparison.OrdinalIgnoreCase));
}
