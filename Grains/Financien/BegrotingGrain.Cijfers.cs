using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.School;

namespace OrleansSchool.Financien;

/// <summary>Gathers what the figures are made of; nothing is stored (TSO-10i, XLS-1, XLS-3).</summary>
internal sealed partial class BegrotingGrain
{
    public async Task<Uitkomst<Jaarcijfers>> Cijfers(Cijferperiode periode, Editie editie, Wie wie)
    {
        if (!MagCijfers(editie, wie))
        {
            return Weigeringen.GeenRecht;
        }

        var isBekend = periode == Cijferperiode.VanSchooljaar(_jaar) || periode == Cijferperiode.Kalender(_jaar.Begin);
        if (!isBekend)
        {
            return Weigeringen.CijferperiodeOnbekend;
        }

        var metIban = wie.MagHeleSchool(Recht.GeldBeheren, _school) || wie.MagHeleSchool(Recht.MachtigingenBeheren, _school);
        var cijfers = CijferRules.Maak(await Bron(periode, metIban));
        return editie == Editie.Verantwoording ? EditieRules.Verantwoording(cijfers) : cijfers;
    }

    public async Task<Uitkomst<Begrotingsverschillen>> Verschillen(Wie wie)
    {
        if (!MagIntern(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var saldi = (await GrainFactory.Journaal(_school, _jaar).Stand(Systeem())).Waarde?.Saldi ?? [];
        var (begroot, financien) = (_duurzaam.Actief?.Regels ?? [], await GrainFactory.Financien(_school).Bekijk());
        return new Begrotingsverschillen(CijferRules.Verschillen(saldi, begroot, _duurzaam.Verschillen, financien)) { Totalen = CijferRules.Totalen(saldi, begroot, financien) };
    }

    private bool MagCijfers(Editie editie, Wie wie) => editie switch
    {
        Editie.Intern => MagIntern(wie),
        Editie.Verantwoording => wie.MagHeleSchool(Recht.GeldVerantwoordingZien, _school) || MagIntern(wie), // who has more may make less
        _ => false,
    };

    private bool MagIntern(Wie wie) => wie.MagHeleSchool(Recht.GeldZien, _school) || wie.MagHeleSchool(Recht.GeldControleren, _school);

    private async Task<Cijferbron> Bron(Cijferperiode periode, bool metIban)
    {
        Schooljaar[] jaren = periode.IsSchooljaar ? [_jaar] : [_jaar.Vorig, _jaar];
        var financien = await GrainFactory.Financien(_school).Bekijk();
        var journaal = await Waaier.Vraag(jaren, j => GrainFactory.Journaal(_school, j).LeesIntern(Laatste(periode.Van, j.EersteDag), Eerste(periode.TotEnMet, j.LaatsteDag)));
        var register = await GrainFactory.Register(_school).Alles();
        var school = await GrainFactory.School(_school).Bekijk();
        return new Cijferbron(periode, tijd.Nu, tijd.Vandaag, financien, [.. journaal], await Begrootbron(periode))
        {
            Betalers = await GrainFactory.Betalers(_school).Alles(),
            Kinderen = register.Rijen.ToDictionary(r => r.Id, r => Namen.Volledig(r.Persoon.Roepnaam, r.Persoon.Voorvoegsel, r.Persoon.Achternaam), StringComparer.Ordinal),
            Groepvan = register.Rijen.Where(r => r.GroepId is not null).ToDictionary(r => r.Id, r => r.GroepId!, StringComparer.Ordinal),
            Runs = await Runs(periode),
            Vergoedingen = await Vergoedingen(periode),
            Groepen = school is null ? [] : [.. await Groepen(school, periode, jaren)],
            Kas = (await GrainFactory.Kas(_school).Lees(periode.Van, Eerste(periode.TotEnMet, tijd.Vandaag), Systeem())).Waarde?.Dagen ?? [],
            MetIban = metIban,
        };
    }

    /// <summary>Of a calendar year: parts of the begroting of the schooljaar that ends in it and of the one that begins.</summary>
    private async Task<Begrotingfeiten> Begrootbron(Cijferperiode periode)
    {
        var s = _duurzaam;
        var nu = s.Actief?.Regels ?? [];
        if (periode.IsSchooljaar)
        {
            var volgend = (await GrainFactory.Begroting(_school, _jaar.Volgend).Bekijk(Systeem())).Waarde!;
            var straks = (volgend.Actief ?? volgend.Versies.LastOrDefault())?.Regels.ToDictionary(r => r.Post, r => r.Bedrag, StringComparer.Ordinal);
            return new Begrotingfeiten(nu.ToDictionary(r => r.Post, StringComparer.Ordinal), straks, s.Actief is not null, s.Reserves, s.Kascommissie, s.Verschillen);
        }

        var vorig = (await GrainFactory.Begroting(_school, _jaar.Vorig).Bekijk(Systeem())).Waarde!.Actief;
        var delen = (vorig?.Regels ?? []).Select(r => r with { Bedrag = CijferRules.Kalenderdeel(r.Bedrag, isBegin: false) })
            .Concat(nu.Select(r => r with { Bedrag = CijferRules.Kalenderdeel(r.Bedrag, isBegin: true) })).GroupBy(r => r.Post, StringComparer.Ordinal);
        var regels = delen.ToDictionary(g => g.Key, g => new Begrotingsregel(g.Key, null, null, RekenRules.Som(g.Select(r => r.Bedrag)), g.Last().Toelichting), StringComparer.Ordinal);
        return new Begrotingfeiten(regels, null, s.Actief is not null && vorig is not null, s.Reserves, s.Kascommissie, []);
    }

    private async Task<ImmutableArray<IncassorunView>> Runs(Cijferperiode periode)
    {
        var rijen = (await GrainFactory.Incassos(_school).Alles())
            .Where(r => r.Soort == Runsoorten.Incasso && periode.Van <= r.Datum && r.Datum <= periode.TotEnMet && r.Aantal > 0 && r.Stap != nameof(Incassostap.Ingetrokken));
        return [.. (await Waaier.Vraag(rijen, r => GrainFactory.Incassorun(_school, r.Id).Bekijk(Systeem()))).Select(r => r.Waarde).OfType<IncassorunView>()
            .Where(r => r.Stap is not (Incassostap.Concept or Incassostap.Bevriezen or Incassostap.Ingetrokken))];
    }

    private async Task<ImmutableArray<Maandvergoedingen>> Vergoedingen(Cijferperiode periode)
    {
        var maanden = Enumerable.Range(0, 12).Select(periode.Van.AddMonths).Where(m => m <= tijd.Vandaag).ToList();
        var regels = await Waaier.Vraag(maanden, m => GrainFactory.Vergoedingen(_school, m).LeesIntern());
        return [.. maanden.Zip(regels, (maand, r) => new Maandvergoedingen(maand, r)).Where(m => !m.Regels.IsEmpty)];
    }

    private async Task<IEnumerable<Groepcijfers>> Groepen(SchoolView school, Cijferperiode periode, Schooljaar[] jaren)
    {
        var vragen = jaren.SelectMany(j => school.GroepenVan(j).Select(g => (Jaar: j, Groep: g, Van: Laatste(periode.Van, j.EersteDag), Tot: Eerste(Eerste(periode.TotEnMet, j.LaatsteDag), tijd.Vandaag))))
            .Where(v => v.Van <= v.Tot).ToList();
        var dagen = await Waaier.Vraag(vragen, v => GrainFactory.Overblijfgroep(_school, v.Jaar, v.Groep.Id).Aantallen(v.Van, v.Tot, Systeem()));
        return vragen.Zip(dagen, (v, d) => new Groepcijfers(v.Groep.Id, v.Groep.Titel, d.Waarde?.Dagen ?? []));
    }

    private static DateOnly Eerste(DateOnly een, DateOnly ander) => een < ander ? een : ander;

    private static DateOnly Laatste(DateOnly een, DateOnly ander) => een > ander ? een : ander;
}
