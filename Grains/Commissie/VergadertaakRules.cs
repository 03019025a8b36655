using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Post;

namespace OrleansSchool.Commissie;

/// <summary>Who is asked what about a meeting, and how its mails read (TSO-2g … TSO-2j). Pure.</summary>
internal static class VergadertaakRules
{
    /// <summary>So long after the schooljaar what wasn't done is still asked.</summary>
    public const int NaloopMaanden = 6;

    /// <summary>So long before its day an action is called to mind.</summary>
    private const int ActieVooraf = 7;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>What each person should hear now; the texts name nobody.</summary>
    public static ImmutableArray<Vergadertaak> Taken(VergaderingState state, Schooljaar jaar, DateOnly vandaag) => state.Bestaat && vandaag <= jaar.LaatsteDag.AddMonths(NaloopMaanden)
        ? [.. Leiding(state, vandaag).Concat(Aangepast(state, vandaag)).SelectMany(t => state.Voorzitters.Select(a => t with { AccountId = a })).Concat(Notulist(state, vandaag)).Concat(Acties(state, vandaag)).Distinct()]
        : [];

    /// <summary>Only what changed is told, and taken back what is done.</summary>
    public static VergaderingState MetTaken(VergaderingState was, ImmutableArray<Vergadertaak> nieuw, Vergaderplek plek, DateTimeOffset nu)
    {
        if (was.Verteld.SequenceEqual(nieuw))
        {
            return was;
        }

        var bak = was.Verteld.Where(v => !nieuw.Any(n => n.AccountId == v.AccountId && n.Soort == v.Soort))
            .Aggregate(was.Uitbak, (b, t) => b.Met(Naar(t, plek), new Vergaderpost(Vergaderpostsoort.TaakWeg, Id(t, plek))));
        bak = nieuw.Except(was.Verteld).Aggregate(bak, (b, t) => b.Met(Naar(t, plek), new Vergaderpost(Vergaderpostsoort.Taak, Taak: Bericht(t, plek, nu))));
        return was with { Verteld = nieuw, Uitbak = bak };
    }

