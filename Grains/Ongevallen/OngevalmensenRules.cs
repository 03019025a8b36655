using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Ongevallen;

/// <summary>Where the people of an accident come from.</summary>
internal sealed record Mensenbron(SchoolView School, PersonenView Personen, OverblijfkrachtenView Krachten, ImmutableArray<AanwezigeHelper> Aanwezig, DateOnly Vandaag);

/// <summary>Whom an accident needs, in the order in which to ask (TSO-12c … TSO-12e).</summary>
internal static class OngevalmensenRules
{
    /// <param name="bellijst">Of the child; null when there is none.</param>
    public static OngevalMensen Maak(OngevalState state, Mensenbron bron, Bellijst? bellijst, bool magOuders) => new(
        [.. (bellijst?.Regels ?? []).Select(r => magOuders ? r : r with { Telefoon = null })], bellijst?.NietMeegeven ?? [],
        Bellers(state, bron), Bhv(bron), Helpers(state, bron), Vervangers(state, bron));

    /// <summary>The coordinator first, then the teacher of the groep, then the schoolleiding.</summary>
    private static ImmutableArray<OngevalPersoon> Bellers(OngevalState state, Mensenbron bron) =>
        Rij(bron, r => r.Rol switch
        {
            Rol.Overblijfcoordinator or Rol.WaarnemendCoordinator => 1,
            Rol.Groepsleerkracht when r.Groepen.Contains(state.GroepId, StringComparer.Ordinal) => 2,
            Rol.Schoolleider => 3,
            _ => 0,
        });

    /// <summary>BHV'ers of the team first (TSO-12e), then helpers with a certificate that holds today.</summary>
    private static ImmutableArray<OngevalPersoon> Bhv(Mensenbron bron)
    {
        var team = Rij(bron, r => r.Rol == Rol.Bhv ? 1 : 0);
        var helpers = bron.Krachten.Rijen.Where(k => k.Gegevens.BhvTotEnMet >= bron.Vandaag && !k.Gegevens.IsWeg(bron.Vandaag) && !team.Any(t => t.Id == k.Id))
            .OrderByDescending(k => IsAanwezig(bron, k.Id))
            .Select(k => new OngevalPersoon(k.Id, k.Gegevens.Naam, IsAanwezig(bron, k.Id) ? "helper met BHV, nu op school" : "helper met BHV", Nummer(k.Gegevens.Telefoon)));
        return [.. team.Concat(helpers).Take(OngevalGrenzen.MensenMax)];
    }

    /// <summary>Supervising now, those at the place of the accident first; at a school that names nobody who can be here today.</summary>
    private static ImmutableArray<OngevalPersoon> Helpers(OngevalState state, Mensenbron bron) => bron.Aanwezig.IsEmpty ?
    [
        .. bron.Krachten.Rijen.Where(k => !k.Gegevens.IsWeg(bron.Vandaag) && k.Gegevens.Vanaf <= bron.Vandaag && !state.Weg.Any(w => w.HelperId == k.Id))
            .OrderBy(k => (k.Gegevens.Dagen & bron.Vandaag.Weekdag()) != Weekdagen.Geen ? 0 : 1).ThenBy(k => k.Gegevens.Naam, StringComparer.Ordinal)
            .Select(k => new OngevalPersoon(k.Id, k.Gegevens.Naam, "overblijfkracht", null)).Take(OngevalGrenzen.MensenMax),
    ] :
    [
        .. bron.Aanwezig.Where(h => h is { Weg: null, WegMet: null } && !state.Weg.Any(w => w.HelperId == h.HelperId))
            .OrderBy(h => h.PlekId == state.PlekId ? 0 : 1).ThenBy(h => h.Naam, StringComparer.Ordinal)
            .Select(h => new OngevalPersoon(h.HelperId, h.Naam, Waar(bron, h.PlekId), null)).Take(OngevalGrenzen.MensenMax),
    ];

    /// <summary>Who doesn't supervise now: only they bring the number back to what it was. Team first, then helpers who aren't here.</summary>
    private static ImmutableArray<OngevalPersoon> Vervangers(OngevalState state, Mensenbron bron)
    {
        bool Telt(string? id) => IsAanwezig(bron, id) || state.Weg.Any(w => w.HelperId == id);
        var team = Rij(bron, r => r.Rol is Rol.Groepsleerkracht or Rol.Leerkracht or Rol.Overblijfcoordinator or Rol.WaarnemendCoordinator or Rol.Schoolleider or Rol.InternBegeleider ? 1 : 0);
        var helpers = bron.Krachten.Rijen.Where(k => !k.Gegevens.IsWeg(bron.Vandaag) && k.Gegevens.Vanaf <= bron.Vandaag && !team.Any(t => t.Id == k.Id))
            .OrderByDescending(k => k.Gegevens.VasteInval).ThenBy(k => k.Gegevens.Naam, StringComparer.Ordinal)
            .Select(k => new OngevalPersoon(k.Id, k.Gegevens.Naam, k.Gegevens.VasteInval ? "vaste inval" : "overblijfkracht", Nummer(k.Gegevens.Telefoon)));
        return [.. team.Concat(helpers).Where(p => !Telt(p.Id)).Take(OngevalGrenzen.MensenMax)];
    }

    /// <summary>Persons with a role to which <paramref name="rang"/> gives a place; 0 is none.</summary>
    private static ImmutableArray<OngevalPersoon> Rij(Mensenbron bron, Func<Roltoekenning, int> rang)
    {
        var school = bron.School.Sleutel;
        return
        [
            .. bron.Personen.Rijen.Where(p => p.Status != AccountStatus.Beeindigd)
                .Select(p => (Persoon: p, Rol: p.Rollen.Where(r => r.School == school && r.GeldtOp(bron.Vandaag) && rang(r) > 0).OrderBy(rang).FirstOrDefault()))
                .Where(p => p.Rol is not null).OrderBy(p => rang(p.Rol!)).ThenBy(p => p.Persoon.Naam, StringComparer.Ordinal).Take(OngevalGrenzen.MensenMax)
                .Select(p => new OngevalPersoon(p.Persoon.AccountId, p.Persoon.Naam, Woord(bron, p.Rol!), Nummer(Kracht(bron, p.Persoon.AccountId)?.Telefoon)))
        ];
    }

    private static string Woord(Mensenbron bron, Roltoekenning rol)
    {
        var groepen = rol.Groepen.Select(g => bron.School.Groep(g)?.Titel).OfType<string>().ToList();
        return groepen.Count == 0 ? rol.Rol.Leesbaar() : $"{rol.Rol.Leesbaar()} {string.Join(", ", groepen)}";
    }

    private static OverblijfkrachtGegevens? Kracht(Mensenbron bron, string id) => bron.Krachten.Rijen.FirstOrDefault(k => k.Id == id)?.Gegevens;

    private static bool IsAanwezig(Mensenbron bron, string? id) => bron.Aanwezig.Any(h => h.HelperId == id && h is { Weg: null, WegMet: null });

    private static string Waar(Mensenbron bron, string? plekId) => bron.School.Plek(plekId) is { } plek ? $"nu op {plek.Naam}" : "nu op school";

    private static string? Nummer(string? telefoon) => string.IsNullOrEmpty(telefoon) ? null : telefoon;
}
