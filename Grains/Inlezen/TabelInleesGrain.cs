using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;

namespace OrleansSchool.Inlezen;

/// <inheritdoc cref="ITabelInleesGrain"/>
internal sealed partial class TabelInleesGrain(
    [PersistentState("tabelinlezen", VerzegeldeOpslag.Naam)] IPersistentState<TabelState> opslag,
    Schooltijd tijd, IIdBron ids, ILogger<TabelInleesGrain> logger)
    : Grain, ITabelInleesGrain, IRemindable
{
    private const string Vergeet = "vergeet";

    private SchoolSleutel _school;
    private string _id = "";

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        return Task.CompletedTask;
    }

    public async Task<Uitkomst<TabelView>> Begin(IngelezenTabel tabel, string bestandsnaam, Wie wie)
    {
        if (!Mag(wie, tabel.Soort))
        {
            return Weigeringen.GeenRecht;
        }

        if (opslag.State.Status is not (TabelStatus.Geen or TabelStatus.Laden))
        {
            return Weigeringen.TabelBezig;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        TabelRules.EisGrenzen(tabel);
        if (tabel.Soort == Tabelsoort.Beginstanden)
        {
            await ZoekBetalers();
        }

        var bladen = TabelRules.Bladen(tabel.Rijen).ToImmutableArray();
        var nieuw = await MetKolommen(new TabelState
        {
            Status = TabelStatus.Laden,
            Soort = tabel.Soort,
            Bestandsnaam = Basis.Bestandsnaam.Toon(bestandsnaam),
            DoorNaam = wie.Naam,
            Op = tijd.Nu,
            Koppen = tabel.Koppen,
            Meldingen = [.. tabel.Meldingen.Take(TabelGrenzen.MeldingenMax)],
            Bladen = bladen.Length,
            Telling = Tabeltelling.Nul with { Regels = tabel.Rijen.Length },
        });
        // The reminder and the number of pages are durable first: whatever happens next, the rows are found and erased.
        await this.RegisterOrUpdateReminder(Vergeet, TimeSpan.FromHours(TabelGrenzen.BewaarUren), TimeSpan.FromHours(TabelGrenzen.BewaarUren));
        await opslag.Bewaar(nieuw);
        await Task.WhenAll(bladen.Select((rijen, nr) => GrainFactory.Tabelblad(_school, _id, nr).Bewaar(rijen)));
        await opslag.Bewaar(nieuw with { Status = TabelStatus.Kolommen });
        return await View(Tabelvraag.Eerste, wie);
    }

    public async Task<Uitkomst<TabelView>> Bekijk(Tabelvraag vraag, Wie wie)
    {
        var nee = WaaromNiet(wie);
        return nee is not null ? nee : await View(vraag, wie);
    }

    public async Task<Uitkomst<TabelView>> Koppel(ImmutableArray<Kolomkeuze> kolommen, Wie wie)
    {
        var state = opslag.State;
        var nee = WaaromNiet(wie) ?? state.StatusOp(tijd.Nu) switch
        {
            TabelStatus.Kolommen or TabelStatus.Proefronde => KoppelRules.Keur(state.Soort, state.Koppen, kolommen),
            TabelStatus.Verlopen => Weigeringen.TabelVerlopen,
            _ => Weigeringen.TabelBezig,
        };
        if (nee is not null)
        {
            return nee;
        }

        await opslag.Bewaar(state with { Status = TabelStatus.Proefronde, Keuzes = kolommen });
        _proef = null;
        await GrainFactory.Tabelkoppeling(_school).Onthoud(KoppelRules.Kenmerk(state.Soort, state.Koppen), kolommen);
        return await View(Tabelvraag.Eerste, wie);
    }

    public async Task<Uitkomst<Opmerkingenlijst>> Opmerkingen(Wie wie)
    {
        var state = opslag.State;
        if ((WaaromNiet(wie) ?? (state.IsGewist || state.IsOud(tijd.Nu) ? Weigeringen.TabelVerlopen : null)) is { } nee)
        {
            return nee;
        }

        return state.Status is TabelStatus.Kolommen or TabelStatus.Laden
            ? Weigeringen.TabelZonderKolommen
            : TabelRules.Opmerkingen(state, await Proef(wie), await Rijen());
    }

    /// <summary>A day after the upload nothing of the rows is left, read in or not; a day later the counts go as well (SEC-5).</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (!opslag.RecordExists)
        {
            await this.VergeetHerinnering(reminderName);
        }
        else if (opslag.State.IsOud(tijd.Nu))
        {
            await Task.WhenAll(Enumerable.Range(0, opslag.State.Bladen).Select(nr => GrainFactory.Tabelblad(_school, _id, nr).Wis()));
            _proef = null;
            if (tijd.Nu < opslag.State.Op.AddHours(2 * TabelGrenzen.BewaarUren))
            {
                await opslag.Bewaar(opslag.State with { Status = opslag.State.StatusOp(tijd.Nu), Bladen = 0, Stappen = [], Geweigerd = [] });
                return;
            }

            await opslag.Wis(DeactivateOnIdle);
            await this.VergeetHerinnering(reminderName);
        }
    }

    private bool Mag(Wie wie, Tabelsoort soort) => wie.MagHeleSchool(TabelRules.Recht(soort), _school);

    private Weigering? WaaromNiet(Wie wie) => opslag.State.Status == TabelStatus.Geen
        ? TabelRules.Soorten.Any(soort => Mag(wie, soort)) ? Weigeringen.Onbekend("dit bestand") : Weigeringen.GeenRecht
        : Mag(wie, opslag.State.Soort) ? null : Weigeringen.GeenRecht;

    private async Task<TabelState> MetKolommen(TabelState state)
    {
        var bekend = KoppelRules.Geldig(state.Soort, state.Koppen, await GrainFactory.Tabelkoppeling(_school).Zoek(KoppelRules.Kenmerk(state.Soort, state.Koppen)));
        return state with { Keuzes = bekend.IsEmpty ? KoppelRules.Raad(state.Soort, state.Koppen) : bekend, Onthouden = !bekend.IsEmpty };
    }

    private async Task<TabelView> View(Tabelvraag vraag, Wie wie)
    {
        var state = opslag.State;
        var view = TabelRules.View(_id, state, tijd.Nu) with { Loopt = _verder is not null };
        if (state.IsGewist || state.IsOud(tijd.Nu))
        {
            return view;
        }

        view = view with { Kolommen = KoppelRules.Voorbeelden(state, await Rijen()) };
        return state.Status is TabelStatus.Proefronde or TabelStatus.Ingelezen ? TabelRules.MetProef(view, state, await Proef(wie), vraag) : view;
    }

    private async Task<ImmutableArray<Tabelrij>> Rijen()
    {
        var bladen = await Task.WhenAll(Enumerable.Range(0, opslag.State.Bladen).Select(nr => GrainFactory.Tabelblad(_school, _id, nr).Lees()));
        return [.. bladen.SelectMany(b => b)];
    }
}
