using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Toegang;

namespace OrleansSchool.Afspraken;

/// <summary>A besluit about the reglement that is in force asks for the new version of the text (TSO-15a). Pure.</summary>
internal static class ReglementbesluitRules
{
    private const string Woord = "besluit-";
    private const int OntvangersMax = 40;

    /// <summary>
    /// Those in force that no version holds yet, first day first: a version that is recorded carries out all that were in force then and had begun on its first
    /// day. The first version is the text that the school had: it holds only what it says.
    /// </summary>
    /// <param name="besluiten">Of the schooljaren before, of now and to come, of any kind; a reglement doesn't end with its schooljaar.</param>
    public static ImmutableArray<Besluitvoorstel> Open(RegelingState state, IEnumerable<Besluitvoorstel> besluiten)
    {
        var laatste = state.Versies.Length < 2 ? null : state.Versies[^1];
        return
        [
            .. besluiten.Where(b => b is { Soort: Besluitsoort.Reglement, Stand: Besluitstand.Actief or Besluitstand.Voorbij, ActiefOp: { } op }
                && (laatste is null || op >= laatste.VastgelegdOp || b.Vanaf > laatste.GeldtVanaf) && state.Versies.All(v => v.BesluitId != b.Id)).OrderBy(b => b.Vanaf).ThenBy(b => b.ActiefOp),
        ];
    }

    public static ImmutableArray<Reglementbesluit> Rijen(IEnumerable<Besluitvoorstel> open) =>
        [.. open.Select(b => new Reglementbesluit(b.Id, b.Nummer, b.Titel, b.Vanaf))];

    /// <summary>Who may record a version of it.</summary>
    public static ImmutableArray<string> Ontvangers(PersonenView personen, SchoolSleutel school, DateOnly vandaag) =>
    [
        .. personen.Rijen.Where(p => p.Status != AccountStatus.Beeindigd && p.Rollen.Any(r =>
                r.School == school && r.GeldtOp(vandaag) && Rechtentabel.Bereik(r.Rol, Recht.RegelingenBeheren) == Bereik.School))
            .Select(p => p.AccountId).Take(OntvangersMax),
    ];

    /// <summary>
    /// Told once for each besluit and person, also to who may record versions later on; taken back when a version holds it, when it isn't in force any more and of who may not
    /// any more.
    /// </summary>
    public static RegelingState Vertel(
        RegelingState was, ImmutableArray<Besluitvoorstel> open, ImmutableArray<string> ontvangers, SchoolSleutel school, DateTimeOffset nu)
    {
        var merken = open.SelectMany(b => ontvangers.Select(account => $"{Woord}{b.Id}/{account}")).ToHashSet(StringComparer.Ordinal);
        var nieuw = merken.Except(was.Herinnerd, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var over = was.Herinnerd.Where(m => m.StartsWith(Woord, StringComparison.Ordinal) && !merken.Contains(m)).ToList();
        if (nieuw.Count + over.Count == 0)
        {
            return was;
        }

        var bak = nieuw.Aggregate(was.Uitbak, (b, merk) => b.Met(Naar(merk, school), new Regelingpost(Id(merk), Bericht(merk, school, nu))));
        bak = over.Aggregate(bak, (b, merk) => b.Met(Naar(merk, school), new Regelingpost(Id(merk), null)));
        return was with { Herinnerd = [.. was.Herinnerd.RemoveRange(over).AddRange(nieuw).TakeLast(HerinnerRules.HerinnerdMax)], Uitbak = bak };
    }

    /// <summary>Of the besluit alone: the same for each who hears it.</summary>
    private static string Id(string merk) => $"regeling/{merk.Split('/')[0]}";

    private static string Naar(string merk, SchoolSleutel school) => $"aandacht/{school}/{merk.Split('/')[^1]}";

    private static Aandachtsbericht Bericht(string merk, SchoolSleutel school, DateTimeOffset nu) => new(
        Id(merk), Aandachtsoort.Taak, "Een besluit over het reglement gaat in. Leg de nieuwe tekst vast.",
        $"/s/{school}/regelingen/{Regelingsoorten.Reglement}/nieuw", nu, Dringend: false, null);
}
