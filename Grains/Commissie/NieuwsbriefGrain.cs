using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <inheritdoc cref="INieuwsbriefGrain"/>
internal sealed partial class NieuwsbriefGrain(
    [PersistentState("nieuwsbrief", VerzegeldeOpslag.Naam)] IPersistentState<NieuwsbriefState> opslag, Schooltijd tijd, ILogger<NieuwsbriefGrain> logger) : Grain, INieuwsbriefGrain
{
    private const int IdBytes = 8;

    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private NieuwsbriefState _duurzaam = new();
    private Postbode<Openbaarpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Schrijf(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public async Task<Uitkomst<NieuwsbriefView>> Bekijk(Wie wie)
    {
        if (!MagSchrijven(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var state = _duurzaam;
        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var (nu, weken) = (_jaar.Bevat(tijd.Vandaag), await WekenVan(state));
        return new NieuwsbriefView(
            _jaar, NieuwsbriefRules.Lijst(state), nu ? await Aanleidingen(state) : [],
            nu ? NieuwsbriefRules.Voor(school, _jaar, NieuwsbriefRules.Laatst(state.Berichten), weken) : null, weken, state.Versie, MagSchrijven: true);
    }

    public Task<ImmutableArray<Nieuwsbericht>> Berichten() => Task.FromResult(_duurzaam.Berichten);

    public Task<int?> Weken() => Task.FromResult(_duurzaam.WekenTussen);

    public Task<Uitkomst> Bewaar(string? id, string titel, string tekst, long versie, OperatieId operatie, Wie wie) =>
        Doe(versie, operatie, ["bewaar", id, titel, tekst], wie, async was => NieuwsbriefRules.Bewaar(
            was, new Nieuwsinvoer(id, NieuwId(operatie, wie), titel, tekst), _jaar, await Openbaarnamen.Haal(GrainFactory, _school), new Openbaarhandeling(wie, tijd.Nu, tijd.Vandaag)));

    public Task<Uitkomst> Plaats(string id, DateOnly op, string waar, long versie, OperatieId operatie, Wie wie) =>
        Doe(versie, operatie, ["plaats", id, Sleutels.Dag(op), waar], wie, async was =>
        {
            var besluit = NieuwsbriefRules.Plaats(was, new Nieuwsplaatsing(id, op, waar), _jaar, await Openbaarnamen.Haal(GrainFactory, _school), tijd.Vandaag);
            return besluit.IsGoed ? await MetTaken(besluit.Waarde) : besluit;
        });

    public async Task<Uitkomst> ZetWeken(int weken, Wie wie)
    {
        if (!MagSchrijven(wie))
        {
            return Weigeringen.GeenRecht;
        }

        if (weken is < OpenbaarGrenzen.WekenMin or > OpenbaarGrenzen.WekenMax)
        {
            return Weigeringen.Weken(OpenbaarGrenzen.WekenMin, OpenbaarGrenzen.WekenMax);
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        if (weken != await WekenVan(opslag.State))
        {
            await Leg(await MetTaken(opslag.State with { WekenTussen = weken }));
        }

        return Uitkomst.Goed;
    }

    public async Task<Nachtwerk> Nacht()
    {
        await NeemWekenOver();
        await MeldTaken();
        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        if (!opslag.RecordExists || !Bewaartermijnen.IsVoorbij("nieuwsbrief", _jaar.Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("nieuwsbrief");
    }

    private bool MagSchrijven(Wie wie) => wie.MagHeleSchool(Recht.NieuwsbriefMaken, _school);

    /// <summary>Follows from the form, so that a repeat names the same piece.</summary>
    private string NieuwId(OperatieId operatie, Wie wie) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"nieuwsbrief\n{_school}\n{_jaar}\n{wie.AccountId}\n{operatie}")).AsSpan(0, IdBytes));

    private async Task<Uitkomst> Doe(long versie, OperatieId operatie, string?[] inhoud, Wie wie, Func<NieuwsbriefState, Task<Uitkomst<NieuwsbriefState>>> regel)
    {
        if (!MagSchrijven(wie) || !operatie.IsGeldig)
        {
            return MagSchrijven(wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var besluit = was.Versie == versie ? await regel(was) : Weigeringen.Verouderd;
        if (!besluit.IsGoed)
        {
            return besluit.Weigering;
        }

        await Leg(besluit.Waarde with { Versie = was.Versie + 1, Operaties = OperatieRules.Met(was.Operaties, merk) });
        return Uitkomst.Goed;
    }

    private async Task Leg(NieuwsbriefState wordt)
    {
        await Schrijf(wordt);
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Commissie]);
    }

    private async Task Schrijf(NieuwsbriefState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    private Task Stuur(Uitpost<Openbaarpost> post, Afzender van)
    {
        var aandacht = GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]);
        return post.Bericht.Bericht is { } bericht ? aandacht.Ontvang(van, bericht) : aandacht.TrekIn(van, post.Bericht.Id);
    }
}
