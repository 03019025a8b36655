using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Rooster;

namespace OrleansSchool.Beleidsstukken;

/// <summary>Versions of policy, and whether everybody who helps is insured (TSO-1). Pure.</summary>
internal static class BeleidRules
{
    private const int JarenTerugMax = 30;
    private const int GewaarschuwdMax = 40;

    public static Uitkomst<BeleidState> LegVast(BeleidState was, StukInvoer invoer, Wie wie, DateTimeOffset nu, DateOnly vandaag)
    {
        var (tekst, door) = (TekstRules.Schoon(invoer.Tekst), TekstRules.Schoon(invoer.VastgesteldDoor));
        var (vroegst, laatst) = (vandaag.AddYears(-JarenTerugMax), vandaag.AddYears(1));
        var vorige = was.Stukken.LastOrDefault(s => s.Soort == invoer.Soort);
        var nee = !Enum.IsDefined(invoer.Soort) ? Weigeringen.Keuze("soort", "welk stuk dit is")
            : was.Stukken.Length >= BeleidGrenzen.VersiesMax ? Weigeringen.TeVeel("versies", BeleidGrenzen.VersiesMax)
            : TekstRules.KeurRegels(tekst, "tekst", "wat er is vastgesteld", BeleidGrenzen.TekstMax)
            ?? TekstRules.KeurVerplicht(door, "vastgesteld-door", "wie dit vaststelde", BeleidGrenzen.KortMax)
            ?? (invoer.VastgesteldOp > vandaag ? Weigeringen.DatumInToekomst("vastgesteld-op") : null)
            ?? (invoer.VastgesteldOp < vroegst ? Weigeringen.TeVerWeg("vastgesteld-op", vroegst, vandaag) : null)
            ?? (invoer.GeldtVanaf < vroegst || invoer.GeldtVanaf > laatst ? Weigeringen.TeVerWeg("geldt-vanaf", vroegst, laatst) : null)
            ?? (vorige is not null && invoer.GeldtVanaf <= vorige.GeldtVanaf ? Weigeringen.VersieVolgorde(vorige.GeldtVanaf) : null);
        return nee is not null ? nee : was with
        {
            Stukken = was.Stukken.Add(new Beleidsstuk(invoer.Soort, (vorige?.Nr ?? 0) + 1, tekst, door, invoer.VastgesteldOp, invoer.GeldtVanaf, nu, wie.Naam)),
        };
    }

    public static Uitkomst<BeleidState> BewaarVerzekering(BeleidState was, string? id, string nieuwId, VerzekeringInvoer invoer, Wie wie, DateTimeOffset nu, DateOnly vandaag)
    {
        var schoon = invoer with
        {
            Verzekeraar = TekstRules.Schoon(invoer.Verzekeraar),
            Polisnummer = TekstRules.Schoon(invoer.Polisnummer),
            Toelichting = TekstRules.SchoonOfNiets(invoer.Toelichting),
        };
        var (vroegst, laatst) = (vandaag.AddYears(-JarenTerugMax), vandaag.AddYears(1));
        var nee = TekstRules.KeurVerplicht(schoon.Verzekeraar, "verzekeraar", "de verzekeraar", BeleidGrenzen.KortMax)
            ?? TekstRules.KeurVerplicht(schoon.Polisnummer, "polisnummer", "het polisnummer", BeleidGrenzen.KortMax)
            ?? ((schoon.Gedekt & Gedekt.Allen) == Gedekt.Niemand || (schoon.Gedekt & ~Gedekt.Allen) != Gedekt.Niemand ? Weigeringen.VerzekerdNiemand : null)
            ?? (schoon.Aantal is < 1 or > BeleidGrenzen.PersonenMax ? Weigeringen.VerzekerdAantal(BeleidGrenzen.PersonenMax) : null)
            ?? (schoon.Van < vroegst || schoon.Van > laatst ? Weigeringen.TeVerWeg("van", vroegst, laatst) : null)
            ?? (schoon.TotEnMet <= schoon.Van || schoon.TotEnMet > schoon.Van.AddYears(BeleidGrenzen.PolisJarenMax) ? Weigeringen.VerzekeringPeriode : null)
            ?? TekstRules.Keur(schoon.Toelichting, "toelichting", "de toelichting", BeleidGrenzen.KortMax);
        var oud = id is null ? null : was.Verzekeringen.FirstOrDefault(v => v.Id == id);
        nee ??= id is not null && oud is null ? Weigeringen.Onbekend("deze verzekering")
            : id is null && was.Verzekeringen.Length >= BeleidGrenzen.VerzekeringenMax ? Weigeringen.TeVeel("verzekeringen", BeleidGrenzen.VerzekeringenMax) : null;
        if (nee is not null)
        {
            return nee;
        }

        var nieuw = new Verzekering(oud?.Id ?? nieuwId, schoon, nu, wie.Naam);
        return was with { Verzekeringen = [.. was.Verzekeringen.Where(v => v.Id != nieuw.Id).Append(nieuw).OrderByDescending(v => v.Gegevens.Van).ThenBy(v => v.Id, StringComparer.Ordinal)] };
    }

