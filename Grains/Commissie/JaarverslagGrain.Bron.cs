using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.School;

namespace OrleansSchool.Commissie;

/// <summary>Asks the areas, each for its own view, each time somebody looks: a correction there is in it (TSO-2l).</summary>
internal sealed partial class JaarverslagGrain
{
    /// <summary>Null for a school that isn't set up.</summary>
    private async Task<Verslagbron?> Bron(Vastebeurten? peiling)
    {
        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return null;
        }

        var wie = Systeem();
        var cijfers = await GrainFactory.Begroting(_school, _jaar).Cijfers(Cijferperiode.VanSchooljaar(_jaar), Financien.Editie.Verantwoording, wie);
        if (!cijfers.IsGoed)
        {
            throw new InvalidOperationException($"The figures of {_jaar} were refused: {cijfers.Weigering.Code}.");
        }

        var bron = new Verslagbron(school, _jaar, tijd.Vandaag, cijfers.Waarde);
        bron = await MetBestuur(bron, wie);
        bron = await MetMiddag(bron, wie);
        return bron with { Vast = _jaar.Bevat(bron.Vandaag) && await Peil(school) is { PerWeek: > 0 } nu ? nu : peiling };
    }

    private async Task<Verslagbron> MetBestuur(Verslagbron bron, Wie wie)
    {
        var commissie = (await GrainFactory.Commissie(_school).Bekijk(wie)).Waarde;
        var kwaliteit = (await GrainFactory.Kwaliteit(_school, _jaar).Bekijk(wie)).Waarde;
        return bron with
        {
            Leden = commissie?.Leden ?? [],
            Keuzes = commissie?.Keuzes ?? [],
            Vergaderingen = await GrainFactory.Vergaderingen(_school, _jaar).Rijen(),
            Besluiten = [.. await Besluiten(_jaar, wie), .. await Besluiten(_jaar.Volgend, wie)],
            Maanden = kwaliteit?.Maanden ?? [],
            Punten = kwaliteit?.Punten ?? [],
            Enquetes = kwaliteit?.Enquetes ?? [],
            VorigeMaanden = await GrainFactory.Kwaliteit(_school, _jaar.Vorig).Maanden(),
            Nieuws = await GrainFactory.Nieuwsbrief(_school, _jaar).Berichten(),
            Reglement = await GrainFactory.Regeling(_school, Regelingsoorten.Reglement).Kort(),
            Huisregels = await GrainFactory.Regeling(_school, Regelingsoorten.Huisregels).Kort(),
            SchoolgidsOp = (await GrainFactory.Schoolgids(_school, _jaar.Volgend).Bekijk(wie)).Waarde?.Afgerond,
        };
    }

    private async Task<Verslagbron> MetMiddag(Verslagbron bron, Wie wie)
    {
        var behoefte = await GrainFactory.Rooster(_school, _jaar).Behoefte();
        return bron with
        {
            Helpers = await GrainFactory.Overblijfkrachten(_school).Alles(),
            Vastgesteld = behoefte.IsEmpty ? null : behoefte.Sum(b => b.Aantal),
            Scholing = await GrainFactory.Scholing(_school, _jaar).Tel(),
            Ongevallen = await GrainFactory.Ongevallen(_school, _jaar).Alles(),
            Gedrag = await GrainFactory.Gedragoverzicht(_school).Alles(),
            Klachten = await GrainFactory.Klachten(_school, _jaar).Telling(),
            Materiaal = (await GrainFactory.Spelmateriaal(_school).Bekijk(wie)).Waarde?.Lijst ?? [],
        };
    }

    /// <summary>Oldest first.</summary>
    private async Task<IEnumerable<Besluitvoorstel>> Besluiten(Schooljaar jaar, Wie wie) =>
        (await GrainFactory.Besluiten(_school, jaar).Bekijk(wie)).Waarde?.Besluiten.Reverse() ?? [];

    /// <summary>Children with fixed days today, groep by groep; of a schooljaar that is over its groepen know nobody any more.</summary>
    private async Task<Vastebeurten?> Peil(SchoolView school)
    {
        var vandaag = tijd.Vandaag;
        var groepen = await Waaier.Vraag(school.GroepenVan(_jaar), g => GrainFactory.Overblijfgroep(_school, _jaar, g.Id).Aantallen(vandaag, vandaag, Systeem()));
        var bekend = groepen.Select(g => g.Waarde).OfType<Overblijven.GroepAantallen>().ToList();
        return bekend.Count == 0 ? null : new Vastebeurten(vandaag, [.. Enumerable.Range(0, WeekdagenExtensions.Werkweek.Count).Select(d => bekend.Sum(g => g.StructureelPerWeekdag[d]))]);
    }

    private Task<Naamlijst> HaalNamen() => Openbaarnamen.Haal(GrainFactory, _school);

    private Wie Systeem() => Wie.Systeem(_school, "Jaarverslag");
}
