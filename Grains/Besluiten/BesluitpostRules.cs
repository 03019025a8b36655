using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Besluiten;

/// <summary>Who hears of a besluit: a mail to who must answer, and each night what waits for whom (TSO-2c, 10e, 10f, 10j). Pure.</summary>
internal static class BesluitpostRules
{
    public const int OntvangersMax = 40;

    private const string Woord = "besluiten";

    /// <summary>One mail to each of the geleding who has an address; nobody has one: it is asked by hand.</summary>
    /// <param name="adres">Of the page of the besluit.</param>
    public static BesluitenState MetVraag(
        BesluitenState was, Besluitvoorstel besluit, Stapvastlegging stap, IEnumerable<PersoonRij> geleding, string adres, SchoolSleutel school) => was with
        {
            Uitbak = geleding.Where(p => p.Email is { Length: > 0 }).Take(OntvangersMax)
            .Aggregate(was.Uitbak, (bak, p) => bak.Met($"postbus/{school}", new Besluitpost(Besluitpostsoort.Mail, besluit.Id, Mail: Mail(besluit, stap, p, adres)))),
        };

    /// <summary>Whether somebody still waits for an answer about this besluit.</summary>
    public static bool WordtNogGevraagd(BesluitenState state, string? besluitId) =>
        state.Besluiten.Any(b => b.Id == besluitId && BesluitrouteRules.IsLopend(b) && b.Stappen.Any(s => s is { Uitkomst: null, GevraagdOp: not null }));

    public static IEnumerable<PersoonRij> Geleding(PersonenView personen, Besluitstap stap, SchoolSleutel school, DateOnly vandaag) =>
        personen.Rijen.Where(p => p.Status != AccountStatus.Beeindigd && p.Rollen.Any(r => r.School == school && r.GeldtOp(vandaag) && BesluitrouteRules.Geledingen(stap).Contains(r.Rol)));

    /// <summary>What each person should hear now; who has nothing to do isn't in it.</summary>
    public static ImmutableArray<Besluittaak> Taken(BesluitenState state, Schooljaar jaar, PersonenView personen, SchoolSleutel school, DateOnly vandaag)
    {
        if (vandaag > jaar.LaatsteDag)
        {
            return []; // what a year that is over never decided isn't work any more, and its row may be gone
        }

        var werk = Werk.Van(state, jaar, vandaag);
        return
        [
            .. personen.Rijen.Where(p => p.Status != AccountStatus.Beeindigd)
                .Select(p => (p.AccountId, Delen: werk.Van([.. p.Rollen.Where(r => r.School == school && r.GeldtOp(vandaag)).Select(r => r.Rol)]).ToList()))
                .Where(p => p.Delen.Count > 0).Take(OntvangersMax).Select(p => new Besluittaak(p.AccountId, $"Besluiten {jaar}: {string.Join(", ", p.Delen)}.")),
        ];
    }

    /// <summary>Only what changed is told, and taken back where nothing is left.</summary>
    public static BesluitenState MetTaken(BesluitenState was, ImmutableArray<Besluittaak> nieuw, SchoolSleutel school, Schooljaar jaar, DateTimeOffset nu)
    {
        if (was.Verteld.SequenceEqual(nieuw))
        {
            return was;
        }

        var bak = nieuw.Except(was.Verteld).Aggregate(was.Uitbak, (b, t) => b.Laatste(Naar(t, school), new Besluitpost(Besluitpostsoort.Taak, Taak: Bericht(t, school, jaar, nu))));
        bak = was.Verteld.Where(t => !nieuw.Any(n => n.AccountId == t.AccountId))
            .Aggregate(bak, (b, t) => b.Laatste(Naar(t, school), new Besluitpost(Besluitpostsoort.TaakWeg, Id(jaar))));
        return was with { Verteld = nieuw, Uitbak = bak };
    }

    private static Postopdracht Mail(Besluitvoorstel besluit, Stapvastlegging stap, PersoonRij persoon, string adres)
    {
        var waarden = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["naam"] = persoon.Naam,
            ["titel"] = $"{besluit.Nummer} {besluit.Titel}",
            ["wat"] = BesluitrouteRules.IsInstemming(stap.Stap) ? "jullie instemming" : BesluitrouteRules.IsSamenspraak(stap.Stap) ? "jullie akkoord" : "jullie advies",
            ["tot"] = Datums.Voluit(stap.AntwoordVoor!.Value),
            ["link"] = adres,
        };
        var id = string.Create(CultureInfo.InvariantCulture, $"besluitvraag/{besluit.Id}/{(int)stap.Stap}/{besluit.Versie}/{persoon.AccountId}");
        return new Postopdracht(id, Sjabloon.Besluitvraag, persoon.Naam, persoon.Email!, waarden.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static string Naam(Besluitsoort soort) => soort switch
    {
        Besluitsoort.Tarief => "de ouderbijdrage",
        Besluitsoort.Vergoeding => "de vergoedingen",
        _ => "de begroting",
    };

    private static string Getal(int aantal, string een, string meer) => aantal == 1 ? $"1 {een}" : string.Create(CultureInfo.InvariantCulture, $"{aantal} {meer}");

    private static Aandachtsbericht Bericht(Besluittaak taak, SchoolSleutel school, Schooljaar jaar, DateTimeOffset nu) => new(
        Id(jaar), Aandachtsoort.Taak, taak.Tekst.Length <= AandachtGrenzen.TekstMax ? taak.Tekst : taak.Tekst[..AandachtGrenzen.TekstMax], $"/s/{school}/besluiten", nu,
        Dringend: false, null);

    private static string Id(Schooljaar jaar) => $"{Woord}/{jaar}";

    private static string Naar(Besluittaak taak, SchoolSleutel school) => $"aandacht/{school}/{taak.AccountId}";

    /// <param name="Mist">Kinds for which nobody proposed anything.</param>
    /// <param name="Laat">Answers of which the day is past.</param>
    /// <param name="Gevraagd">Steps that were asked and wait.</param>
    private sealed record Werk(List<string> Mist, int Laat, List<Besluitstap> Gevraagd)
    {
        public static Werk Van(BesluitenState state, Schooljaar jaar, DateOnly vandaag)
        {
            var lopend = state.Besluiten.Where(BesluitrouteRules.IsLopend).ToList();
            var open = lopend.SelectMany(b => b.Stappen).Where(s => s is { Uitkomst: null, GevraagdOp: not null }).ToList();
            return new Werk(
                [.. BesluitenRules.Ontbreekt(state, jaar, vandaag).Where(s => !lopend.Exists(b => b.Soort == s)).Select(Naam)],
                open.Count(s => s.AntwoordVoor <= vandaag), open.ConvertAll(s => s.Stap));
        }

        public IEnumerable<string> Van(List<Rol> rollen)
        {
            var maakt = rollen.Exists(r => Rechtentabel.Bereik(r, Recht.BesluitVoorstellen) == Bereik.School);
            if (maakt && Mist.Count > 0)
            {
                yield return $"vraag instemming voor {string.Join(", ", Mist)}";
            }

            if (maakt && Laat > 0)
            {
                yield return Getal(Laat, "antwoord is te laat", "antwoorden zijn te laat");
            }

            if (Gevraagd.Count(s => BesluitrouteRules.Geledingen(s).Any(rollen.Contains)) is > 0 and var wacht)
            {
                yield return Getal(wacht, "vraag wacht op jullie antwoord", "vragen wachten op jullie antwoord");
            }
        }
    }
}