    /// <summary>Everybody who helps must be covered, today and for some time (TSO-1f).</summary>
    public static ImmutableArray<Dekkingspunt> Punten(BeleidState state, IReadOnlyCollection<OverblijfkrachtGegevens> helpers, DateOnly vandaag)
    {
        var nu = Geldend(state, vandaag);
        if (nu.Count == 0)
        {
            return [new Dekkingspunt("niet-verzekerd", "Er is vandaag geen WA-verzekering voor wie bij het overblijven helpt.", Dringend: true)];
        }

        var punten = new List<Dekkingspunt>();
        var gedekt = Dekking(nu);
        foreach (var (wie, woord) in Nodig(helpers).Where(n => !gedekt.HasFlag(n.Wie)))
        {
            punten.Add(new Dekkingspunt("niet-gedekt", $"De verzekering dekt {woord} niet, en die zijn er wel.", Dringend: true));
        }

        if (nu.All(v => v.Gegevens.Aantal is not null) && nu.Sum(v => v.Gegevens.Aantal!.Value) is var plaatsen && plaatsen < helpers.Count)
        {
            punten.Add(new Dekkingspunt("te-weinig", $"De verzekering dekt {plaatsen} mensen; er helpen er {helpers.Count}.", Dringend: true));
        }

        if (Gat(state, helpers, vandaag) is { } gat)
        {
            punten.Add(new Dekkingspunt(
                "straks-niet-gedekt", $"Vanaf {Datums.Voluit(gat.Dag)} dekt de verzekering {gat.Woord} niet meer. Pas de nieuwe polis aan.",
                Dringend: gat.Dag < vandaag.AddDays(BeleidGrenzen.DringendDagen)));
        }

        if (Einde(state, vandaag) is { } einde && einde < vandaag.AddDays(BeleidGrenzen.WaarschuwDagen))
        {
            punten.Add(new Dekkingspunt(
                "loopt-af", $"De verzekering loopt tot en met {Datums.Voluit(einde)}. Verleng die op tijd.", Dringend: einde < vandaag.AddDays(BeleidGrenzen.DringendDagen)));
        }

        return [.. punten];
    }

    /// <summary>The first day on which a next policy covers fewer people than are covered today, though they are here (TSO-1f).</summary>
    private static (DateOnly Dag, string Woord)? Gat(BeleidState state, IReadOnlyCollection<OverblijfkrachtGegevens> helpers, DateOnly vandaag)
    {
        var nu = Dekking(Geldend(state, vandaag));
        foreach (var dag in state.Verzekeringen.Select(v => v.Gegevens.TotEnMet.AddDays(1)).Where(d => d > vandaag && d < vandaag.AddDays(BeleidGrenzen.WaarschuwDagen)).Order())
        {
            var dan = Geldend(state, dag);
            var mist = dan.Count == 0 ? [] : Kringen(helpers).Where(n => nu.HasFlag(n.Wie) && !Dekking(dan).HasFlag(n.Wie)).Select(n => n.Woord).ToList();
            if (mist.Count > 0)
            {
                return (dag, string.Join(" en ", mist));
            }
        }

        return null;
    }

