using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Gedrag;

namespace OrleansSchool.Overdracht;

/// <summary>What others hear: the board, people whose turn it is, files that must go.</summary>
internal sealed partial class DossierGrain
{
    private string Overdrachtsleutel => $"overdracht/{_school}/{_jaar}";

    /// <summary>With the row on its way when the board doesn't have it like this; the same state when it does.</summary>
    private async Task<DossierState> MetRij(DossierState state)
    {
        if (await Sta(state, Systeem) is not { } hier)
        {
            return state;
        }

        var merk = DossierbeeldRules.Merk(DossierbeeldRules.Rij(_id, hier));
        return merk == state.Rijmerk ? state : state with { Rijmerk = merk, Uitbak = state.Uitbak.Laatste(Overdrachtsleutel, new Dossierpost(Dossierpostsoort.Rij)) };
    }

    private async Task<DossierState> MetAandacht(Dossierstand hier, DossierState wordt)
    {
        var (van, naar) = (hier.State.Status, wordt.Status);
        if (van == naar)
        {
            return wordt;
        }

        if (naar == Dossierstatus.KlaarVoorAdministratie)
        {
            var accounts = (await Administratie(hier.Vandaag)).Where(a => a != hier.Wie.AccountId).ToImmutableArray();
            return DossierpostRules.MetBericht(wordt with { Verteld = accounts }, accounts, _school, DossierpostRules.Seintje(Plaats, _school, hier.Nu));
        }

        var stil = DossierpostRules.ZonderBericht(wordt, _school, DossierpostRules.SeintjeId(Plaats));
        return van != Dossierstatus.TerInzage && naar == Dossierstatus.Voorlopig && hier.State.SeintjeDoor is { } leerkracht && leerkracht != hier.Wie.AccountId
            ? DossierpostRules.MetBericht(stil, [leerkracht], _school, DossierpostRules.Teruggegeven(Plaats, _id, _school, hier.Nu))
            : stil;
    }

    private async Task<IEnumerable<string>> Administratie(DateOnly vandaag) => GedragpostRules.Ontvangers(
        await GrainFactory.Personen(_school).Alles(), Recht.DossierAdministratie, _school, vandaag, "");

    private async Task Stuur(Uitpost<Dossierpost> post, Afzender van)
    {
        var delen = Sleutels.Delen(post.Naar);
        switch (post.Bericht.Soort)
        {
            case Dossierpostsoort.Rij:
                if (await Sta(opslag.State, Systeem) is { } hier)
                {
                    await GrainFactory.Overdracht(_school, _jaar).OntvangDossier(van, DossierbeeldRules.Rij(_id, hier));
                }

                break;
            case Dossierpostsoort.Aandacht:
                await GrainFactory.Aandacht(_school, delen[1]).Ontvang(van, post.Bericht.Bericht!);
                break;
            case Dossierpostsoort.AandachtWeg:
                await GrainFactory.Aandacht(_school, delen[1]).TrekIn(van, post.Bericht.Id!);
                break;
            default:
                await GrainFactory.Bestand(_school, delen[1]).Wis();
                break;
        }
    }
}
