using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Inlezen;

/// <summary>The dry run: kept in memory for a minute, so that leafing through it asks no card again.</summary>
internal sealed partial class TabelInleesGrain
{
    private const int Tegelijk = 32;

    private static readonly TimeSpan ProefBewaard = TimeSpan.FromMinutes(1);

    private Proefronde? _proef;
    private DateTimeOffset _proefOp;

    private async Task<Proefronde> Proef(Wie wie)
    {
        if (_proef is null || tijd.Nu - _proefOp >= ProefBewaard)
        {
            _proef = await Vergelijk(await Rijen(), wie);
            _proefOp = tijd.Nu;
        }

        return _proef;
    }

    private Task<Proefronde> Vergelijk(ImmutableArray<Tabelrij> rijen, Wie wie) => opslag.State.Soort switch
    {
        Tabelsoort.Verzorgers => VergelijkVerzorgers(rijen, wie),
        Tabelsoort.Machtigingen => VergelijkMachtigingen(rijen),
        Tabelsoort.Aanmeldingen => VergelijkAanmeldingen(rijen, wie),
        Tabelsoort.Beginstanden => VergelijkBeginstanden(rijen, wie),
        _ => VergelijkHelpers(rijen, wie),
    };

    private async Task<Proefronde> VergelijkMachtigingen(ImmutableArray<Tabelrij> rijen) =>
        new MachtigingProef(new Kolomwijzer(opslag.State.Keuzes), await GrainFactory.Betalers(_school).Alles(), tijd.Vandaag).Vergelijk(rijen);

    private async Task<Proefronde> VergelijkVerzorgers(ImmutableArray<Tabelrij> rijen, Wie wie)
    {
        var register = await GrainFactory.Register(_school).Alles();
        var school = await GrainFactory.School(_school).Bekijk();
        var hier = new Handeling(wie, school!, tijd.Nu, tijd.Vandaag);
        var proef = new VerzorgerProef(new Kolomwijzer(opslag.State.Keuzes), new LeerlingZoeker(register, school), hier);
        return proef.Vergelijk(await Kaarten(proef.Lees(rijen), wie));
    }

    private async Task<Proefronde> VergelijkHelpers(ImmutableArray<Tabelrij> rijen, Wie wie)
    {
        var helpers = await GrainFactory.Overblijfkrachten(_school).Alles();
        var personen = await GrainFactory.Personen(_school).Alles();
        var proef = new HelperProef(new Kolomwijzer(opslag.State.Keuzes), helpers, personen, ids.NieuwId, wie.AccountId, tijd.Vandaag);
        return proef.Vergelijk(rijen, await Opmerkingen(proef.MetOpmerking(rijen), wie));
    }

    /// <summary>From the cards of the helpers, some at a time.</summary>
    private async Task<Dictionary<string, string?>> Opmerkingen(ImmutableArray<string> helpers, Wie wie)
    {
        var opmerkingen = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var deel in helpers.Chunk(Tegelijk))
        {
            var gelezen = await Task.WhenAll(deel.Select(id => GrainFactory.Overblijfkracht(_school, id).Kaart(wie)));
            foreach (var (id, kaart) in deel.Zip(gelezen))
            {
                opmerkingen[id] = kaart.Waarde?.Gegevens.Opmerking;
            }
        }

        return opmerkingen;
    }

    /// <summary>The cards of the children in the file, some at a time; a child that went meanwhile has none.</summary>
    private async Task<Dictionary<string, Verzorgerskaart>> Kaarten(ImmutableArray<string> kinderen, Wie wie)
    {
        var kaarten = new Dictionary<string, Verzorgerskaart>(StringComparer.Ordinal);
        foreach (var deel in kinderen.Chunk(Tegelijk))
        {
            var gelezen = await Task.WhenAll(deel.Select(id => GrainFactory.Leerling(_school, id).Kaart(wie)));
            foreach (var (id, kaart) in deel.Zip(gelezen).Where(p => p.Second.IsGoed))
            {
                kaarten[id] = new Verzorgerskaart(kaart.Waarde!.Verzorgers, kaart.Waarde.Noodcontacten);
            }
        }

        return kaarten;
    }
}
