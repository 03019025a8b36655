using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Logboek;

/// <summary>Tasks of the break and who has them on a day (TSO-8a).</summary>
internal static class TaakverdelingRules
{
    /// <summary>On a new day nobody has a task yet; who had it the time before is remembered by name.</summary>
    public static TaakverdelingState OpDag(TaakverdelingState was, DateOnly datum)
    {
        if (was.Datum is null || datum <= was.Datum)
        {
            return was;
        }

        var vorige = was.Taken.Where(t => t.HelperNaam is not null).ToImmutableDictionary(t => t.Id, t => t.HelperNaam!, StringComparer.Ordinal);
        return was with
        {
            Taken = [.. was.Taken.Select(t => t with { HelperId = null, HelperNaam = null })],
            Datum = datum,
            VorigeKeer = vorige.IsEmpty ? was.VorigeKeer : vorige,
        };
    }

    /// <summary>Tasks of a day; of a day that is over nobody knows any more who had them.</summary>
    public static TaakverdelingView View(TaakverdelingState state, DateOnly datum, bool magVerdelen, bool magInrichten)
    {
        var opDag = OpDag(state, datum);
        var taken = opDag.Datum == datum ? opDag.Taken : [.. opDag.Taken.Select(t => t with { HelperId = null, HelperNaam = null })];
        return new TaakverdelingView(datum, taken, opDag.VorigeKeer, magVerdelen, magInrichten);
    }

    public static Uitkomst<TaakverdelingState> MetTaak(TaakverdelingState was, string id, string? plekId, string naam)
    {
        var schoon = TekstRules.Schoon(naam);
        if (TekstRules.KeurVerplicht(schoon, "naam", "de naam van de taak", TaakGrenzen.NaamMax) is { } nee)
        {
            return nee;
        }

        var vorm = Namen.Zoekvorm(schoon);
        if (was.Taken.Any(t => t.Id != id && t.PlekId == plekId && Namen.Zoekvorm(t.Naam) == vorm))
        {
            return Weigeringen.TaakBestaatAl;
        }

        if (was.Taken.FirstOrDefault(t => t.Id == id) is { } oud)
        {
            return was with { Taken = was.Taken.Replace(oud, oud with { PlekId = plekId, Naam = schoon }) };
        }

        return was.Taken.Length >= TaakGrenzen.TakenMax
            ? Weigeringen.TeVeel("taken", TaakGrenzen.TakenMax)
            : was with { Taken = was.Taken.Add(new Middagtaak(id, plekId, schoon, null, null)) };
    }

    public static TaakverdelingState Zonder(TaakverdelingState was, string id) =>
        was.Taken.Any(t => t.Id == id) ? was with { Taken = was.Taken.RemoveAll(t => t.Id == id), VorigeKeer = was.VorigeKeer.Remove(id) } : was;

    /// <summary>As <see cref="Zonder"/>, and kept for thirty days; not who had it or who did this, since no night comes by here.</summary>
    public static TaakverdelingState HaalWeg(TaakverdelingState was, string id, Wie wie, DateTimeOffset op, DateOnly vandaag)
    {
        var weg = was.Taken.FirstOrDefault(t => t.Id == id);
        return weg is null ? was : Zonder(was, id) with { Prullenbak = was.Prullenbak.Met(id, weg with { HelperId = null, HelperNaam = null }, wie with { Naam = "" }, op, vandaag) };
    }

    public static Uitkomst<TaakverdelingState> Verdeeld(TaakverdelingState was, string id, DateOnly datum, (string Id, string Naam)? helper)
    {
        var opDag = OpDag(was, datum) with { Datum = datum };
        if (opDag.Taken.FirstOrDefault(t => t.Id == id) is not { } taak)
        {
            return Weigeringen.Onbekend("deze taak");
        }

        return taak.HelperId == helper?.Id && was.Datum == datum
            ? was
            : opDag with { Taken = opDag.Taken.Replace(taak, taak with { HelperId = helper?.Id, HelperNaam = helper?.Naam }) };
    }
}
