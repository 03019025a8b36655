using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Nachtronde;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Pages.Bewaren;

/// <summary>Terms and kinds of state in words (SEC-5).</summary>
internal static class Bewaarwoorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Kinds that no night counts.</summary>
    private static readonly FrozenDictionary<string, string> Overige = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["school"] = "inrichting van de school",
        ["inlezen"] = "ingelezen bestanden van de administratie",
        ["mensen"] = "besluiten over rollen die onderweg zijn",
        ["link"] = "persoonlijke links",
        [Grootboek.Soort] = "nummers van versies",
        ["postbus"] = "mail die nog weg moet",
        ["tablets"] = "gedeelde tablets",
        ["toegangslog"] = "toegangslog",
        ["installatie"] = "lijst van scholen",
        ["sessiesleutels"] = "sleutels van koekjes en formulieren",
        ["backup"] = "wanneer de laatste back-up is gemaakt",
        ["tabelinlezen"] = "ingelezen Excelbestanden",
        ["tabelblad"] = "regels van ingelezen Excelbestanden",
        ["tabelkoppeling"] = "welke kolom wat is",
        ["taakverdeling"] = "taken in de pauze",
        ["regeling"] = "huisregels, reglement en ontruimingsplan",
        ["regelingtekst"] = "teksten van huisregels, reglement en ontruimingsplan",
        ["kandidaten"] = "kandidaten",
        ["beleid"] = "mandaat, kaders en verzekering",
        ["spelmateriaal"] = "spelmateriaal",
        ["voscholen"] = "VO-scholen",
        ["toetsinlezen"] = "ingelezen uitslagen",
        ["hulp"] = "hulpteksten bij de overdracht",
        ["financien"] = "instellingen van het geld",
        ["betalers"] = "lijst van wie voor welk kind betaalt",
        ["betalerslijst"] = "lijst van de rekeningen",
        ["dagronde"] = "vragen over dagen",
        ["kas"] = "kas",
        ["incassos"] = "lijst van opdrachten aan de bank",
        ["bank"] = "lijst van bankafschriften",
        ["begin"] = "hoever het inrichten is",
        ["nachtronde"] = "tellingen van het wissen",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What goes soonest after something ends first; what stays last.</summary>
    public static ImmutableArray<BewaarVanaf> Volgorde { get; } =
        [BewaarVanaf.VertrekLeerling, BewaarVanaf.EindeSchooljaar, BewaarVanaf.EindeRol, BewaarVanaf.Ontstaan, BewaarVanaf.ZolangDeSchool];

    /// <summary>In the plural, with a capital: a kind without words here is shown by its key, which the tests forbid.</summary>
    public static string Naam(string soort) => Namen.Hoofdletter(Nachtwoorden.Meer(soort) ?? Overige.GetValueOrDefault(soort) ?? soort);

    public static bool Kent(string soort) => Nachtwoorden.Meer(soort) is not null || Overige.ContainsKey(soort);

    public static string Kop(BewaarVanaf vanaf) => vanaf switch
    {
        BewaarVanaf.VertrekLeerling => "Tot een tijd na het vertrek van een leerling",
        BewaarVanaf.EindeSchooljaar => "Tot een tijd na het schooljaar",
        BewaarVanaf.EindeRol => "Tot een tijd na iemands laatste rol",
        BewaarVanaf.Ontstaan => "Tot een tijd nadat het ontstond",
        _ => "Zolang de school het intranet gebruikt",
    };

    public static string Termijn(Bewaartermijn termijn) => termijn switch
    {
        { Vanaf: BewaarVanaf.ZolangDeSchool } => "Zolang de school",
        { Vanaf: BewaarVanaf.VertrekLeerling, Maanden: 0 } => "Tot zijn eigenaar weg is",
        { Vanaf: BewaarVanaf.VertrekLeerling } => $"{Duur(termijn.Maanden)} na vertrek",
        { Vanaf: BewaarVanaf.EindeSchooljaar, Maanden: 0 } => "Tot het einde van het schooljaar",
        { Vanaf: BewaarVanaf.EindeSchooljaar } => $"{Duur(termijn.Maanden)} na het schooljaar",
        { Vanaf: BewaarVanaf.EindeRol } => $"{Duur(termijn.Maanden)} na de laatste rol",
        { Maanden: 0 } => "Een paar dagen",
        _ => Duur(termijn.Maanden),
    };

    /// <summary>What goes first, and when.</summary>
    public static string Eerst(Bewaarregel regel, Bewaartermijn termijn) => (regel, termijn) switch
    {
        ({ EersteOp: { } op, Jaar: { } jaar }, _) => $"Schooljaar {jaar}, op {Datums.Voluit(op)}",
        ({ EersteOp: { } op, Wachtend: 1 }, _) => $"1 wacht, en gaat op {Datums.Voluit(op)}",
        ({ EersteOp: { } op }, _) => $"{Getal(regel.Wachtend)} wachten, de eerste gaat op {Datums.Voluit(op)}",
        (_, { Vanaf: BewaarVanaf.VertrekLeerling, Maanden: > 0 } or { Vanaf: BewaarVanaf.EindeRol }) => "Er wacht niemand",
        (_, { Vanaf: BewaarVanaf.Ontstaan, Maanden: > 0 }) => $"Elke nacht wat dan {Duur(termijn.Maanden)} oud is",
        (_, { Vanaf: BewaarVanaf.Ontstaan }) => "Elke dag",
        _ => "–",
    };

    public static string Opsomming(Wismaand maand) =>
        string.Join(", ", maand.Gewist.OrderByDescending(g => g.Aantal).ThenBy(g => g.Soort, StringComparer.Ordinal).Select(Nachtwoorden.Aantal));

    /// <summary>augustus 2026.</summary>
    public static string Maand(DateOnly maand) => maand.ToString("MMMM yyyy", Nederlands);

    public static string Getal(int aantal) => aantal.ToString("N0", Nederlands);

    public static string Geteld(BewarenView view) =>
        view.GeteldVanaf is { } vanaf ? $"Er wordt geteld sinds {Maand(vanaf)}." : $"Het tellen begint met de eerste ronde, {Datums.Kort(DateOnly.FromDateTime(Schooltijd.Lokaal(view.Volgende).DateTime))}.";

    private static string Duur(int maanden) => maanden % 12 == 0 ? maanden == 12 ? "1 jaar" : $"{maanden / 12} jaar" : maanden == 1 ? "1 maand" : $"{maanden} maanden";
}