    /// <summary>A mail as the meeting is now; nothing of what was said stands in it.</summary>
    /// <param name="schoolnaam">Of the school.</param>
    /// <param name="adres">Of the page of the meeting.</param>
    public static Postopdracht Mail(Vergadermail mail, VergaderingState state, string schoolnaam, string adres)
    {
        var g = state.Gegevens!;
        var waarden = ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal)
            .Add("naam", mail.Naam).Add("school", schoolnaam).Add("wat", VergaderRules.Wat(state.Soort)).Add("dag", Datums.Voluit(g.Op)).Add("link", adres);
        waarden = mail.Sjabloon is Sjabloon.Vergadering or Sjabloon.Vergaderagenda
            ? waarden.Add("tijd", g.Begin.ToString("HH':'mm", CultureInfo.InvariantCulture)).Add("plaats", g.Plaats) : waarden;
        return new Postopdracht(
            mail.Id, mail.Sjabloon, mail.Naam, mail.Email, mail.Sjabloon == Sjabloon.Vergadering ? waarden.Add("tot", Datums.Lang(VergaderRules.InleverenTot(g.Op))) : waarden);
    }

    /// <summary>To a verzorger: nothing but that there is something to read.</summary>
    public static Postopdracht Oudermail(string id, string naam, string email, string schoolnaam) => new(
        id, Sjabloon.Vergaderverslag, naam, email, ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add("naam", naam).Add("school", schoolnaam));

    /// <summary>For who leads; the account is filled in for each of them.</summary>
    private static IEnumerable<Vergadertaak> Leiding(VergaderingState state, DateOnly vandaag)
    {
        var (op, wat) = (state.Gegevens!.Op, Wat(state));
        if (VergaderRules.IsOpen(state, vandaag) && state.Stap == Vergaderstap.Gepland && vandaag >= VergaderRules.InleverenTot(op))
        {
            yield return new Vergadertaak("", "agenda", $"Verstuur de agenda van {wat}, uiterlijk {Kort(VergaderRules.AgendaVoor(op))}.", vandaag > VergaderRules.AgendaVoor(op));
        }

        if (VergaderRules.IsOpen(state, vandaag) && state.NotulistId is null && vandaag >= VergaderRules.AgendaVoor(op))
        {
            yield return new Vergadertaak("", "notulist", $"Spreek af wie de notulen maakt van {wat}.");
        }

        if ((VergaderRules.IsOpen(state, vandaag) && state.Punten.Any(p => p.TeLaat)) || VergaderpuntRules.Over(state).Any())
        {
            yield return new Vergadertaak("", "te-laat", $"Een agendapunt van {wat} kan daar niet meer bij: laat het toe of zet het op een volgende.");
        }

        if (NotulenRules.IsGeschreven(state))
        {
            yield return new Vergadertaak("", "vaststellen", $"Kijk de notulen van {wat} na en stel ze vast.", vandaag > VergaderRules.NotulenVoor(op));
        }

        if (vandaag > VergaderRules.NotulenVoor(op) && IsTeSchrijven(state) && Schrijver(state) is { } schrijver && !state.Voorzitters.Contains(schrijver, StringComparer.Ordinal))
        {
            yield return new Vergadertaak("", "notulen-laat", $"De notulen van {wat} zijn er nog niet. De notulist is aan zet.", true);
        }

        if (state.Stap == Vergaderstap.NotulenVastgesteld || (state.Stap == Vergaderstap.Verspreid && !VergaderkopieRules.Mist(state).IsEmpty))
        {
            yield return new Vergadertaak("", "verspreiden", $"Geef de notulen van {wat} aan ouderraad, MR en schoolleiding.");
        }
    }

    /// <summary>Also for who leads: an item joined the agenda and who has it doesn't know.</summary>
    private static IEnumerable<Vergadertaak> Aangepast(VergaderingState state, DateOnly vandaag) =>
        state is { Aangepast: true, Stap: Vergaderstap.AgendaVerstuurd } && VergaderRules.IsOpen(state, vandaag)
            ? [new Vergadertaak("", "aangepast", $"Er kwam een punt op de agenda van {Wat(state)} nadat die was verstuurd. Verstuur de aangepaste agenda.")] : [];

    /// <summary>Who was agreed on; while nobody was, or they have no account, who leads.</summary>
    private static IEnumerable<Vergadertaak> Notulist(VergaderingState state, DateOnly vandaag)
    {
        var op = state.Gegevens!.Op;
        if (vandaag < op || !IsTeSchrijven(state))
        {
            return [];
        }

        var account = Schrijver(state);
        var tekst = $"Maak de notulen van {Wat(state)}, voor {Kort(VergaderRules.NotulenVoor(op))}.";
        return (account is null ? state.Voorzitters : [account]).Select(a => new Vergadertaak(a, "notulen", tekst, vandaag > VergaderRules.NotulenVoor(op)));
    }

    private static bool IsTeSchrijven(VergaderingState state) =>
        state.Stap != Vergaderstap.Afgelast && !VergaderRules.IsVast(state.Stap) && !NotulenRules.IsGeschreven(state);

    /// <summary>Account of who was agreed on; null while nobody was, or without an account.</summary>
    private static string? Schrijver(VergaderingState state) => state.Genodigden.FirstOrDefault(g => g.Id == state.NotulistId)?.AccountId;

    private static IEnumerable<Vergadertaak> Acties(VergaderingState state, DateOnly vandaag) => state.Acties
        .Where(a => a is { KlaarOp: null, WieAccountId: not null } && vandaag >= a.Voor.AddDays(-ActieVooraf))
        .Select(a => new Vergadertaak(a.WieAccountId!, $"actie-{a.Id}", $"Je nam iets op je bij {Wat(state)}: klaar voor {Kort(a.Voor)}."));

    private static string Wat(VergaderingState state) => $"de {VergaderRules.Wat(state.Soort)} van {Kort(state.Gegevens!.Op)}";

    private static string Kort(DateOnly dag) => dag.ToString("d MMMM", Nederlands);

    private static Aandachtsbericht Bericht(Vergadertaak taak, Vergaderplek plek, DateTimeOffset nu) =>
        new(Id(taak, plek), Aandachtsoort.Taak, taak.Tekst, $"/s/{plek.School}/vergaderingen/{plek.Id}", nu, taak.Dringend, null);

    private static string Id(Vergadertaak taak, Vergaderplek plek) => $"vergadering/{plek.Id}/{taak.Soort}";

    private static string Naar(Vergadertaak taak, Vergaderplek plek) => $"aandacht/{plek.School}/{taak.AccountId}";
}
