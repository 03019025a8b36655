using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <summary>Which survey: its school, schooljaar and target group.</summary>
internal sealed record Enqueteplek(SchoolSleutel School, Schooljaar Jaar, Doelgroep Doelgroep)
{
    public string Woord { get; } = Doelgroep.ToString().ToLowerInvariant();
}

/// <summary>Who hears that a survey is open: helpers and groepsleerkrachten in their aandacht, parents by mail (TSO-2b). Pure.</summary>
internal static class EnquetetaakRules
{
    /// <summary>Tasks of one survey: with those that are taken back they fit in one outbox.</summary>
    public const int TakenMax = 400;

    /// <summary>One for each helper who didn't answer.</summary>
    public static ImmutableArray<Enquetetaak> VanHelpers(EnqueteState state, IEnumerable<string> helpers, Enqueteplek plek, DateOnly vandaag) =>
        !EnqueteRules.IsOpen(state, vandaag) ? []
        : [.. helpers.Where(h => EnqueteRules.WaaromNiet(state, h, vandaag) is null).Take(TakenMax).Select(h => new Enquetetaak(h, $"enquete/{plek.Jaar}/{plek.Woord}"))];

    /// <summary>One for each groepsleerkracht and each of their groepen that wasn't counted.</summary>
    /// <param name="groepen">Ids of the groepen of the schooljaar.</param>
    public static ImmutableArray<Enquetetaak> VanLeerkrachten(EnqueteState state, PersonenView personen, IReadOnlyCollection<string> groepen, Enqueteplek plek, DateOnly vandaag) =>
        !EnqueteRules.IsOpen(state, vandaag) ? []
        :
        [
            .. personen.Rijen.Where(p => p.Status != AccountStatus.Beeindigd)
                .SelectMany(p => Eigen(p, plek.School, vandaag).Where(g => groepen.Contains(g, StringComparer.Ordinal) && !state.Groepen.ContainsKey(g))
                    .Select(g => new Enquetetaak(p.AccountId, $"enquete/{plek.Jaar}/{plek.Woord}/{g}")))
                .Take(TakenMax),
        ];

    /// <summary>What is new is told, what isn't asked any more is taken back; what still waited for the same is replaced.</summary>
    public static EnqueteState MetTaken(EnqueteState was, ImmutableArray<Enquetetaak> nieuw, Enqueteplek plek, DateTimeOffset nu)
    {
        if (was.Taken.SequenceEqual(nieuw))
        {
            return was;
        }

        var bak = was.Taken.Except(nieuw).Aggregate(was.Uitbak, (b, t) => Met(b, t, plek, new Enquetepost(Weg: t.Id)));
        bak = nieuw.Except(was.Taken).Aggregate(bak, (b, t) => Met(b, t, plek, new Enquetepost(Taak: Bericht(was, t, plek, nu))));
        return was with { Taken = nieuw, Uitbak = bak };
    }

    /// <summary>To a verzorger: that the questions stand behind the personal link. Sent again it is the same mail.</summary>
    /// <param name="kenmerk">Of <see cref="EnqueteRules.Genodigde"/>.</param>
    public static Postopdracht Mail(EnqueteState state, (string Naam, string Email) naar, string kenmerk, string schoolnaam, Schooljaar jaar) => new(
        $"enquete/{jaar}/{kenmerk}", Sjabloon.Enquete, naar.Naam, naar.Email,
        ImmutableDictionary<string, string>.Empty.Add("naam", naar.Naam).Add("school", schoolnaam).Add("tot", Datums.Voluit(state.TotEnMet)));

    private static Uitbak<Enquetepost> Met(Uitbak<Enquetepost> bak, Enquetetaak taak, Enqueteplek plek, Enquetepost post)
    {
        var naar = $"aandacht/{plek.School}/{taak.AccountId}";
        return (bak with { Wachtend = bak.Wachtend.RemoveAll(p => p.Naar == naar && (p.Bericht.Weg ?? p.Bericht.Taak?.Id) == taak.Id) }).Met(naar, post);
    }

    private static Aandachtsbericht Bericht(EnqueteState state, Enquetetaak taak, Enqueteplek plek, DateTimeOffset nu)
    {
        var (tekst, pad) = plek.Doelgroep == Doelgroep.Kinderen
            ? ($"Vijf vragen aan de kinderen van jouw groep: tel de handen, uiterlijk {Datums.Lang(state.TotEnMet)}.", $"/s/{plek.School}/groep/{taak.Id.Split('/')[^1]}/enquete")
            : ($"Vijf korte vragen over het overblijven: antwoorden kan tot en met {Datums.Lang(state.TotEnMet)}.", $"/s/{plek.School}/enquete/{plek.Jaar}/{plek.Woord}");
        return new Aandachtsbericht(taak.Id, Aandachtsoort.Taak, tekst, pad, nu, Dringend: false, null);
    }

    private static IEnumerable<string> Eigen(PersoonRij persoon, SchoolSleutel school, DateOnly vandaag) => persoon.Rollen
        .Where(r => r.School == school && r.GeldtOp(vandaag) && Rechtentabel.Bereik(r.Rol, Recht.EnqueteTellen) == Bereik.EigenGroep)
        .SelectMany(r => r.Groepen).Distinct(StringComparer.Ordinal);
}
