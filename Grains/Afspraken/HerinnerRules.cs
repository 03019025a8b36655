using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Afspraken;

/// <summary>Who is asked to read, and reminded to discuss or to practise: each once (TSO-12f, TSO-14b, TSO-14c).</summary>
internal static class HerinnerRules
{
    public const int HerinnerdMax = 400;

    private const int PerKeerMax = 200;
    private const int GevraagdMax = 1_000;

    /// <summary>Readers of the newest version who weren't asked yet; also who got a role since.</summary>
    public static RegelingState Vraag(RegelingState was, string soort, IEnumerable<Lezer> lezers, SchoolSleutel school, DateTimeOffset nu)
    {
        if (was.Versies.IsEmpty)
        {
            return was;
        }

        var id = LeesId(soort, was.Versies[^1].Nr);
        var bericht = new Aandachtsbericht(id, Aandachtsoort.Lezen, $"Lees en bevestig: {Naam(soort)}.", $"/s/{school}/regelingen/{soort}", nu, false, null);
        var nieuw = lezers.Where(l => l.Op is null && !was.Gevraagd.Contains(l.AccountId)).Select(l => l.AccountId)
            .Take(Math.Min(PerKeerMax, GevraagdMax - was.Gevraagd.Length)).ToList();
        return nieuw.Count == 0 ? was : was with
        {
            Gevraagd = was.Gevraagd.AddRange(nieuw),
            Uitbak = nieuw.Aggregate(was.Uitbak, (bak, account) => bak.Met($"aandacht/{school}/{account}", new(id, bericht))),
        };
    }

    /// <summary>Who was asked to read the version before and didn't: that request is over, the new version has its own. As many as the outbox has room for.</summary>
    public static RegelingState TrekVorigeIn(RegelingState was, RegelingState wordt, string soort, SchoolSleutel school)
    {
        if (was.Versies.IsEmpty)
        {
            return wordt;
        }

        var nr = was.Versies[^1].Nr;
        var gelezen = was.Gelezen.Where(g => g.VersieNr == nr).Select(g => g.AccountId).ToHashSet(StringComparer.Ordinal);
        var ruimte = Math.Min(PerKeerMax, Uitbak<Regelingpost>.WachtendMax - PerKeerMax - wordt.Uitbak.Wachtend.Length);
        var over = was.Gevraagd.Where(a => !gelezen.Contains(a)).Take(ruimte);
        return wordt with { Uitbak = over.Aggregate(wordt.Uitbak, (bak, account) => bak.Met($"aandacht/{school}/{account}", new(LeesId(soort, nr), null))) };
    }

    /// <summary>Who confirmed isn't asked any more.</summary>
    public static RegelingState Gelezen(RegelingState was, string soort, int versieNr, string accountId, SchoolSleutel school) =>
        was.Gevraagd.Contains(accountId)
            ? was with { Uitbak = was.Uitbak.Met($"aandacht/{school}/{accountId}", new(LeesId(soort, versieNr), null)) }
            : was;

    /// <summary>A groep that is late: its teachers hear of it, on a schoolday, once for each time.</summary>
    public static RegelingState Bespreken(
        RegelingState was, IEnumerable<Bespreekstand> groepen, PersonenView personen, SchoolView school, DateOnly vandaag, DateTimeOffset nu) =>
        groepen.Where(g => g.Voor <= vandaag).Aggregate(was, (state, groep) => Taak(
            state, $"bespreken-{groep.GroepId}-{Sleutels.Dag(groep.Voor)}", "Bespreek de huisregels van het overblijven met je groep.",
            $"/s/{school.Sleutel}/regelingen/huisregels", Met(personen, school.Sleutel, vandaag, r => r.Rol == Rol.Groepsleerkracht && r.Groepen.Contains(groep.GroepId)), school.Sleutel, nu));

    /// <summary>A year without drill and none planned: the schoolleider hears of it, once a month.</summary>
    public static RegelingState Oefenen(RegelingState was, PersonenView personen, SchoolView school, DateOnly vandaag, DateTimeOffset nu) =>
        was.Versies.IsEmpty || OefeningRules.IsGeoefend(was, vandaag) ? was : Taak(
            was, $"oefening-{vandaag.Year}-{vandaag.Month}", "Er is een jaar geen ontruiming geoefend tijdens het overblijven. Plan een oefening.",
            $"/s/{school.Sleutel}/regelingen/ontruimingsplan", Met(personen, school.Sleutel, vandaag, r => r.Rol == Rol.Schoolleider), school.Sleutel, nu);

    /// <summary>Receipts of versions that are long over, and of people who are gone (SEC-5).</summary>
    public static RegelingState Opgeruimd(RegelingState was, PersonenView personen, DateOnly vandaag)
    {
        var grens = vandaag.AddMonths(-RegelingGrenzen.BevestigingMaanden);
        var voorbij = was.Versies.Zip(was.Versies.Skip(1)).Where(p => p.Second.GeldtVanaf < grens).Select(p => p.First.Nr).ToHashSet();
        var bekend = personen.Rijen.Select(p => p.AccountId).ToHashSet(StringComparer.Ordinal);
        var weg = was.Gelezen.Where(g => voorbij.Contains(g.VersieNr) || (!bekend.Contains(g.AccountId) && Dag(g.Op) < grens)).ToList();
        var oud = was.Besproken.Where(b => b.Op < grens).ToList();
        return weg.Count + oud.Count == 0 ? was : was with { Gelezen = was.Gelezen.RemoveRange(weg), Besproken = was.Besproken.RemoveRange(oud) };
    }

    public static string Naam(string soort) => soort switch
    {
        Regelingsoorten.Huisregels => "de huisregels",
        Regelingsoorten.Reglement => "het reglement",
        Regelingsoorten.Overeenkomst => "de vrijwilligersovereenkomst",
        Regelingsoorten.Financieleafspraken => "de financiële afspraken",
        Regelingsoorten.Jaarverslagpunten => "de punten van het jaarverslag",
        Regelingsoorten.Juridisch => "de juridische aspecten",
        _ => "het ontruimingsplan",
    };

    private static string LeesId(string soort, int nr) => $"regeling/{soort}/{nr}";

    private static RegelingState Taak(
        RegelingState was, string merk, string tekst, string pad, IEnumerable<string> wie, SchoolSleutel school, DateTimeOffset nu)
    {
        var ontvangers = was.Herinnerd.Contains(merk) ? [] : wie.Take(PerKeerMax).ToList();
        return ontvangers.Count == 0 ? was : was with
        {
            Herinnerd = [.. was.Herinnerd.Add(merk).TakeLast(HerinnerdMax)],
            Uitbak = ontvangers.Aggregate(was.Uitbak, (bak, account) => bak.Met(
                $"aandacht/{school}/{account}", new(merk, new Aandachtsbericht($"regeling/{merk}", Aandachtsoort.Taak, tekst, pad, nu, false, null)))),
        };
    }

    private static IEnumerable<string> Met(PersonenView personen, SchoolSleutel school, DateOnly vandaag, Func<Roltoekenning, bool> past) => personen.Rijen
        .Where(p => p.Rollen.Any(r => r.School == school && r.Van <= vandaag && !(r.TotEnMet < vandaag) && past(r))).Select(p => p.AccountId);

    private static DateOnly Dag(DateTimeOffset op) => DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime);
}
