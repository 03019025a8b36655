using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Gedrag;
using OrleansSchool.Vragen;

namespace OrleansSchool.Logboek;

/// <summary>News of a line to whom it concerns; the contents come from the line itself.</summary>
internal sealed partial class LogboekGrain
{
    private Task Stuur(Uitpost<Logpost> post, Afzender van)
    {
        var regel = opslag.State.Regels[post.Bericht.Nr - 1];
        var naar = Sleutels.Delen(post.Naar)[1];
        return post.Bericht.Wat switch
        {
            Lognieuws.Voorval => GrainFactory.Aandacht(_school, naar).Ontvang(van, Nieuws(regel)),
            Lognieuws.Overtreding => GrainFactory.Gedrag(_school, naar).OntvangOvertreding(van, Overtreding(regel)),
            Lognieuws.NietMeer => GrainFactory.Gedrag(_school, naar).OntvangOvertreding(
                van, Overtreding(opslag.State.Regels[LogregelRules.Oorsprong(opslag.State.Regels, regel) - 1]) with { Vervallen = $"{OvertredingRules.DoorLogboek}, regel {regel.Nr}" }),
            _ => GrainFactory.Vragen(_school, _datum).Ontvang(van, Vraag(regel)),
        };
    }

    /// <summary>Under the number of the line that was first, so that a correction takes its place.</summary>
    private Overtreding Overtreding(Logregel regel) =>
        new(_datum, LogregelRules.Oorsprong(opslag.State.Regels, regel), regel.Huisregel, regel.Tekst, regel.DoorNaam);

    /// <summary>Without a name: the page behind it has it, with its own rights (TSO-8h).</summary>
    private Aandachtsbericht Nieuws(Logregel regel) => new(
        AandachtRules.VoorvalId(_datum, regel.Nr), regel.Soort == Logsoort.Voorval ? Aandachtsoort.Voorval : Aandachtsoort.Gedrag, LogboekRules.Nieuwstekst(regel),
        $"/s/{_school}/logboek?datum={Sleutels.Dag(_datum)}#regel-{Sleutels.Dag(_datum)}-{regel.Nr}", regel.Op, Dringend: regel.Soort == Logsoort.Voorval, null);

    private Oudervraag Vraag(Logregel regel) => new(
        $"{Sleutels.Dag(_datum)}/{regel.Nr}", regel.Op, regel.AccountId, regel.DoorNaam, regel.Tekst, regel.LeerlingIds, Vraagstand.Open, null, null, null, null, null, null);
}
