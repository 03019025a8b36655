using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;

namespace OrleansSchool.Commissie;

/// <summary>What the overblijven costs, in words for parents: only what has its instemming (TSO-0a, TSO-10f). Pure.</summary>
internal static class GidstariefRules
{
    private const int TweedeKind = 2;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static string Tekst(Gidsfeiten f) => Tekst(f, Tarieven(f));

    /// <summary>All prices of the schooljaar: one that is over and stood in the schoolgids beside the next doesn't make it wrong.</summary>
    public static string Kern(Gidsfeiten f) => Tekst(f, VanJaar(f).ToList());

    /// <summary>The prices of one tariff in a sentence or two.</summary>
    /// <param name="dagen">How many weekdays the school has.</param>
    public static string Prijzen(Tarief tarief, int dagen)
    {
        var los = $"Een losse dag kost {tarief.Incidenteel}.";
        if (tarief.Vorm == Tariefvorm.PerJaar)
        {
            var perJaar = tarief.PerJaar.Take(dagen).Select((prijs, i) => i == 0 ? $"1 dag {prijs}" : string.Create(CultureInfo.InvariantCulture, $"{i + 1} dagen {prijs}"));
            return $"Vaste dagen kosten per schooljaar: {string.Join(", ", perJaar)}. {los}";
        }

        var zonder = tarief.StructureelZonder == tarief.Structureel ? "" : $", of {tarief.StructureelZonder} zonder machtiging";
        return $"Een vaste dag kost {tarief.Structureel} per keer{zonder}. {los}";
    }

    public static IEnumerable<Gidsgat> Gaten(Gidsfeiten f, string adres)
    {
        if (Tarieven(f).Count == 0)
        {
            var loopt = f.Besluiten.FirstOrDefault(
                b => b.Soort == Besluitsoort.Tarief && b.Stand is Besluitstand.Concept or Besluitstand.InBehandeling or Besluitstand.Gereed or Besluitstand.Geschil);
            yield return loopt is null
                ? new Gidsgat($"Over het tarief voor {f.Jaar} is nog niet besloten.", $"{adres}/besluiten?jaar={f.Jaar}")
                : new Gidsgat($"Het tarief voor {f.Jaar} is er nog niet: besluit {loopt.Nummer} gaat pas in met instemming.", $"{adres}/besluiten/{loopt.Id}");
        }

        if (f.Geldzaken.Instellingen is null)
        {
            yield return new Gidsgat("Nog niet ingevuld is in welke maanden er wordt geïncasseerd.", $"{adres}/geld/inrichten");
        }
    }

    /// <summary>The one that holds, and those that follow in the same schooljaar.</summary>
    private static List<Tarief> Tarieven(Gidsfeiten f)
    {
        var nu = TariefRules.Op(f.Geldzaken, f.Dag);
        var straks = VanJaar(f).Where(t => t.Vanaf > f.Dag);
        return nu is null ? [.. straks] : [nu, .. straks];
    }

    private static IEnumerable<Tarief> VanJaar(Gidsfeiten f) => f.Geldzaken.Tarieven.Where(t => t.Jaar == f.Jaar).OrderBy(t => t.Vanaf);

    private static string Tekst(Gidsfeiten f, List<Tarief> tarieven) => tarieven.Count == 0
        ? $"De bijdrage voor schooljaar {f.Jaar} wordt nog vastgesteld, na instemming van de ouders in de medezeggenschapsraad."
        : string.Join('\n', tarieven.Select(t => Regel(t, f)).Append(Betalen(f)).Where(r => r.Length > 0));

    private static string Regel(Tarief tarief, Gidsfeiten f)
    {
        var dagen = f.Inrichting.DagenOp(f.Dag);
        var vanaf = tarief.Vanaf > f.Jaar.EersteDag ? $"Vanaf {Datums.Voluit(tarief.Vanaf)}: " : "";
        return vanaf + Prijzen(tarief, WeekdagenExtensions.Werkweek.Count(d => dagen.Heeft(d.Dag))) + Korting(tarief);
    }

    private static string Korting(Tarief tarief)
    {
        var rijen = tarief.Kortingen.IsDefault ? [] : tarief.Kortingen.Where(k => k.Procent > 0).ToList();
        var delen = rijen.Select((k, i) => string.Create(CultureInfo.InvariantCulture, $"{Kind(k.Kind)}{(i == rijen.Count - 1 ? " en volgende" : "")} kind {k.Procent} procent"));
        return rijen.Count == 0 ? "" : $" Gezinskorting: {string.Join(", ", delen)}.";
    }

    private static string Kind(int nr) => nr == TweedeKind ? "tweede" : nr == TweedeKind + 1 ? "derde" : string.Create(CultureInfo.InvariantCulture, $"{nr}e");

    private static string Betalen(Gidsfeiten f) => f.Geldzaken.Instellingen is { Termijnmaanden: { IsDefaultOrEmpty: false } maanden }
        ? $"Met een machtiging schrijven we de bijdrage af in {GidsblokRules.Opsomming(maanden.Select(m => Nederlands.DateTimeFormat.GetMonthName(m)))}. Zonder machtiging betaalt u in één keer. Een losse dag betaalt u op de dag zelf."
        : "";
}
