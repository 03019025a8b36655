using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Leerlingen;

/// <summary>What other grains must hear of a change: the register its row, the overblijfgroep its child.</summary>
internal static class LeerlingpostRules
{
    /// <summary>
    /// The new state with its version and the news that goes out. When the groep changes the old one lets go before the new
    /// one takes over.
    /// </summary>
    public static LeerlingState MetPost(LeerlingState was, LeerlingState wordt, SchoolSleutel school, DateOnly vandaag) =>
        MetNieuws(was, wordt with { Versie = was.Versie + 1 }, school, vandaag);

    /// <summary>A day has passed: the same state when nothing follows from that, otherwise with the news of it.</summary>
    public static LeerlingState NieuweDag(LeerlingState state, SchoolSleutel school, DateOnly vandaag) =>
        !state.Bestaat ? state : Nieuw(state, LeerlingprulRules.Opgeruimd(LunchnotitieRules.Opgeruimd(FotoRules.Opgeruimd(state, school, vandaag), vandaag), vandaag), school, vandaag);

    /// <summary>
    /// What an overblijfgroep of one schooljaar must know: from the aanmelding that holds on its first day, or on the day that
    /// the child came from another groep, up to a departure.
    /// </summary>
    public static Groepslid Lid(string id, LeerlingState state, Schooljaar jaar)
    {
        var sinds = state.GroepSinds is { } dag && jaar.Bevat(dag) ? dag : DateOnly.MinValue;
        var begin = sinds > jaar.EersteDag ? sinds : jaar.EersteDag;
        var eerste = Aanmelding.GeldigOp(state.Aanmeldingen, begin)?.Vanaf ?? begin;
        var per = state.VanSchoolPer ?? DateOnly.MaxValue;
        var aanmeldingen = state.Aanmeldingen.Where(a => a.Vanaf >= eerste && a.Vanaf <= jaar.LaatsteDag && a.Vanaf < per)
            .Select(a => a.Vanaf < sinds ? a with { Vanaf = sinds } : a);
        var stopt = jaar.Bevat(per) || per < jaar.EersteDag ? Gestopt(state, per) : [];
        return new Groepslid(
            id, Actief: true, [.. aanmeldingen.Select(a => a with { Bewijs = null, FormulierId = null }), .. stopt],
            [.. state.Dagwijzigingen.Where(d => jaar.Bevat(d.Datum) && d.Datum >= sinds && d.Datum < per).Select(Kort)],
            BlokkadeRules.Van(state, jaar));
    }

    /// <summary>A whole groep is one row of the store and stays there for two years: of each day only as many words as the board shows.</summary>
    private static Dagwijziging Kort(Dagwijziging dag) =>
        dag.Toelichting is { Length: > OverblijfGrenzen.ToelichtingMax } lang ? dag with { Toelichting = lang[..(OverblijfGrenzen.ToelichtingMax - 1)] + "…" } : dag;

    /// <summary>Out of a groep from the day of departure, or from today for who goes to another groep; what was before stays there.</summary>
    public static Groepslid Weg(string id, LeerlingState state, DateOnly vandaag)
    {
        var vanaf = state.VanSchoolPer is { } per && per < vandaag ? per : vandaag;
        return new Groepslid(id, Actief: false, [new Aanmelding(vanaf, AanmeldingSoort.Geen, Weekdagen.Geen, default, "", null)], [], []);
    }

    private static LeerlingState Nieuw(LeerlingState was, LeerlingState schoon, SchoolSleutel school, DateOnly vandaag) =>
        ReferenceEquals(was, schoon) && was.Gemeld == Stand(was, vandaag) ? was : MetNieuws(was, schoon, school, vandaag);

    private static string RegisterSleutel(SchoolSleutel school) => $"register/{school}";

    private static string? GroepSleutel(LeerlingState state, SchoolSleutel school) =>
        state.Persoon.GroepId is { } groep && state.GroepSchooljaar is { } jaar ? $"overblijfgroep/{school}/{new Schooljaar(jaar)}/{groep}" : null;

    private static LeerlingState MetNieuws(LeerlingState was, LeerlingState wordt, SchoolSleutel school, DateOnly vandaag)
    {
        var stand = Stand(wordt, vandaag);
        var oud = was.Gemeld is { Actief: true } ? GroepSleutel(was, school) : null;
        var nieuw = stand.Actief ? GroepSleutel(wordt, school) : null;
        var bak = wordt.Uitbak;
        bak = RijGelijk(was, wordt) && was.Gemeld == stand ? bak : bak.Laatste(RegisterSleutel(school), Leerlingpost.Rij);
        bak = oud is null || oud == nieuw ? bak : bak.Laatste(oud, Leerlingpost.LidWeg);
        bak = nieuw is null || (oud == nieuw && LidGelijk(was, wordt)) ? bak : bak.Laatste(nieuw, Leerlingpost.Lid);
        bak = FormulierRules.Weg(was, wordt).Aggregate(bak, (b, id) => b.Met($"bestand/{school}/{id}", Leerlingpost.FotoWeg));
        return wordt with { Gemeld = stand, Uitbak = bak };
    }

    private static Rijstand Stand(LeerlingState state, DateOnly vandaag) =>
        new(state.IsActief(vandaag), Aanmelding.GeldigOp(state.Aanmeldingen, vandaag)?.Vanaf);

    private static ImmutableArray<Aanmelding> Gestopt(LeerlingState state, DateOnly per)
    {
        var laatste = state.Aanmeldingen.LastOrDefault(a => a.Vanaf < per);
        return laatste is null ? [] : [new Aanmelding(per, AanmeldingSoort.Geen, Weekdagen.Geen, laatste.VastgelegdOp, laatste.DoorNaam, null)];
    }

    private static bool RijGelijk(LeerlingState was, LeerlingState wordt) =>
        was.Persoon == wordt.Persoon && was.Bron == wordt.Bron && was.Aanmeldingen == wordt.Aanmeldingen && was.VanSchoolPer == wordt.VanSchoolPer
        && was.Lunchnotities == wordt.Lunchnotities && was.Reglement?.VersieNr == wordt.Reglement?.VersieNr && was.Gezin.SequenceEqual(wordt.Gezin, StringComparer.Ordinal);

    private static bool LidGelijk(LeerlingState was, LeerlingState wordt) =>
        was.VanSchoolPer == wordt.VanSchoolPer && was.Aanmeldingen == wordt.Aanmeldingen && was.Dagwijzigingen == wordt.Dagwijzigingen
        && was.Blokkades == wordt.Blokkades && was.Uitsluitingen == wordt.Uitsluitingen;
}
