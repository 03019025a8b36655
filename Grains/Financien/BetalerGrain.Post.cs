using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Post;

namespace OrleansSchool.Financien;

/// <summary>What others hear: the journal, the list of debtors, the children, the postbus, people who must act.</summary>
internal sealed partial class BetalerGrain
{
    /// <summary>Delivered, to be taken off the outbox as it is then: another message may have come in meanwhile.</summary>
    private readonly List<Uitpost<Betalerpost>> _bezorgd = [];

    private async Task Stuur(Uitpost<Betalerpost> post, Afzender van)
    {
        var naar = Sleutels.Delen(post.Naar)[^1];
        switch (post.Bericht.Soort)
        {
            case Betalerpostsoort.Boeking:
                await GrainFactory.Journaal(_school, Jaar(naar)).Boek(van, post.Bericht.Boeking!);
                break;
            case Betalerpostsoort.Rij:
                await GrainFactory.Betalerslijst(_school, BetalerpostRules.Lijstnr(_duurzaam.Nummer)).OntvangRij(van, BetalerRules.Rij(_duurzaam, tijd.Vandaag));
                break;
            case Betalerpostsoort.Uitsluitingen:
                await GrainFactory.Leerling(_school, naar).OntvangUitsluitingen(van, _id, BetalerpostRules.Uitsluitingen(_duurzaam, naar));
                break;
            case Betalerpostsoort.Mail:
                await Mail(post.Bericht.Mail!);
                break;
            case Betalerpostsoort.Aandacht:
                await GrainFactory.Aandacht(_school, naar).Ontvang(van, post.Bericht.Bericht!);
                break;
            default:
                await GrainFactory.Aandacht(_school, naar).TrekIn(van, post.Bericht.Id!);
                break;
        }

        _bezorgd.Add(post);
    }

    /// <summary>A refusal is an answer too: the night sees that the mail isn't there. For a full postbus it waits here, as long as it still holds.</summary>
    private Task Mail(Postopdracht mail)
    {
        var nu = BetalerpostRules.VanNu(_duurzaam, mail);
        return BetalerpostRules.GeldtNog(_duurzaam, nu) ? Postaanbod.Bied(GrainFactory, _school, nu, Systeem) : Task.CompletedTask;
    }

    private async Task VergeetBezorgd()
    {
        ImmutableArray<Uitpost<Betalerpost>> klaar = [.. _bezorgd];
        await Wijzig(was => (was with { Uitbak = klaar.Aggregate(was.Uitbak, (bak, post) => bak.Zonder(post)) }, true));
        _bezorgd.RemoveAll(klaar.Contains); // two rounds of sending may have told the same
    }

    private static Schooljaar Jaar(string tekst) => Schooljaar.Probeer(tekst, out var jaar) ? jaar.Value : throw new FormatException(tekst);
}
