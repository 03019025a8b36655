using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Gedrag;

/// <summary>Breaches from the log, and warnings (TSO-9a).</summary>
internal static class OvertredingRules
{
    /// <summary>How the log says that a breach was of another child.</summary>
    public const string DoorLogboek = "Verbeterd in het logboek";

    /// <summary>
    /// The same state for a line that is here already. The oldest make room. What the coordinator let lapse stays so; what the log took away, the
    /// log can give back (TSO-8b).
    /// </summary>
    public static GedragState Ontvang(GedragState was, Overtreding overtreding)
    {
        var nieuw = overtreding with { Tekst = Kort(overtreding.Tekst) };
        var plaats = was.Overtredingen.IndexOf(was.Overtredingen.FirstOrDefault(o => IsZelfde(o, nieuw.Datum, nieuw.LogNr))!);
        if (plaats >= 0)
        {
            var oud = was.Overtredingen[plaats];
            var bij = nieuw with { Vervallen = nieuw.Vervallen ?? (IsDoorLogboek(oud) ? null : oud.Vervallen) };
            return bij == oud ? was : was with { Versie = was.Versie + 1, Overtredingen = was.Overtredingen.SetItem(plaats, bij) };
        }

        var met = was.Overtredingen.Add(nieuw).Sort((a, b) => (a.Datum, a.LogNr).CompareTo((b.Datum, b.LogNr)));
        return was with { Versie = was.Versie + 1, Overtredingen = met.Length > GedragGrenzen.OvertredingenMax ? met[1..] : met };
    }

    public static Uitkomst<GedragState> LaatVervallen(GedragState was, DateOnly datum, int logNr, string reden, Gedraghandeling hier)
    {
        if (was.Overtredingen.FirstOrDefault(o => IsZelfde(o, datum, logNr)) is not { } overtreding)
        {
            return Weigeringen.Onbekend("deze overtreding");
        }

        var schoon = TekstRules.Schoon(reden);
        if (TekstRules.KeurRegels(schoon, "reden", "waarom dit niet meetelt", GedragGrenzen.TekstMax) is { } nee)
        {
            return nee;
        }

        return overtreding.Vervallen is not null ? was : (was with
        {
            Overtredingen = was.Overtredingen.Replace(overtreding, overtreding with { Vervallen = schoon }),
        }).MetFeit(hier, "vervallen", $"Overtreding van {Datums.Cijfers(datum)} telt niet mee");
    }

    public static Uitkomst<GedragState> Waarschuw(GedragState was, string tekst, string id, Gedraghandeling hier)
    {
        var schoon = TekstRules.Schoon(tekst);
        return TekstRules.KeurRegels(schoon, "tekst", "de waarschuwing", GedragGrenzen.TekstMax) is { } nee ? nee : (was with
        {
            Waarschuwingen = [.. was.Waarschuwingen.Insert(0, new Waarschuwing(id, hier.Vandaag, schoon, hier.Wie.Naam)).Take(GedragGrenzen.WaarschuwingenMax)],
        }).MetFeit(hier, "gewaarschuwd", "Kind gewaarschuwd");
    }

    private static bool IsDoorLogboek(Overtreding o) => o.Vervallen?.StartsWith($"{DoorLogboek}, regel ", StringComparison.Ordinal) == true;

    private static bool IsZelfde(Overtreding o, DateOnly datum, int logNr) => o.Datum == datum && o.LogNr == logNr;

    private static string Kort(string tekst) => tekst.Length <= GedragGrenzen.TekstMax ? tekst : tekst[..(GedragGrenzen.TekstMax - 1)] + "…";
}
