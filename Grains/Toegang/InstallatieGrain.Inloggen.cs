using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>Sign-in with Microsoft or Google, for the whole installation.</summary>
internal sealed partial class InstallatieGrain
{
    public Task<AanbiedersView> Aanbieders() => Task.FromResult(_aanbieders);

    public async Task<Uitkomst> BewaarAanbieder(AanbiederInstelling aanbieder, long versie, Wie wie)
    {
        var was = opslag.State;
        if (!Installatierecht.Mag(wie, _duurzaam))
        {
            return Weigeringen.GeenRecht;
        }

        if (versie != was.AanbiedersVersie)
        {
            return Weigeringen.Verouderd;
        }

        var oud = was.Aanbieders.FirstOrDefault(a => a.Naam == aanbieder.Naam);
        var nieuw = AanbiederRules.Schoon(aanbieder, oud);
        if (AanbiederRules.Keur(nieuw) is { } weigering)
        {
            return weigering;
        }

        await Schrijf(was with
        {
            Aanbieders = oud is null ? was.Aanbieders.Add(nieuw) : was.Aanbieders.Replace(oud, nieuw),
            AanbiedersVersie = was.AanbiedersVersie + 1,
        });
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> VerwijderAanbieder(string naam, Wie wie)
    {
        var was = opslag.State;
        if (!Installatierecht.Mag(wie, _duurzaam))
        {
            return Weigeringen.GeenRecht;
        }

        if (was.Aanbieders.Any(a => a.Naam == naam))
        {
            await Schrijf(was with { Aanbieders = was.Aanbieders.RemoveAll(a => a.Naam == naam), AanbiedersVersie = was.AanbiedersVersie + 1 });
        }

        return Uitkomst.Goed;
    }
}
