using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Overblijven;
using OrleansSchool.Toegang;

namespace OrleansSchool.Gedrag;

/// <summary>Who hears of a change: the overview, the leerling, and the person whose turn it is. Texts name no child (TSO-8h).</summary>
internal static class GedragpostRules
{
    /// <summary>The new state with its news.</summary>
    public static GedragState MetPost(GedragState was, GedragState wordt, string leerlingId, SchoolSleutel school)
    {
        var bak = wordt.Uitbak.Laatste($"gedragoverzicht/{school}", new(Gedragnieuws.Rij));
        bak = Blokkades(was).SequenceEqual(Blokkades(wordt)) ? bak : bak.Laatste($"leerling/{school}/{leerlingId}", new(Gedragnieuws.Schorsingen));
        bak = BewaarRules.Brieven(was, wordt).Aggregate(bak, (b, brief) => b.Met($"bestand/{school}/{brief}", new(Gedragnieuws.BriefWeg)));
        return wordt with { Uitbak = bak };
    }

    /// <summary>Periods in which the child is suspended, oldest first.</summary>
    public static ImmutableArray<Blokkade> Blokkades(GedragState state) =>
    [
        .. state.Schorsingen.Where(s => s.GaatInOp is not null).OrderBy(s => s.GaatInOp)
            .Select(s => new Blokkade(Verwachting.Geschorst, s.GaatInOp!.Value, s.LaatsteDag)),
    ];

    public static GedragRij Rij(string leerlingId, GedragState state)
    {
        var zaak = state.Schorsingen.FirstOrDefault(s => s.IsOpen) ?? state.Schorsingen.FirstOrDefault();
        var tellen = state.Overtredingen.Where(o => o.Vervallen is null).ToList();
        return new GedragRij(
            leerlingId, tellen.Count, tellen.Count == 0 ? null : tellen[^1].Datum, state.Waarschuwingen.Length, zaak?.Id, zaak?.Stap ?? Gedragstap.Geen,
            zaak?.GaatInOp ?? zaak?.Van, zaak?.LaatsteDag ?? zaak?.TotEnMet);
    }

    /// <summary>To whom a step gives something to do, with the message.</summary>
    public static (Recht Recht, string Tekst, bool NaarBesluit)? Beurt(Gedragstap stap) => stap switch
    {
        Gedragstap.ContactGevraagd => (Recht.GedragOuders, "De coördinator vraagt om een gesprek met ouders over gedrag bij het overblijven.", false),
        Gedragstap.ContactGeweest => (Recht.GedragBehandelen, "De schoolleiding sprak met ouders over gedrag bij het overblijven.", false),
        Gedragstap.OverlegGeweest => (Recht.SchorsingBesluiten, "Een schorsing wacht op het besluit van de commissie.", true),
        Gedragstap.Besloten => (Recht.GedragOuders, "De commissie besloot tot een schorsing. Spreek de ouders voordat die ingaat.", false),
        Gedragstap.Aangezegd => (Recht.GedragBehandelen, "Er gaat een schorsing van het overblijven in.", false),
        _ => null,
    };

    /// <summary>Accounts with this right for the whole school today; who acted knows it already.</summary>
    public static IEnumerable<string> Ontvangers(PersonenView personen, Recht recht, SchoolSleutel school, DateOnly vandaag, string behalve) => personen.Rijen
        .Where(p => p.AccountId != behalve && p.Rollen.Any(r => r.School == school && r.Van <= vandaag && !(r.TotEnMet < vandaag) && Rechtentabel.Bereik(r.Rol, recht) == Bereik.School))
        .Select(p => p.AccountId).Take(OntvangersMax);

    public static GedragState MetAandacht(
        GedragState wordt, string zaakId, Gedragstap stap, string leerlingId, SchoolSleutel school, IEnumerable<string> ontvangers, DateTimeOffset nu)
    {
        if (Beurt(stap) is not { } beurt)
        {
            return wordt;
        }

        var pad = beurt.NaarBesluit ? $"/s/{school}/gedrag/besluit/{zaakId}" : $"/s/{school}/gedrag/{leerlingId}";
        var bericht = new Aandachtsbericht($"gedrag/{zaakId}/{(int)stap}", Aandachtsoort.Gedrag, beurt.Tekst, pad, nu, Dringend: false, null);
        return wordt with { Uitbak = ontvangers.Aggregate(wordt.Uitbak, (b, id) => b.Met($"aandacht/{school}/{id}", new(Gedragnieuws.Aandacht, bericht))) };
    }

    private const int OntvangersMax = 20;
}
