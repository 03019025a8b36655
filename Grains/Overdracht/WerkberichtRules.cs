using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Overdracht;

/// <summary>
/// Who hears each night what waits for them: dossiers to check, VO schools to tell, what must be exchanged again, leerlingen of the own groep that
/// are late (OSO-S3, OSO-S5, OSO-S7, OSO-T). Counts only, no names. Pure.
/// </summary>
internal static class WerkberichtRules
{
    public const int OntvangersMax = 40;

    private const string AandachtWoord = "overdracht-werk";

    /// <summary>What each person should hear now; who has nothing to do isn't in it, nor anybody of a school that doesn't use the overdracht.</summary>
    public static ImmutableArray<Werkbericht> Maak(OverdrachtState state, Overdrachtbeeld beeld, PersonenView personen)
    {
        if (state.Rijen.IsEmpty && state.Berichten.IsEmpty && state.Sjabloon.Length == 0 && !state.EigenStappen)
        {
            return [];
        }

        var rijen = BordRules.Rijen(state, beeld);
        var kantoor = Kantoor(WerklijstRules.Maak(state, beeld, rijen)).ToList();
        return [.. personen.Rijen.Select(p => Van(p, kantoor, rijen, beeld)).OfType<Werkbericht>().Take(OntvangersMax)];
    }

    /// <summary>Only what changed is told, and taken back where nothing is left.</summary>
    public static OverdrachtState Met(OverdrachtState was, ImmutableArray<Werkbericht> nieuw, SchoolSleutel school, Schooljaar jaar, DateTimeOffset nu)
    {
        if (was.Werkberichten.SequenceEqual(nieuw))
        {
            return was;
        }

        var bak = nieuw.Except(was.Werkberichten).Aggregate(was.Uitbak, (b, w) => b.Laatste(Naar(w, school), new Overdrachtpost(null, null, Bericht(w, school, jaar, nu))));
        bak = was.Werkberichten.Where(w => !nieuw.Any(n => n.AccountId == w.AccountId))
            .Aggregate(bak, (b, w) => b.Laatste(Naar(w, school), new Overdrachtpost(null, null, null, Id(jaar))));
        return was with { Werkberichten = nieuw, Uitbak = bak };
    }

    private static Werkbericht? Van(PersoonRij persoon, List<string> kantoor, ImmutableArray<Bordleerling> rijen, Overdrachtbeeld beeld)
    {
        var rollen = persoon.Rollen.Where(r => r.School == beeld.School.Sleutel && r.GeldtOp(beeld.Vandaag)).ToList();
        var isKantoor = kantoor.Count > 0 && rollen.Exists(r => Rechtentabel.Bereik(r.Rol, Recht.DossierAdministratie) == Bereik.School);
        var eigen = rollen.Where(r => Rechtentabel.Bereik(r.Rol, Recht.DossierInvullen) == Bereik.EigenGroep).SelectMany(r => r.Groepen)
            .ToHashSet(StringComparer.Ordinal);
        var laat = rijen.Count(r => r is { Wie: Bevindingwie.Leerkracht, Telaat: not null } && eigen.Contains(r.GroepId));
        var delen = isKantoor ? [.. kantoor] : new List<string>();
        if (laat > 0)
        {
            delen.Add(laat == 1 ? "1 leerling van jouw groep is te laat" : Getal(laat, "leerlingen van jouw groep zijn te laat"));
        }

        return delen.Count == 0 ? null : new Werkbericht(persoon.AccountId, $"Overdracht: {string.Join(", ", delen)}.", isKantoor);
    }

    private static IEnumerable<string> Kantoor(Werklijst werk)
    {
        if (werk.TeControleren.Length is > 0 and var kijken)
        {
            yield return Getal(kijken, "keer kijken of het is opgehaald");
        }

        if (werk.TeMelden.Length is > 0 and var melden)
        {
            yield return melden == 1 ? "1 VO-school een seintje sturen" : Getal(melden, "VO-scholen een seintje sturen");
        }

        if (werk.TeKiezen.Count(k => k.Dossier is { Status: Dossierstatus.Gereed or Dossierstatus.Verstrekt }) is > 0 and var kiezen)
        {
            yield return Getal(kiezen, "keer kiezen welke VO-school het wordt");
        }

        if (werk.TweedeRonde.Length is > 0 and var ronde)
        {
            yield return Getal(ronde, "keer opnieuw uitwisselen");
        }
    }

    private static string Getal(int aantal, string wat) => string.Create(CultureInfo.InvariantCulture, $"{aantal} {wat}");

    private static Aandachtsbericht Bericht(Werkbericht werk, SchoolSleutel school, Schooljaar jaar, DateTimeOffset nu) => new(
        Id(jaar), Aandachtsoort.Taak, werk.Tekst, werk.IsKantoor ? $"/s/{school}/overdracht/werklijst" : $"/s/{school}/overdracht", nu, Dringend: false, null);

    private static string Id(Schooljaar jaar) => $"{AandachtWoord}/{jaar}";

    private static string Naar(Werkbericht werk, SchoolSleutel school) => $"aandacht/{school}/{werk.AccountId}";
}
