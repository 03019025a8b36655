using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <inheritdoc cref="IDossierGrain"/>
internal sealed partial class DossierGrain(
    [PersistentState("dossier", VerzegeldeOpslag.Naam)] IPersistentState<DossierState> opslag, Schooltijd tijd, IIdBron ids, ILogger<DossierGrain> logger)
    : Grain, IDossierGrain, IRemindable
{
    private SchoolSleutel _school;
    private string _id = "";
    private Schooljaar _jaar;
    private DossierState _duurzaam = new();
    private Postbode<Dossierpost> _postbode = null!;

    private Wie Systeem => Wie.Systeem(_school, "Overdracht");

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        _jaar = Schooljaar.Probeer(delen[2], out var jaar) ? jaar.Value : throw new FormatException(delen[2]);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        if (_postbode.Wachtend > 0 || !opslag.State.Losse.IsEmpty)
        {
            await Zelf.StuurRij(); // in a turn of its own: who woke it may be the one to whom it sends
        }
    }

    public async Task<Uitkomst> Begin(OperatieId operatie, Wie wie)
    {
        var (was, merk) = (opslag.State, operatie.IsGeldig ? OperatieRules.Regel(operatie, wie, "begin") : "");
        if (merk.Length == 0)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var kind = await Kind(was);
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if (MagBeginnen(was, kind, wie) is { } nee)
        {
            return nee;
        }

        var kaart = await GrainFactory.Leerling(_school, _id).Kaart(Systeem);
        if (!kaart.IsGoed)
        {
            return kaart.Weigering;
        }

        var gegevens = VoorvulRules.Begin(kaart.Waarde, kind!.School, _jaar, tijd.Vandaag);
        var inhoud = new Dossierinhoud(gegevens, gegevens, [], [], null, DossierdeelRules.GeheimeStraten(kaart.Waarde));
        var hier = new Dossierstand(was, Dossierstatus.Voorlopig, wie, _school, _jaar, tijd.Nu, kind.GroepId, inhoud, [], await Instelling());
        await ZorgVoorWissen();
        return await Leg(hier, new Dossierstap(DossierstapRules.MetInvuller(was, wie) with
        {
            BegonnenOp = hier.Nu,
            GroepId = kind.GroepId ?? "",
            Log = DossierstapRules.MetFeit(hier, Dossierfeiten.Begonnen, "Dossier begonnen, gevuld vanaf de kaart van de leerling."),
        }, inhoud), merk);
    }

    /// <summary>A command: may this person see it, was it done before, what does the rule say, write, tell.</summary>
    /// <param name="inhoud">What the form asks, so that another form with the same id is told apart.</param>
    private async Task<Uitkomst> Doe(OperatieId operatie, string?[] inhoud, Wie wie, Func<Dossierstand, Uitkomst<Dossierstap>> regel)
    {
        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var hier = await Sta(opslag.State, wie);
        if (WaaromNietZien(hier) is { } blind)
        {
            return blind;
        }

        var merk = OperatieRules.Regel(operatie, wie, inhoud);
        if (OperatieRules.Eerder(hier!.State.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if (WaaromDicht(hier) is { } dicht)
        {
            return dicht;
        }

        var besluit = regel(hier);
        return besluit.IsGoed ? await Leg(hier, besluit.Waarde, merk) : besluit.Weigering;
    }

    /// <summary>Rights go first, so that a refusal tells nothing about who has a dossier.</summary>
    private static Weigering? WaaromNietZien(Dossierstand? hier) =>
        hier is null ? Weigeringen.OnbekendeSchool : hier.Mag(Recht.DossierZien) ? null : Weigeringen.GeenRecht;

    private static Weigering? WaaromDicht(Dossierstand hier) =>
        !hier.State.Bestaat ? Weigeringen.DossierNietBegonnen : hier.Status == Dossierstatus.Gewist ? Weigeringen.DossierGewist : null;

    private async Task<Uitkomst> Leg(Dossierstand hier, Dossierstap stap, string? merk)
    {
        var wordt = stap.Wordt;
        if (stap.Inhoud is { } inhoud)
        {
            var dicht = await Sluit(inhoud);
            if (!dicht.IsGoed)
            {
                return dicht.Weigering;
            }

            wordt = wordt with { Inhoud = dicht.Waarde };
        }

        await Schrijf(hier, merk is null ? wordt : wordt with { Operaties = OperatieRules.Met(wordt.Operaties, merk) });
        return Uitkomst.Goed;
    }

    private async Task Schrijf(Dossierstand hier, DossierState wordt)
    {
        await Bewaar(await MetRij(await MetAandacht(hier, wordt)));
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Overdracht(_jaar)]);
    }

    private async Task Bewaar(DossierState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    private IDossierGrain Zelf => GrainFactory.Dossier(_school, _id, _jaar);

    private static string Nr(int nr) => nr.ToString(CultureInfo.InvariantCulture);
}
