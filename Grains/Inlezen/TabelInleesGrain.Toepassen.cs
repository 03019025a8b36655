using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Inlezen;

/// <summary>Live, as a run that goes on where it was. The first steps at once; a long file goes on by a timer, so that a page can look.</summary>
internal sealed partial class TabelInleesGrain
{
    private const int DirectMax = 512;
    private const int PogingenMax = 3;

    private static readonly TimeSpan Tussendoor = TimeSpan.FromMilliseconds(50);

    private IGrainTimer? _verder;

    public async Task<Uitkomst<TabelView>> PasToe(Toepassing keuze, Wie wie)
    {
        var nee = WaaromNiet(wie) ?? opslag.State.StatusOp(tijd.Nu) switch
        {
            TabelStatus.Laden or TabelStatus.Kolommen => Weigeringen.TabelZonderKolommen,
            TabelStatus.Verlopen => Weigeringen.TabelVerlopen,
            TabelStatus.Proefronde => await Plan(keuze, wie),
            _ => null,
        };
        if (nee is not null)
        {
            return nee;
        }

        for (var gedaan = 0; gedaan < DirectMax && opslag.State.Status == TabelStatus.Bezig; gedaan += Tegelijk)
        {
            await VolgendeBatch(wie);
        }

        if (opslag.State.Status == TabelStatus.Bezig)
        {
            _verder ??= this.RegisterGrainTimer(_ => GaVerder(wie), new GrainTimerCreationOptions(Tussendoor, Tussendoor) { KeepAlive = true });
        }

        return await View(Tabelvraag.Eerste, wie);
    }

    /// <summary>Compared once more with the school as it is now; the steps with the ids of new helpers are durable before anyone is made.</summary>
    private async Task<Weigering?> Plan(Toepassing keuze, Wie wie)
    {
        _proef = null;
        var proef = await Proef(wie);
        var telling = proef.Telling();
        if (telling.Fout > 0 && keuze == Toepassing.AllesOfNiets)
        {
            return Weigeringen.FoutenInTabel(telling.Fout);
        }

        if (opslag.State.Soort == Tabelsoort.Helpers && proef.Stappen.Length > TabelGrenzen.HelpersMax)
        {
            return Weigeringen.TeVeel("helpers in een bestand", TabelGrenzen.HelpersMax);
        }

        await opslag.Bewaar(opslag.State with
        {
            Status = proef.Stappen.IsEmpty ? TabelStatus.Ingelezen : TabelStatus.Bezig,
            Stappen = proef.Stappen,
            Telling = telling,
        });
        return null;
    }

    private async Task GaVerder(Wie wie)
    {
        try
        {
            if (opslag.State.StatusOp(tijd.Nu) == TabelStatus.Bezig)
            {
                await VolgendeBatch(wie);
            }
        }
        catch (Exception fout)
        {
            StapMislukt(logger, fout.GetType().Name); // nothing is lost: the step stands, the next tick or a person goes on
        }

        if (opslag.State.StatusOp(tijd.Nu) != TabelStatus.Bezig)
        {
            _verder?.Dispose();
            _verder = null;
        }
    }

    /// <summary>Each child or helper takes its rows once, however often it is asked; only then the step is taken off.</summary>
    private async Task VolgendeBatch(Wie wie)
    {
        var batch = opslag.State.Stappen[..Math.Min(Tegelijk, opslag.State.Stappen.Length)];
        var nodig = batch.SelectMany(s => s.Rijen).ToHashSet();
        var rijen = (await Rijen()).Where(r => nodig.Contains(r.Nr)).ToDictionary(r => r.Nr);
        var kolommen = new Kolomwijzer(opslag.State.Keuzes);
        var uitkomsten = await Task.WhenAll(batch.Select(s => Neem(s, [.. s.Rijen.Select(nr => new Rijlezer(rijen[nr], kolommen, []))], wie)));
        await opslag.Bewaar(TabelRules.NaBatch(opslag.State, [.. batch.Zip(uitkomsten, (s, u) => (s, u.Weigering))]));
        _proef = null;
    }

    private Task<Uitkomst> Neem(Tabelstap stap, ImmutableArray<Rijlezer> rijen, Wie wie) =>
        opslag.State.Soort == Tabelsoort.Verzorgers ? NeemVerzorgers(stap, rijen, wie) : NeemHelper(stap, rijen[0], wie);

    private async Task<Uitkomst> NeemVerzorgers(Tabelstap stap, ImmutableArray<Rijlezer> rijen, Wie wie)
    {
        var kind = GrainFactory.Leerling(_school, stap.Id);
        var kaart = await kind.Kaart(wie);
        if (!kaart.IsGoed)
        {
            return kaart.Weigering;
        }

        var was = new Verzorgerskaart(kaart.Waarde.Verzorgers, kaart.Waarde.Noodcontacten);
        var overname = VerzorgersVanKind.Overname(was, [.. rijen.Select(r => VerzorgerRijRules.Lees(r, stap.Id))]);
        return new Uitkomst((await kind.NeemVerzorgersOver(overname, wie)).Weigering);
    }

    /// <summary>Written on what the card says now; who changes it at the same moment is read again.</summary>
    private async Task<Uitkomst> NeemHelper(Tabelstap stap, Rijlezer lezer, Wie wie)
    {
        var rij = HelperRijRules.Lees(lezer, tijd.Vandaag);
        var helper = GrainFactory.Overblijfkracht(_school, stap.Id);
        for (var poging = 1; ; poging++)
        {
            var kaart = (await helper.Kaart(wie)).Waarde;
            var uitkomst = await helper.Bewaar(rij.Over(kaart?.Gegevens, tijd.Vandaag), kaart?.Versie ?? 0, wie);
            if (uitkomst.Weigering?.Code != Weigeringen.Verouderd.Code || poging == PogingenMax)
            {
                return uitkomst;
            }
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A batch of a table could not be taken over yet: {Fout}")]
    private static partial void StapMislukt(ILogger logger, string fout);
}
