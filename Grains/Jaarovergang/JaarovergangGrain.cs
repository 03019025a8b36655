using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Jaarovergang;

/// <inheritdoc cref="IJaarovergangGrain"/>
internal sealed partial class JaarovergangGrain(
    [PersistentState("jaarovergang", VerzegeldeOpslag.Naam)] IPersistentState<JaarovergangState> opslag, Schooltijd tijd, IIdBron ids, ILogger<JaarovergangGrain> logger)
    : Grain, IJaarovergangGrain
{
    private SchoolSleutel _school;
    private Schooljaar _naar;
    private Postbode<Aandachtsbericht> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _naar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }),
            (post, van) => GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]).Ontvang(van, post.Bericht), logger, GrainFactory);
        return _postbode.Verzend();
    }

    public async Task<Uitkomst<JaarovergangView>> Bekijk(Wie wie)
    {
        if (!Mag(wie))
        {
            return Weigeringen.GeenRecht;
        }

        return await GrainFactory.School(_school).Bekijk() is { } school
            ? JaarovergangRules.View(opslag.State, school, await GrainFactory.Register(_school).Alles(), _naar, tijd.Nu, tijd.Vandaag)
            : Weigeringen.OnbekendeSchool;
    }

    public Task<Uitkomst> Begin(Wie wie) => Bereid(wie, async school =>
        school.GroepenVan(_naar).Any() ? Uitkomst.Goed
            : OvergangRules.Groepen(school, _naar) is { IsEmpty: false } groepen ? await GrainFactory.School(_school).NeemGroepenOver(groepen, Systeem(wie.Naam))
            : Weigeringen.OvergangGeenGroepen);

    public Task<Uitkomst> LeesBestand(IngelezenBestand bestand, string bestandsnaam, Wie wie) => Bereid(wie, async school =>
    {
        if (bestand.School.SchooljaarBegin != _naar.Begin)
        {
            return Weigeringen.OvergangBestandJaar(_naar);
        }

        var minimaal = InleesRules.Minimaal(bestand);
        var vergeleken = InlezenRules.Vergelijk(minimaal, InleesRules.Stand(school, await GrainFactory.Register(_school).Alles(), minimaal, tijd.Vandaag));
        if (vergeleken.Voorstel is not { } voorstel)
        {
            return Weigeringen.BestandGeweigerd(vergeleken.Weigering!.Code, vergeleken.Weigering.Zin, vergeleken.Weigering.Regel);
        }

        var groepen = await GrainFactory.School(_school).NeemGroepenOver(InleesRules.Groepen(minimaal, voorstel, tijd.Vandaag, school.Plekken), Systeem(wie.Naam));
        if (!groepen.IsGoed)
        {
            return groepen;
        }

        var nieuwe = (await GrainFactory.School(_school).Bekijk())!.GroepenVan(_naar);
        var was = opslag.State;
        return await Bewaar(was with
        {
            Bestand = OvergangRules.VanBestand(voorstel, nieuwe),
            Bestandsnaam = Basis.Bestandsnaam.Toon(bestandsnaam),
            Versie = was.Versie + 1,
            Klaargezet = false,
        });
    });

    public Task<Uitkomst> Kies(ImmutableArray<string> leerlingIds, Overgangskeuze? keuze, OperatieId operatie, Wie wie) => Bereid(wie, async school =>
    {
        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var was = opslag.State;
        var regel = OperatieRules.Regel(operatie, wie, ["kies", string.Join(',', leerlingIds.IsDefault ? [] : leerlingIds), keuze?.GroepId, keuze?.Jaargroep, keuze?.VanSchool.ToString()]);
        if (OperatieRules.Eerder(was.Operaties, regel) is { } eerder)
        {
            return eerder;
        }

        var besluit = JaarovergangRules.Kies(was, leerlingIds, keuze, school, await GrainFactory.Register(_school).Alles(), _naar);
        return besluit.IsGoed ? await Bewaar(besluit.Waarde with { Operaties = OperatieRules.Met(was.Operaties, regel), Klaargezet = false }) : besluit.Weigering;
    });

    public Task<Uitkomst> ZetKlaar(bool klaar, Wie wie) => Bereid(wie, async school =>
        klaar && JaarovergangRules.WaaromNietKlaar(await Voorstel(school), school, _naar) is { } nee ? nee
            : opslag.State.Klaargezet == klaar ? Uitkomst.Goed
            : await Bewaar(opslag.State with { Klaargezet = klaar, DoorNaam = wie.Naam }));

    private bool Mag(Wie wie) => wie.MagHeleSchool(Recht.JaarovergangDoen, _school);

    /// <summary>Groepen and the rooster of the new schooljaar belong to this run, whoever of those who may do it does it.</summary>
    private Wie Systeem(string naam) => Wie.Systeem(_school, naam);

    private async Task<ImmutableArray<Overgangsrij>> Voorstel(SchoolView school) =>
        OvergangRules.Voorstel(opslag.State, school, await GrainFactory.Register(_school).Alles(), _naar);

    private async Task<Uitkomst> Bereid(Wie wie, Func<SchoolView, Task<Uitkomst>> doe)
    {
        if (!Mag(wie))
        {
            return Weigeringen.GeenRecht;
        }

        return JaarovergangRules.MagVoorbereiden(opslag.State, _naar, tijd.Vandaag) is { } nee ? nee
            : await GrainFactory.School(_school).Bekijk() is { } school ? await doe(school) : Weigeringen.OnbekendeSchool;
    }

    private async Task<Uitkomst> Bewaar(JaarovergangState nieuw)
    {
        await opslag.Bewaar(nieuw);
        await GrainFactory.Live(_school).Meld([Onderwerpen.School]);
        return Uitkomst.Goed;
    }
}
