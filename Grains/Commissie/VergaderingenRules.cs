using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;

namespace OrleansSchool.Commissie;

/// <summary>The meetings of a schooljaar counted, and a warning in time (TSO-2f, TSO-5b). Pure.</summary>
internal static class VergaderingenRules
{
    private const string Telling = "telling";

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static VergaderingenView View(VergaderingenState state, Schooljaar jaar, Wie wie, SchoolSleutel school, DateOnly vandaag) => new(
        jaar, state.Rijen, Tellingen(state.Rijen, jaar, vandaag), wie.MagHeleSchool(Recht.CommissieZien, school) ? state.Acties : [],
        wie.MagHeleSchool(Recht.VergaderingenBeheren, school), wie.MagHeleSchool(Recht.AgendapuntIndienen, school));

    /// <summary>Held and still to come, of each kind; never typed.</summary>
    public static ImmutableArray<Vergadertelling> Tellingen(ImmutableArray<Vergaderrij> rijen, Schooljaar jaar, DateOnly vandaag) =>
        [.. Enum.GetValues<Vergadersoort>().Select(s => Tel(s, [.. rijen.Where(r => r.Soort == s)], jaar, vandaag))];

    /// <summary>A row as the meeting says it is; sorted by day.</summary>
    public static VergaderingenState Met(VergaderingenState was, Vergaderrij rij, ImmutableArray<Actiepunt> acties) => was with
    {
        Rijen = [.. was.Rijen.Where(r => r.Id != rij.Id).Append(rij).OrderBy(r => r.Op).ThenBy(r => r.Begin).ThenBy(r => r.Id, StringComparer.Ordinal)],
        Acties = [.. was.Acties.Where(a => a.VergaderingId != rij.Id).Concat(acties.Where(a => a.KlaarOp is null).Select(a => new OpenActie(rij.Id, a))).OrderBy(a => a.Actie.Voor).ThenBy(a => a.Actie.Id, StringComparer.Ordinal)],
    };

    public static VergaderingenState Zonder(VergaderingenState was, string id, SchoolSleutel school) => was with
    {
        Rijen = was.Rijen.RemoveAll(r => r.Id == id),
        Acties = was.Acties.RemoveAll(a => a.VergaderingId == id),
        Ontvangen = was.Ontvangen.Zonder($"vergadering/{school}/{id}"),
    };

    /// <summary>For who leads, in this schooljaar only: what misses, from March on.</summary>
    public static ImmutableArray<Vergadertaak> Taken(VergaderingenState state, Schooljaar jaar, ImmutableArray<string> leiding, DateOnly vandaag)
    {
        List<string> mist = [.. Tellingen(state.Rijen, jaar, vandaag).Select(t => t.Waarschuwing).OfType<string>()];
        return !jaar.Bevat(vandaag) || mist.Count == 0 ? [] : [.. leiding.Select(a => new Vergadertaak(a, Telling, string.Join(" ", mist), vandaag >= Vanaf(jaar, VergaderingGrenzen.DringendVanafMaand)))];
    }

    /// <summary>Only what changed is told, and taken back once enough are planned.</summary>
    public static VergaderingenState MetTaken(VergaderingenState was, ImmutableArray<Vergadertaak> nieuw, SchoolSleutel school, Schooljaar jaar, DateTimeOffset nu)
    {
        if (was.Verteld.SequenceEqual(nieuw))
        {
            return was;
        }

        var (id, pad) = ($"vergaderingen/{jaar}", $"/s/{school}/vergaderingen?jaar={jaar}");
        string Naar(Vergadertaak taak) => $"aandacht/{school}/{taak.AccountId}";
        var bak = was.Verteld.Where(v => !nieuw.Any(n => n.AccountId == v.AccountId)).Aggregate(was.Uitbak, (b, t) => b.Laatste(Naar(t), new Vergaderlijstpost(Weg: id)));
        bak = nieuw.Except(was.Verteld).Aggregate(bak, (b, t) => b.Laatste(Naar(t), new Vergaderlijstpost(Taak: new Aandachtsbericht(id, Aandachtsoort.Taak, t.Tekst, pad, nu, t.Dringend, null))));
        return was with { Verteld = nieuw, Uitbak = bak };
    }

    private static Vergadertelling Tel(Vergadersoort soort, List<Vergaderrij> rijen, Schooljaar jaar, DateOnly vandaag)
    {
        var nodig = soort == Vergadersoort.Commissie ? VergaderingGrenzen.CommissieNodig : VergaderingGrenzen.WerkgroepNodig;
        var gehouden = rijen.Count(r => VergaderRules.IsGehouden(r.Stap));
        var gepland = rijen.Count(r => r.Stap is Vergaderstap.Gepland or Vergaderstap.AgendaVerstuurd && r.Op >= vandaag);
        return new Vergadertelling(soort, nodig, gehouden, gepland, Waarschuwing(soort, nodig - gehouden - gepland, jaar, vandaag));
    }

    private static string? Waarschuwing(Vergadersoort soort, int mist, Schooljaar jaar, DateOnly vandaag)
    {
        if (mist <= 0 || vandaag < Vanaf(jaar, VergaderingGrenzen.WaarschuwVanafMaand) || vandaag > jaar.LaatsteDag)
        {
            return null;
        }

        var wat = soort == Vergadersoort.Commissie ? "overblijfcommissie" : "werkgroep";
        var aantal = mist == 1 ? "1 vergadering" : string.Create(CultureInfo.InvariantCulture, $"{mist} vergaderingen");
        return $"Plan nog {aantal} van de {wat}, voor {jaar.LaatsteDag.ToString("d MMMM", Nederlands)}.";
    }

    private static DateOnly Vanaf(Schooljaar jaar, int maand) => new(jaar.LaatsteDag.Year, maand, 1);
}
