using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Overblijven;

/// <inheritdoc cref="IGroepsmiddagGrain"/>
internal sealed partial class GroepsmiddagGrain(
    [PersistentState("groepsmiddag", VerzegeldeOpslag.Naam)] IPersistentState<GroepsmiddagState> opslag, Schooltijd tijd, ILogger<GroepsmiddagGrain> logger)
    : Grain, IGroepsmiddagGrain
{
    private SchoolSleutel _school;
    private string _groepId = "";
    private DateOnly _datum;
    private GroepsmiddagState _duurzaam = new();
    private Postbode<Lunchnieuws> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _groepId) = (new SchoolSleutel(delen[0]), delen[1]);
        _datum = DateOnly.ParseExact(delen[2], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public async Task<Uitkomst<GroepsmiddagView>> Bekijk(Wie wie)
    {
        if (!GroepsmiddagRules.MagZien(_duurzaam, wie, _school, _groepId))
        {
            return Weigeringen.GeenRecht;
        }

        if (await Groep() is not { } groep)
        {
            return Weigeringen.Onbekend("deze groep");
        }

        var s = _duurzaam;
        return new GroepsmiddagView(
            _groepId, _datum, s.NaarBuiten, s.Opgehaald, s.Opgeruimd, s.Vervanger?.Naam, s.Vervanger?.AccountId,
            GroepsmiddagRules.Minuten(s, groep, _datum), GroepsmiddagRules.MagDoen(s, wie, _school, _groepId), s.Gewerkt is not null);
    }

    /// <summary>Who takes the lunch over sees the list as the groepsleerkracht would: that is what taking over is (TSO-7a).</summary>
    public Task<Uitkomst<GroepBord>> Lijst(Wie wie)
    {
        var als = !wie.MagInGroep(Recht.BordZien, _school, _groepId) && GroepsmiddagRules.IsVervanger(_duurzaam, wie, _school)
            ? wie with { Rollen = wie.Rollen.Add(new ActieveRol(Rol.Groepsleerkracht, [_groepId])) }
            : wie;
        return GrainFactory.Overblijfgroep(_school, Schooljaar.Van(_datum), _groepId).Bord(_datum, als);
    }

    public async Task<Lunchinzet?> Inzet()
    {
        var s = _duurzaam;
        return await Groep() is { } groep && GroepsmiddagRules.Minuten(s, groep, _datum) is { } minuten
            ? new Lunchinzet(_groepId, _datum, s.Vervanger?.AccountId ?? s.NaarBuiten?.AccountId, s.Vervanger?.Naam ?? s.NaarBuiten?.DoorNaam, minuten)
            : null;
    }

    public Task<string?> Vervanger() => Task.FromResult(_duurzaam.Vervanger?.AccountId);

    public Task<Uitkomst> Tik(string wat, bool aan, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["tik", wat, aan ? "aan" : "uit"], wie, (was, daad) => GroepsmiddagRules.Tik(was, wat, aan, daad));

    public async Task<Uitkomst> ZetVervanger(string? accountId, OperatieId operatie, Wie wie)
    {
        (string, string)? nieuw = null;
        if (TekstRules.SchoonOfNiets(accountId) is { } id)
        {
            var ander = OntvangerRules.AlsWie(await GrainFactory.Personen(_school).Alles(), _school, id, _datum);
            if (ander is null || !ander.Mag(Recht.GroepsmiddagDoen, _school))
            {
                return MagDoen(wie) ? Weigeringen.VervangerKanNiet : Weigeringen.GeenRecht;
            }

            nieuw = (ander.AccountId, ander.Naam);
        }

        return await Doe(operatie, ["vervanger", accountId], wie, (was, daad) => GroepsmiddagRules.ZetVervanger(was, nieuw, _school, daad));
    }

    public Task<Uitkomst> ZetMinuten(int minuten, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["minuten", minuten.ToString(CultureInfo.InvariantCulture)], wie, (was, daad) => GroepsmiddagRules.ZetMinuten(was, minuten, daad));

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        await _postbode.Verzend();
        if (!opslag.RecordExists || _postbode.Wachtend > 0 || !Bewaartermijnen.IsVoorbij("groepsmiddag", Schooljaar.Van(_datum).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("groepsmiddag");
    }

    private async Task<Uitkomst> Doe(OperatieId operatie, string?[] inhoud, Wie wie, Func<GroepsmiddagState, Lunchdaad, Uitkomst<GroepsmiddagState>> regel)
    {
        if (!MagDoen(wie) || !operatie.IsGeldig)
        {
            return MagDoen(wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var kenmerk = OperatieRules.Regel(operatie, wie, inhoud);
        if (OperatieRules.Eerder(opslag.State.Operaties, kenmerk) is { } eerder)
        {
            return eerder;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school || school.Groep(_groepId) is not { } groep)
        {
            return Weigeringen.Onbekend("deze groep");
        }

        var was = opslag.State;
        var besluit = regel(was, new Lunchdaad(wie, groep, _datum, tijd.Nu, VerwachtingRules.WaaromGeenOverblijven(school, _groepId, _datum)));
        if (!besluit.IsGoed || ReferenceEquals(besluit.Waarde, was))
        {
            return new Uitkomst(besluit.Weigering);
        }

        await opslag.Bewaar(besluit.Waarde with { Operaties = OperatieRules.Met(was.Operaties, kenmerk) });
        _duurzaam = opslag.State;
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Dag(_groepId, _datum), Onderwerpen.Middag(_datum)]);
        return Uitkomst.Goed;
    }

    private bool MagDoen(Wie wie) => GroepsmiddagRules.MagDoen(opslag.State, wie, _school, _groepId);

    private async Task<Groep?> Groep() => (await GrainFactory.School(_school).Bekijk())?.Groep(_groepId);

    private Task Stuur(Uitpost<Lunchnieuws> post, Afzender van)
    {
        var naar = GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]);
        var id = $"lunch/{_groepId}/{Sleutels.Dag(_datum)}";
        return post.Bericht == Lunchnieuws.Vervalt
            ? naar.TrekIn(van, id)
            : naar.Ontvang(van, new Aandachtsbericht(
                id, Aandachtsoort.Taak, $"Jij hebt op {Datums.Lang(_datum)} de lunch van een andere groep.",
                $"/s/{_school}/lunch?groep={_groepId}", tijd.Nu, Dringend: _datum == tijd.Vandaag, null));
    }
}
