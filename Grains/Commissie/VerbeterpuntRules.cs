using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <summary>What a point is weighed with: names that may not stand in it, and who can own one.</summary>
internal sealed record Puntbron(Naamlijst Namen, PersonenView Personen, SchoolSleutel School);

/// <summary>Writing down what must be better, and who hears that it is theirs (TSO-2b, TSO-4b). Pure.</summary>
internal static class VerbeterpuntRules
{
    /// <param name="id">Null for a new one.</param>
    /// <returns>The same state when nothing changed.</returns>
    public static Uitkomst<KwaliteitState> Bewaar(KwaliteitState was, string? id, VerbeterpuntInvoer invoer, Schooljaar jaar, Puntbron bron, Openbaarhandeling hier)
    {
        var oud = id is null ? null : was.Punten.FirstOrDefault(p => p.Id == id);
        var eigenaar = Eigenaar(oud, invoer, bron, hier.Vandaag);
        var schoon = Schoon(invoer, eigenaar);
        var nee = id is not null && oud is null ? Weigeringen.Onbekend("dit verbeterpunt")
            : id is null && was.Punten.Length >= KwaliteitGrenzen.PuntenMax ? Weigeringen.TeVeel("verbeterpunten in een schooljaar", KwaliteitGrenzen.PuntenMax)
            : schoon.EigenaarAccountId is not null && eigenaar is null ? Weigeringen.VerbeterpuntEigenaar
            : KeurTekst(schoon) ?? KeurDag(oud, schoon, jaar) ?? KeurNamen(schoon, bron.Namen);
        if (nee is not null)
        {
            return nee;
        }

        var nieuw = (oud ?? new Verbeterpunt(NieuwId(was), "", "", "", null, default, schoon.Stand, null, [])) with
        {
            Titel = schoon.Titel,
            Waarom = schoon.Waarom,
            EigenaarNaam = schoon.EigenaarNaam,
            EigenaarAccountId = schoon.EigenaarAccountId,
            Voor = schoon.Voor,
            Stand = schoon.Stand,
            Resultaat = schoon.Resultaat,
        };
        if (nieuw == oud)
        {
            return was;
        }

        nieuw = MetFeit(nieuw, oud, hier);
        return was with { Versie = was.Versie + 1, Punten = oud is null ? was.Punten.Add(nieuw) : was.Punten.Replace(oud, nieuw) };
    }

    /// <summary>One for each point that isn't done and has an owner who can see it. It doesn't say what it is about: that may be about somebody.</summary>
    public static ImmutableArray<Openbaartaak> Taken(KwaliteitState state, Schooljaar jaar, PersonenView personen, SchoolSleutel school, DateOnly vandaag) =>
    [
        .. state.Punten.Where(p => p.Stand is Verbeterstand.Open or Verbeterstand.Bezig && IsEigenaar(personen, p.EigenaarAccountId, school, vandaag))
            .Select(p => new Openbaartaak(p.EigenaarAccountId!, $"verbeterpunt/{jaar}/{p.Id}", Taak(p, vandaag))),
    ];

    private static string Taak(Verbeterpunt punt, DateOnly vandaag) => punt.Voor < vandaag
        ? $"Een verbeterpunt van jou had op {Datums.Lang(punt.Voor)} klaar moeten zijn. Vul in hoe het staat."
        : $"Een verbeterpunt van het overblijven staat op jouw naam: klaar voor {Datums.Lang(punt.Voor)}.";

    /// <summary>The name of now of an account that may own it; of who left, the name that stood there. Null when there is no account, or one that can't.</summary>
    private static string? Eigenaar(Verbeterpunt? oud, VerbeterpuntInvoer invoer, Puntbron bron, DateOnly vandaag) =>
        invoer.EigenaarAccountId is not { Length: > 0 } id ? null
        : IsEigenaar(bron.Personen, id, bron.School, vandaag) ? bron.Personen.Rijen.First(p => p.AccountId == id).Naam
        : oud?.EigenaarAccountId == id ? oud.EigenaarNaam : null;

    private static bool IsEigenaar(PersonenView personen, string? accountId, SchoolSleutel school, DateOnly vandaag) =>
        accountId is not null && personen.Rijen.Any(p => p.AccountId == accountId && OpenbaarpostRules.HeeftRecht(p, school, Recht.KwaliteitZien, vandaag));

