using System.Collections.Immutable;
using System.Globalization;
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

    private const int WachtVerdubbeld = 6;

    private static readonly TimeSpan Tussendoor = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan NaFout = TimeSpan.FromSeconds(5);

    private IGrainTimer? _verder;
    private int _fouten;

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

        for (var gedaan = 0; gedaan < DirectMax && opslag.State.Status == TabelStatus.Bezig && (gedaan == 0 || IsVers); gedaan += Tegelijk)
        {
            await VolgendeBatch(wie);
        }

        if (opslag.State.Status == TabelStatus.Bezig)
        {
            _verder?.Dispose();
            _verder = this.RegisterGrainTimer(_ => GaVerder(wie), new GrainTimerCreationOptions(Wacht, Wacht) { KeepAlive = true });
        }

        return await View(Tabelvraag.Eerste, wie);
    }

    /// <summary>There are steps that didn't fail yet.</summary>
    private bool IsVers => opslag.State.Stappen is [{ Pogingen: 0 }, ..];

    /// <summary>After a fault longer each time: a full disk or a child that can't be written isn't tried in a hot loop.</summary>
    private TimeSpan Wacht => _fouten == 0 ? Tussendoor : NaFout * (1 << Math.Min(_fouten - 1, WachtVerdubbeld));

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
            if (opslag.State.StatusOp(tijd.Nu) == TabelStatus.Bezig && !await IsRechtKwijt(wie))
            {
                await VolgendeBatch(wie);
                _verder?.Change(Wacht, Wacht);
                if (opslag.State.Status == TabelStatus.Bezig)
                {
                    return;
                }
            }

            _verder?.Dispose();
            _verder = null;
        }
        catch (Exception fout)
        {
            _fouten++;
            StapMislukt(logger, fout.GetType().Name); // nothing is lost: the step stands, a later tick or a person goes on
            _verder?.Change(Wacht, Wacht);
        }
    }

    /// <summary>Who started it may lose the role while a long file runs; then it waits for somebody who has it (SEC-2).</summary>
    private async Task<bool> IsRechtKwijt(Wie wie) =>
        await GrainFactory.Account(wie.AccountId).Bekijk() is { } account
        && !Mag(wie with { Rollen = [.. account.Rollen.Where(r => r.School == _school && r.GeldtOp(tijd.Vandaag)).Select(r => new ActieveRol(r.Rol, r.Groepen))] }, opslag.State.Soort);

    /// <summary>Each child or helper takes its rows once, however often it is asked; only then the step is taken off.</summary>
    private async Task VolgendeBatch(Wie wie)
    {
        var batch = TabelRules.Batch(opslag.State, Tegelijk);
        var nodig = batch.SelectMany(s => s.Rijen).ToHashSet();
        var rijen = (await Rijen()).Where(r => nodig.Contains(r.Nr)).ToDictionary(r => r.Nr);
        var uitslagen = await Task.WhenAll(batch.Select(s => Probeer(s, rijen, wie)));
        await opslag.Bewaar(TabelRules.NaBatch(opslag.State, [.. uitslagen]));
        _fouten = uitslagen.Any(u => u.IsMislukt) ? _fouten + 1 : 0;
        _proef = null;
    }

    /// <summary>A child or helper that fails doesn't take the others of its batch along.</summary>
    private async Task<Stapuitslag> Probeer(Tabelstap stap, Dictionary<int, Tabelrij> rijen, Wie wie)
    {
        try
        {
            var kolommen = new Kolomwijzer(opslag.State.Keuzes);
            var uitkomst = await Neem(stap, [.. stap.Rijen.Select(nr => new Rijlezer(rijen[nr], kolommen, []))], wie);
            return new Stapuitslag(stap, uitkomst.Weigering, IsMislukt: false);
        }
        catch (Exception fout)
        {
            StapMislukt(logger, fout.GetType().Name);
            return new Stapuitslag(stap, null, IsMislukt: true);
        }
    }

    private Task<Uitkomst> Neem(Tabelstap stap, ImmutableArray<Rijlezer> rijen, Wie wie) => opslag.State.Soort switch
    {
        Tabelsoort.Verzorgers => NeemVerzorgers(stap, rijen, wie),
        Tabelsoort.Machtigingen => NeemMachtiging(stap, rijen[0], wie),
        Tabelsoort.Aanmeldingen => NeemAanmelding(stap, rijen[0], wie),
        Tabelsoort.Beginstanden => NeemBeginstand(stap, rijen[0], wie),
        _ => NeemHelper(stap, rijen[0], wie),
    };

    /// <summary>The operation is that of the row of this file: again gives the same mandate.</summary>
    private async Task<Uitkomst> NeemMachtiging(Tabelstap stap, Rijlezer lezer, Wie wie)
    {
        var betaler = GrainFactory.Betaler(_school, stap.Id);
        var naam = (await betaler.Kaart(wie)).Waarde?.Naam ?? "";
        return new Uitkomst((await betaler.TekenMachtiging(MachtigingRij.Lees(lezer).Voor(naam), Operatie(lezer), wie)).Weigering);
    }

    /// <summary>Of a row of this file.</summary>
    private OperatieId Operatie(Rijlezer lezer) => new(string.Create(CultureInfo.InvariantCulture, $"{_id}-{lezer.Nr}"));

    private async Task<Uitkomst> NeemVerzorgers(Tabelstap stap, ImmutableArray<Rijlezer> rijen, Wie wie)
    {
        var kind = GrainFactory.Leerling(_school, stap.Id);
        var kaart = await kind.Kaart(wie);
        if (!kaart.IsGoed)
        {
            return kaart.Weigering;
        }

        var was = new Verzorgerskaart(kaart.Waarde.Verzorgers, kaart.Waarde.Noodcontacten);
        var nieuw = rijen.Select(r => VerzorgerRijRules.Lees(r, stap.Id)).ToList();
        if (VerzorgersVanKind.WaaromNiet(was, nieuw) is { } nee)
        {
            return nee;
        }

        var overname = VerzorgersVanKind.Overname(was, nieuw);
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

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Part of a table could not be taken over yet: {Fout}")]
    private static partial void StapMislukt(ILogger logger, string fout);
}
