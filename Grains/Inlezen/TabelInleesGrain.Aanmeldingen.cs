using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Inlezen;

/// <summary>Days of the children at the start (SET-1, TSO-6a).</summary>
internal sealed partial class TabelInleesGrain
{
    /// <summary>The same for dry run and going live, also when midnight passes between them.</summary>
    private DateOnly Gekozen => DateOnly.FromDateTime(Schooltijd.Lokaal(opslag.State.Op).DateTime);

    private async Task<Proefronde> VergelijkAanmeldingen(ImmutableArray<Tabelrij> rijen, Wie wie)
    {
        var register = await GrainFactory.Register(_school).Alles();
        var school = await GrainFactory.School(_school).Bekijk();
        var geld = await GrainFactory.Financien(_school).Bekijk();
        var proef = new AanmeldingProef(
            new Kolomwijzer(opslag.State.Keuzes), new LeerlingZoeker(register, school), new Aanmeldfeiten(school!, geld, Gekozen, tijd.Vandaag));
        var aanmeldingen = new Dictionary<string, ImmutableArray<Aanmelding>>(StringComparer.Ordinal);
        foreach (var deel in proef.Lees(rijen).Chunk(Tegelijk))
        {
            var gelezen = await Task.WhenAll(deel.Select(id => GrainFactory.Leerling(_school, id).Kaart(wie)));
            foreach (var (id, kaart) in deel.Zip(gelezen).Where(p => p.Second.IsGoed))
            {
                aanmeldingen[id] = kaart.Waarde!.Aanmeldingen;
            }
        }

        return proef.Vergelijk(aanmeldingen);
    }

    /// <summary>
    /// What the card says already is done, by an earlier try too. Who began to stay since the dry run, in a school that bills, is changed with its money in sight (TSO-6d).
    /// </summary>
    private async Task<Uitkomst> NeemAanmelding(Tabelstap stap, Rijlezer lezer, Wie wie)
    {
        var kind = GrainFactory.Leerling(_school, stap.Id);
        var kaart = await kind.Kaart(wie);
        if (!kaart.IsGoed)
        {
            return kaart.Weigering;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var rij = AanmeldingRijRules.Lees(lezer, school.Overblijfdagen, Gekozen);
        if (rij.Keuze is not { } keuze)
        {
            return Weigeringen.DagenZonderOverblijven(school.Overblijfdagen.Leesbaar()); // the school's days changed since the dry run
        }

        var was = kaart.Waarde.Aanmeldingen;
        if (AanmeldingProef.Oordeel(was, rij, school.Overblijfdagen) == Rijoordeel.Gelijk)
        {
            return Uitkomst.Goed;
        }

        return Aanmeldbegin.GaatLangsGeld(was, await GrainFactory.Financien(_school).Bekijk(), tijd.Vandaag)
            ? Weigeringen.WijzigingMetGeld
            : await kind.MeldAan(rij.Vanaf, keuze.Soort, keuze.Dagen, rij.Bewijs, Operatie(lezer), wie);
    }
}