    private static VerbeterpuntInvoer Schoon(VerbeterpuntInvoer invoer, string? eigenaar) => invoer with
    {
        Titel = TekstRules.Schoon(invoer.Titel),
        Waarom = TekstRules.Schoon(invoer.Waarom),
        EigenaarNaam = eigenaar ?? TekstRules.Schoon(invoer.EigenaarNaam),
        EigenaarAccountId = TekstRules.SchoonOfNiets(invoer.EigenaarAccountId),
        Resultaat = TekstRules.SchoonOfNiets(invoer.Resultaat),
    };

    private static Weigering? KeurTekst(VerbeterpuntInvoer invoer) =>
        TekstRules.KeurVerplicht(invoer.Titel, "titel", "wat er beter moet", KwaliteitGrenzen.TitelMax)
        ?? TekstRules.KeurRegels(invoer.Waarom, "waarom", "waarom dit nodig is", KwaliteitGrenzen.TekstMax)
        ?? TekstRules.KeurVerplicht(invoer.EigenaarNaam, "eigenaar", "wie ervoor zorgt", KwaliteitGrenzen.NaamMax)
        ?? (!Enum.IsDefined(invoer.Stand) ? Weigeringen.Keuze("stand", "hoe het ermee staat")
            : invoer.Resultaat is not null ? TekstRules.KeurRegels(invoer.Resultaat, "resultaat", "wat het opleverde", KwaliteitGrenzen.TekstMax)
            : invoer.Stand == Verbeterstand.Klaar ? Weigeringen.VerbeterpuntResultaat : null);

    /// <summary>In this schooljaar or the next; a day that stands there may stay.</summary>
    private static Weigering? KeurDag(Verbeterpunt? oud, VerbeterpuntInvoer invoer, Schooljaar jaar) =>
        oud?.Voor == invoer.Voor || (invoer.Voor >= jaar.EersteDag && invoer.Voor <= jaar.Volgend.LaatsteDag) ? null
        : Weigeringen.TeVerWeg("voor", jaar.EersteDag, jaar.Volgend.LaatsteDag);

    /// <summary>Ouderraad, MR and helpers read it, and it stands in the year report.</summary>
    private static Weigering? KeurNamen(VerbeterpuntInvoer invoer, Naamlijst namen)
    {
        foreach (var (veld, tekst) in new[] { ("titel", invoer.Titel), ("waarom", invoer.Waarom), ("resultaat", invoer.Resultaat ?? "") })
        {
            if (namen.Kind(tekst) is { IsEmpty: false } gevonden)
            {
                return Weigeringen.VerbeterpuntNaam(string.Join(", ", gevonden), veld);
            }
        }

        return null;
    }

    private static Verbeterpunt MetFeit(Verbeterpunt nieuw, Verbeterpunt? oud, Openbaarhandeling hier)
    {
        var tekst = oud is null ? "Opgeschreven" : $"Gewijzigd: {string.Join(", ", Anders(oud, nieuw))}";
        var feiten = nieuw.Geschiedenis.Add(new Feit(hier.Nu, oud is null ? "opgeschreven" : "gewijzigd", tekst, hier.Wie.Naam));
        return nieuw with { Geschiedenis = feiten.Length > KwaliteitGrenzen.FeitenMax ? feiten[^KwaliteitGrenzen.FeitenMax..] : feiten };
    }

    /// <summary>Which of its parts are other now, and what it came to.</summary>
    private static IEnumerable<string> Anders(Verbeterpunt oud, Verbeterpunt nieuw)
    {
        (bool IsAnders, string Wat)[] delen =
        [
            (oud.Stand != nieuw.Stand, Stand(nieuw.Stand)), (oud.Voor != nieuw.Voor, $"klaar voor {Datums.Cijfers(nieuw.Voor)}"),
            (oud.EigenaarNaam != nieuw.EigenaarNaam || oud.EigenaarAccountId != nieuw.EigenaarAccountId, $"eigenaar {nieuw.EigenaarNaam}"),
            (oud.Titel != nieuw.Titel, "wat er beter moet"), (oud.Waarom != nieuw.Waarom, "waarom"), (oud.Resultaat != nieuw.Resultaat, "wat het opleverde"),
        ];
        return delen.Where(d => d.IsAnders).Select(d => d.Wat);
    }

    private static string Stand(Verbeterstand stand) => stand switch
    {
        Verbeterstand.Bezig => "mee bezig",
        Verbeterstand.Klaar => "klaar",
        Verbeterstand.Vervallen => "vervallen",
        _ => "weer open",
    };

    private static string NieuwId(KwaliteitState was) => string.Create(CultureInfo.InvariantCulture, $"p{was.Punten.Length + 1}");
}