    private static Gedekt Dekking(IEnumerable<Verzekering> polissen) => polissen.Aggregate(Gedekt.Niemand, (som, v) => som | v.Gegevens.Gedekt);

    /// <summary>Helpers of each kind that are here, and the commissie and team that are always there (reglement 1f).</summary>
    private static IEnumerable<(Gedekt Wie, string Woord)> Kringen(IReadOnlyCollection<OverblijfkrachtGegevens> helpers) =>
        [.. Nodig(helpers), (Gedekt.Commissie, "de commissie"), (Gedekt.Team, "het team")];

    /// <summary>The last day on which there is a policy without a gap from today on; null when there is none today.</summary>
    public static DateOnly? Einde(BeleidState state, DateOnly vandaag)
    {
        DateOnly? einde = null;
        var dag = vandaag;
        while (Geldend(state, dag) is { Count: > 0 } nu)
        {
            einde = nu.Max(v => v.Gegevens.TotEnMet);
            dag = einde.Value.AddDays(1);
        }

        return einde;
    }

    /// <summary>Who must hear that it ends, each stage once.</summary>
    public static BeleidState Waarschuw(BeleidState was, SchoolSleutel school, IEnumerable<string> ontvangers, DateOnly vandaag, DateTimeOffset nu)
    {
        if (was.Verzekeringen.IsEmpty)
        {
            return was; // a school that only just began knows; its page says so
        }

        var einde = Einde(was, vandaag);
        var over = einde is { } dag ? dag.DayNumber - vandaag.DayNumber : -1;
        var stap = over < 0 ? "voorbij" : over < BeleidGrenzen.DringendDagen ? "dringend" : over < BeleidGrenzen.WaarschuwDagen ? "straks" : null;
        var laatste = einde ?? was.Verzekeringen.Max(v => v.Gegevens.TotEnMet);
        var merk = $"verzekering/{Sleutels.Dag(laatste)}/{stap}";
        if (stap is null || was.Gewaarschuwd.Contains(merk))
        {
            return was;
        }

        var tekst = over < 0 ? "Er is geen WA-verzekering meer voor wie bij het overblijven helpt." : $"De WA-verzekering van het overblijven loopt tot en met {Datums.Cijfers(laatste)}.";
        var bericht = new Aandachtsbericht(merk, Aandachtsoort.Taak, tekst, $"/s/{school}/beleid", nu, Dringend: false, null);
        return was with
        {
            Gewaarschuwd = [.. was.Gewaarschuwd.Add(merk).TakeLast(GewaarschuwdMax)],
            Uitbak = ontvangers.Aggregate(was.Uitbak, (bak, wie) => bak.Met($"aandacht/{school}/{wie}", bericht)),
        };
    }

    private static List<Verzekering> Geldend(BeleidState state, DateOnly dag) =>
        [.. state.Verzekeringen.Where(v => v.Gegevens.Van <= dag && dag <= v.Gegevens.TotEnMet)];

    private static IEnumerable<(Gedekt Wie, string Woord)> Nodig(IReadOnlyCollection<OverblijfkrachtGegevens> helpers)
    {
        foreach (var (vorm, wie, woord) in new[]
        {
            (Dienstvorm.Vrijwilliger, Gedekt.Vrijwilligers, "vrijwilligers"), (Dienstvorm.InDienst, Gedekt.InDienst, "krachten in dienst"), (Dienstvorm.Ingehuurd, Gedekt.Ingehuurd, "ingehuurde krachten"),
        })
        {
            if (helpers.Any(h => h.Vorm == vorm))
            {
                yield return (wie, woord);
            }
        }
    }
}
