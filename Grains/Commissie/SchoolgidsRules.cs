using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <summary>The school's own words, that the block stands in the schoolgids, and when somebody is asked for it (TSO-0a). Pure.</summary>
internal static class SchoolgidsRules
{
    /// <summary>A schoolgids that isn't out so long after the schooljaar began isn't asked for any more.</summary>
    private const int VraagMaandenNaBegin = 2;

    private const string Eigenkop = "Eigen tekst";

    public static SchoolgidsView View(SchoolgidsState state, Gidsblok blok, Schooljaar jaar) => new(
        jaar, [.. blok.Delen.Select(d => new Gidsalinea(d.Kop, d.Tekst))], state.Eigen, state.Afgerond?.Op, state.Afgerond?.DoorNaam, Opnieuw(state, blok), blok.Gaten, state.Versie,
        MagMaken: true, Kenmerk(state, blok));

    /// <summary>Of all that is shown.</summary>
    public static string Kenmerk(SchoolgidsState state, Gidsblok blok) => Hash(string.Join('\u0001', blok.Delen.SelectMany(d => new[] { d.Kop, d.Tekst }).Append(state.Eigen)));

    /// <param name="eigen">Empty takes it away.</param>
    public static Uitkomst<SchoolgidsState> Bewaar(SchoolgidsState was, string eigen, Schooljaar jaar, Naamlijst namen, DateOnly vandaag)
    {
        var schoon = TekstRules.Schoon(eigen);
        var nee = vandaag > jaar.LaatsteDag ? Weigeringen.GidsJaarVoorbij(jaar)
            : schoon.Length == 0 ? null : TekstRules.KeurRegels(schoon, "eigen", "de eigen tekst", OpenbaarGrenzen.EigenMax);
        if (nee is not null)
        {
            return nee;
        }

        var kinderen = namen.Kind(schoon);
        return kinderen.IsEmpty ? was with { Eigen = schoon } : Weigeringen.GidsNaam(string.Join(", ", kinderen));
    }

    /// <param name="gezien">Of what was copied; another by now is not what stands in the schoolgids.</param>
    public static Uitkomst<SchoolgidsState> RondAf(SchoolgidsState was, Gidsblok blok, string gezien, Schooljaar jaar, Openbaarhandeling hier) =>
        hier.Vandaag > jaar.LaatsteDag ? Weigeringen.GidsJaarVoorbij(jaar)
        : gezien != Kenmerk(was, blok) ? Weigeringen.GidsAnders
        : was with { Afgerond = new Gidsafronding(hier.Nu, hier.Wie.Naam, Standen(was, blok)) };

    /// <summary>What a schoolgids that is out says otherwise than it is now.</summary>
    public static ImmutableArray<string> Opnieuw(SchoolgidsState state, Gidsblok blok)
    {
        if (state.Afgerond is not { } afgerond)
        {
            return [];
        }

        var toen = afgerond.Delen.ToDictionary(d => d.Kop, d => d.Hash, StringComparer.Ordinal);
        return [.. Standen(state, blok).Where(nu => toen.GetValueOrDefault(nu.Kop) != nu.Hash).Select(nu => $"‘{nu.Kop}’ is veranderd.")];
    }

    /// <summary>From May for the schooljaar to come; after it is done, as long as that schooljaar lasts, when something isn't so any more.</summary>
    public static bool IsVraagtijd(SchoolgidsState state, Schooljaar jaar, DateOnly vandaag) => state.Afgerond is null
        ? vandaag >= new DateOnly(jaar.Begin, OpenbaarGrenzen.GidsVanafMaand, 1) && vandaag < jaar.EersteDag.AddMonths(VraagMaandenNaBegin)
        : vandaag <= jaar.LaatsteDag;

    /// <summary>Nobody is asked for a block that is right.</summary>
    public static ImmutableArray<Openbaartaak> Taken(SchoolgidsState state, Gidsblok blok, Schooljaar jaar, PersonenView personen, SchoolSleutel school, DateOnly vandaag)
    {
        var tekst = state.Afgerond is null ? $"Maak de tekst over het overblijven voor de schoolgids van {jaar}."
            : Opnieuw(state, blok).IsEmpty ? null : $"De schoolgids van {jaar} klopt niet meer: kijk wat er over het overblijven is veranderd.";
        return tekst is null ? [] : [.. OpenbaarpostRules.MetRecht(personen, school, Recht.SchoolgidsMaken, vandaag).Select(id => new Openbaartaak(id, $"schoolgids/{jaar}", tekst))];
    }

    private static ImmutableArray<Gidsstand> Standen(SchoolgidsState state, Gidsblok blok) =>
        [.. blok.Delen.Select(d => new Gidsstand(d.Kop, Hash(d.Kern))).Append(new Gidsstand(Eigenkop, Hash(state.Eigen)))];

    private static string Hash(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));
}
