using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IVergoedingenGrain"/>
internal sealed partial class VergoedingenGrain(
    [PersistentState("vergoedingen", VerzegeldeOpslag.Naam)] IPersistentState<VergoedingenState> opslag, Schooltijd tijd, ILogger<VergoedingenGrain> logger)
    : Grain, IVergoedingenGrain
{
    private SchoolSleutel _school;
    private DateOnly _maand;
    private VergoedingenState _duurzaam = new();
    private Postbode<Boeking> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _maand = DateOnly.ParseExact(delen[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (_maand.Day != 1)
        {
            throw new FormatException(delen[1]);
        }

        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public async Task<Uitkomst<VergoedingenView>> Bekijk(Wie wie)
    {
        if (!MagBeheren(wie) && !wie.MagHeleSchool(Recht.GeldControleren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var beeld = await Beeld(metInzet: true, helperId: null);
        var nee = WaaromNiet(beeld);
        return new VergoedingenView(
            _maand, opslag.State.Versie, [.. beeld.Regels.Select(r => Afgeschermd(r, wie))], beeld.Totaal, beeld.Inzetminuten, beeld.Inzet, beeld.Maximum,
            MagBeheren(wie) && nee is null, nee?.Zin)
        {
            NogTeVerrekenen =
            [
                .. beeld.Open.Concat(beeld.OpenInzet.Where(o => o.Bedrag != Geld.Nul).Select(o => new Openverrekening(null, "Inzet groepsleerkrachten", o.Maand, o.Bedrag, GaatMee: true)))
                    .OrderBy(o => o.Maand).ThenBy(o => Namen.Zoekvorm(o.Naam), StringComparer.Ordinal),
            ],
        };
    }

    public async Task<Uitkomst<Vergoedingsregel>> Mijn(Wie wie)
    {
        if (!wie.Mag(Recht.EigenVergoeding, _school) || wie.Tablet is not null)
        {
            return Weigeringen.GeenRecht;
        }

        var beeld = await Beeld(metInzet: false, wie.AccountId);
        return beeld.Regels.FirstOrDefault(r => r.HelperId == wie.AccountId) is { } regel ? regel : Weigeringen.VergoedingZonderRegel;
    }

    public async Task<Uitkomst> PasAan(string helperId, Geld bedrag, string reden, long versie, OperatieId operatie, Wie wie)
    {
        var correctie = MagBeheren(wie) ? RekenRules.Som((await Beeld(metInzet: false, helperId)).Open.Select(o => o.Bedrag)) : Geld.Nul;
        return await Wijzig(helperId, ["bedrag", helperId, bedrag.Centen.ToString(CultureInfo.InvariantCulture)], reden, versie, (operatie, wie), (was, schoon) =>
            bedrag < Geld.Nul || bedrag.Centen > FinancienGrenzen.BedragMax ? Weigeringen.VergoedingBedrag
            : Met(was, new Aanpassing(helperId, bedrag, schoon, Van(was, helperId)?.Belast ?? false, wie.Naam, tijd.Nu) { Correctie = correctie }));
    }

    public Task<Uitkomst> ZetBelast(string helperId, bool belast, string reden, long versie, OperatieId operatie, Wie wie) =>
        Wijzig(helperId, ["belast", helperId, belast ? "ja" : "nee"], reden, versie, (operatie, wie), (was, schoon) =>
            Met(was, (Van(was, helperId) ?? new Aanpassing(helperId, null, schoon, belast, wie.Naam, tijd.Nu)) with { Reden = schoon, Belast = belast, DoorNaam = wie.Naam, Op = tijd.Nu }));

    public async Task<ImmutableArray<Vergoedingsregel>> LeesIntern()
    {
        var vast = _duurzaam.Regels.Where(r => r.Stand != Vergoedingstand.Concept).ToList();
        var jaren = await Waaier.Vraag(vast, r => GrainFactory.Helperjaar(r.HelperId, _maand.Year).Bekijk());
        var feiten = new Maandfeiten(_school, _maand, TariefRules.MaximumOp(await GrainFactory.Financien(_school).Bekijk(), _maand.Year));
        return [.. vast.Zip(jaren, (regel, jaar) => VergoedingRules.Toon(regel, jaar, feiten, isVast: true, zonder: false))];
    }

    public async Task<Nachtwerk> Nacht()
    {
        if (!opslag.RecordExists)
        {
            DeactivateOnIdle();
            return Nachtwerk.Niets();
        }

        await Verder();
        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        if (!Bewaartermijnen.IsVoorbij("vergoedingen", Schooljaar.Van(_maand).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("vergoedingen");
    }

    private bool MagBeheren(Wie wie) => wie.MagHeleSchool(Recht.VergoedingenBeheren, _school);

    /// <summary>An account is shown whole to who pays; others see its end.</summary>
    private Vergoedingsregel Afgeschermd(Vergoedingsregel regel, Wie wie) =>
        regel.Iban is null || wie.Mag(Recht.GeldBeheren, _school) || wie.Mag(Recht.MachtigingenBeheren, _school) ? regel : regel with { Iban = Iban.Einde(regel.Iban) };

    private static Aanpassing? Van(VergoedingenState state, string helperId) => state.Aanpassingen.FirstOrDefault(a => a.HelperId == helperId);

    private static VergoedingenState Met(VergoedingenState was, Aanpassing aanpassing) => was with
    {
        Aanpassingen = was.Aanpassingen.RemoveAll(a => a.HelperId == aanpassing.HelperId).Add(aanpassing),
        Versie = was.Versie + 1,
    };

    private async Task<Uitkomst> Wijzig(
        string helperId, string[] inhoud, string reden, long versie, (OperatieId Operatie, Wie Wie) door, Func<VergoedingenState, string, Uitkomst<VergoedingenState>> regel)
    {
        var schoon = TekstRules.Schoon(reden);
        if (!MagBeheren(door.Wie) || !door.Operatie.IsGeldig)
        {
            return MagBeheren(door.Wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var kenmerk = OperatieRules.Regel(door.Operatie, door.Wie, [.. inhoud, schoon]);
        if (OperatieRules.Eerder(opslag.State.Operaties, kenmerk) is { } eerder)
        {
            return eerder;
        }

        if (await MagWijzigen(helperId, schoon, versie) is { } nee)
        {
            return nee;
        }

        var besluit = regel(opslag.State, schoon);
        if (!besluit.IsGoed)
        {
            return besluit.Weigering;
        }

        await Leg(besluit.Waarde with { Operaties = OperatieRules.Met(opslag.State.Operaties, kenmerk) });
        return Uitkomst.Goed;
    }

    private async Task<Weigering?> MagWijzigen(string helperId, string reden, long versie)
    {
        if (TekstRules.KeurVerplicht(reden, "reden", "een reden", FinancienGrenzen.RedenMax) is { } nee)
        {
            return nee;
        }

        if (opslag.State.Versie != versie)
        {
            return Weigeringen.Verouderd;
        }

        if (opslag.State.Regels.Any(r => r.HelperId == helperId))
        {
            return Weigeringen.VergoedingAlVast;
        }

        var beeld = await Beeld(metInzet: false, helperId);
        return beeld.Regels.Any(r => r.HelperId == helperId) ? null : Weigeringen.VergoedingZonderRegel;
    }

    private async Task Leg(VergoedingenState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
        await _postbode.Verzend();
        _duurzaam = opslag.State;
        await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
    }

    private Task Stuur(Uitpost<Boeking> post, Afzender van) =>
        Schooljaar.Probeer(Sleutels.Delen(post.Naar)[1], out var jaar)
            ? GrainFactory.Journaal(_school, jaar.Value).Boek(van, post.Bericht)
            : throw new FormatException(post.Naar);
}
