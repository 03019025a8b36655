using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;
using OrleansSchool.Post;

namespace OrleansSchool.Commissie;

/// <inheritdoc cref="IVergaderingGrain"/>
internal sealed partial class VergaderingGrain(
    [PersistentState("vergadering", VerzegeldeOpslag.Naam)] IPersistentState<VergaderingState> opslag, Schooltijd tijd, ILinkkeuring adressen,
    ILogger<VergaderingGrain> logger) : Grain, IVergaderingGrain
{
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private string _id = "";
    private VergaderingState _duurzaam = new();
    private Postbode<Vergaderpost> _postbode = null!;

    private Vergaderplek Plek => new(_id, _school);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        _jaar = VergaderRules.JaarVan(_id) ?? default; // what isn't an id of ours has no state, and can't get one
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Schrijf(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        await _postbode.Verzend();
        ZetOuderronde();
    }

    public async Task<Uitkomst<VergaderingView>> Bekijk(Wie wie)
    {
        var (state, hier) = (_duurzaam, Hier(wie));
        if (Waarom(state, wie) is { } nee)
        {
            return nee;
        }

        var schrijft = VergaderRules.Mag(state, wie, _school, hier.Vandaag).Notuleren && NotulenRules.WaaromNiet(state, hier.Vandaag) is null;
        var fouten = schrijft ? NotulenRules.Leesfouten(state, await Openbaarnamen.Haal(GrainFactory, _school)) : [];
        return VergaderRules.View(state, _id, _jaar, hier, fouten);
    }

    public Task<Leesversie?> Leesversie() => Task.FromResult(VergaderRules.Leesversie(_duurzaam, _id));

    /// <summary>The list has this row already, and waits for the answer: nothing goes back to it from here.</summary>
    public async Task<Uitkomst> Plan(Vergadersoort soort, VergaderingInvoer invoer, OperatieId operatie, Wie wie)
    {
        var (mag, schoon, hier) = (wie.MagHeleSchool(Recht.VergaderingenBeheren, _school), VergaderRules.Schoon(invoer), Hier(wie));
        if (!mag || !operatie.IsGeldig || opslag.State.Bestaat)
        {
            return !mag ? Weigeringen.GeenRecht : operatie.IsGeldig ? Uitkomst.Goed : Weigeringen.OngeldigeOperatie;
        }

        var nee = VergaderRules.JaarVan(_id) is { } jaar ? VergaderRules.Keur(schoon, jaar) : Weigeringen.Onbekend("deze vergadering");
        if (nee is not null)
        {
            return nee;
        }

        var rijen = await GrainFactory.Vergaderingen(_school, _jaar).Rijen();
        var vast = VergaderpuntRules.Vast(soort, VergaderpuntRules.IsEersteWerkgroep(soort, _id, schoon.Op, rijen), hier.Vandaag);
        var noemtKind = schoon.Aanleiding is { } reden && !(await Openbaarnamen.Haal(GrainFactory, _school)).Kind(reden.Naam).IsEmpty;
        var nieuw = new VergaderingState
        {
            Soort = soort,
            Gegevens = schoon,
            Punten = VergaderpuntRules.MetAanleiding(vast, schoon.Aanleiding, Id("aanleiding"), noemtKind, hier),
            Voorzitters = await Leiding(),
        };
        nieuw = await MetKwaliteit(nieuw with { Genodigden = await Horen(nieuw) });
        nieuw = VergaderRules.IsOpen(nieuw, hier.Vandaag) ? VergaderkopieRules.MetBericht(nieuw, Sjabloon.Vergadering, nieuw.Genodigden, Plek) : nieuw;
        await Schrijf(VergaderRules.MetFeit(nieuw, "gepland", $"Gepland op {Datums.Cijfers(schoon.Op)}", hier) with { Versie = 1 });
        await _postbode.Verzend();
        return Uitkomst.Goed;
    }

    /// <summary>Who has an account hears it by the address that it has now.</summary>
    public Task<Uitkomst> Wijzig(VergaderingInvoer invoer, long versie, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(wie, versie, operatie, ("gewijzigd", $"Dag, tijd of plaats gewijzigd: {Datums.Cijfers(invoer.Op)}"), "wijzig", VergaderRules.Inhoud(VergaderRules.Schoon(invoer))), IsBeheer,
        async was =>
        {
            var besluit = VergaderRules.Wijzig(was, invoer, _jaar, tijd.Vandaag);
            if (!besluit.IsGoed)
            {
                return besluit.Weigering;
            }

            if (VergaderRules.KeurNamen(besluit.Waarde.Gegevens!, await Openbaarnamen.Haal(GrainFactory, _school)) is { } nee)
            {
                return nee;
            }

            var (oud, wordt) = (was.Gegevens!, await MetKwaliteit(besluit.Waarde));
            var isAnders = (oud.Op, oud.Begin, oud.Plaats) != (wordt.Gegevens!.Op, wordt.Gegevens.Begin, wordt.Gegevens.Plaats);
            return isAnders && VergaderRules.IsOpen(wordt, tijd.Vandaag) ? VergaderkopieRules.MetBericht(wordt, Sjabloon.Vergadering, await MetAdres(wordt.Genodigden), Plek) : wordt;
        });

    public Task<Uitkomst> GelastAf(string reden, long versie, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(reden);
        return Doe(new Opdracht(wie, versie, operatie, ("afgelast", $"Afgelast: {schoon}"), "gelast-af", schoon), IsBeheer, async was =>
        {
            var besluit = VergaderRules.GelastAf(was, schoon, await Openbaarnamen.Haal(GrainFactory, _school));
            return besluit.IsGoed && was.Gegevens!.Op >= tijd.Vandaag
                ? VergaderkopieRules.MetBericht(besluit.Waarde, Sjabloon.Vergaderafgelast, await MetAdres(was.Genodigden), Plek) : besluit;
        });
    }

    private static bool IsBeheer(VergaderingMag mag) => mag.Beheren;

    private static bool IsNotulen(VergaderingMag mag) => mag.Notuleren;

    private Vergaderhandeling Hier(Wie wie) => new(wie, _school, tijd.Nu, tijd.Vandaag);

    /// <summary>Why this person sees nothing; a genodigde always does.</summary>
    private Weigering? Waarom(VergaderingState state, Wie wie) =>
        !VergaderRules.MagZien(wie, _school) && !(wie.School == _school && state.Genodigden.Any(g => g.AccountId == wie.AccountId)) ? Weigeringen.GeenRecht
        : state.Bestaat ? null : Weigeringen.Onbekend("deze vergadering");

    /// <param name="mag">Null when the rule asks it itself.</param>
    private async Task<Uitkomst> Doe(Opdracht opdracht, Func<VergaderingMag, bool>? mag, Func<VergaderingState, Task<Uitkomst<VergaderingState>>> regel)
    {
        var (was, hier) = (opslag.State, Hier(opdracht.Wie));
        if (Waarom(was, opdracht.Wie) is { } nee)
        {
            return nee;
        }

        if (opdracht.Operatie is { IsGeldig: false } || mag?.Invoke(VergaderRules.Mag(was, opdracht.Wie, _school, hier.Vandaag)) == false)
        {
            return opdracht.Operatie is { IsGeldig: false } ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var merk = opdracht.Operatie is { } operatie ? OperatieRules.Regel(operatie, opdracht.Wie, opdracht.Inhoud) : null;
        if (merk is not null && OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = opdracht.Versie is { } versie && versie != was.Formulierversie ? Weigeringen.Verouderd : await regel(was);
        if (besluit.IsGoed && !ReferenceEquals(besluit.Waarde, was))
        {
            var wordt = opdracht.Feit is { } feit ? VergaderRules.MetFeit(besluit.Waarde, feit.Soort, feit.Tekst, hier) : besluit.Waarde;
            await Leg(wordt with { Versie = wordt.Versie + 1, Operaties = merk is null ? wordt.Operaties : OperatieRules.Met(wordt.Operaties, merk) });
        }

        return new Uitkomst(besluit.Weigering);
    }

    private async Task Leg(VergaderingState wordt)
    {
        await Schrijf(Rond(wordt));
        await _postbode.Verzend();
        ZetOuderronde();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Commissie]);
    }

    /// <summary>What follows from it: tasks that are new or done, and the row of the list when that is another one.</summary>
    private VergaderingState Rond(VergaderingState wordt)
    {
        var met = VergadertaakRules.MetTaken(wordt, VergadertaakRules.Taken(wordt, _jaar, tijd.Vandaag), Plek, tijd.Nu);
        return VergaderRules.IsZelfdeRij(opslag.State, met, _id) ? met
            : met with { Uitbak = met.Uitbak.Laatste($"vergaderingen/{_school}/{_jaar}", new Vergaderpost(Vergaderpostsoort.Rij)) };
    }

    private async Task Schrijf(VergaderingState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    /// <summary>Who changes it as it was shown, and what the history says of it.</summary>
    /// <param name="Versie">Null for what doesn't change what somebody else typed.</param>
    private sealed record Opdracht(Wie Wie, long? Versie, OperatieId? Operatie, (string Soort, string Tekst)? Feit, params string?[] Inhoud);
}
