using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;
using OrleansSchool.Post;
using OrleansSchool.School;

namespace OrleansSchool.Toegang;

/// <summary>Decisions to accounts and mail to schoolleiders, recorded in the same write as the decision (DESIGN §3).</summary>
internal sealed partial class MensenGrain
{
    public Task ReceiveReminder(string reminderName, TickStatus status) => _postbode.Verzend();

    public async Task<Nachtwerk> Nacht()
    {
        await _postbode.Verzend();
        await RuimOp();
        return Nachtwerk.Niets(_postbode.Wachtend);
    }

    private Postbode<Mensenpost> MaakPostbode() => new(
        this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);

    private async Task Stuur(Uitpost<Mensenpost> post, Afzender van)
    {
        if (post.Bericht.Besluit is { } besluit)
        {
            await GrainFactory.Account(Sleutels.Delen(post.Naar)[0]).OntvangRollen(van, besluit);
        }

        if (post.Bericht.Mail is { } mail)
        {
            // For a full postbus it waits here. Another refusal is about the address of that schoolleider and won't change by asking again; the history tells it as well.
            await Postaanbod.Bied(GrainFactory, _school, mail, Wie.Systeem(_school, "Mensen"));
        }
    }

    private async Task<Uitbak<Mensenpost>> MetPost(Uitbak<Mensenpost> uitbak, Voornemen v, SchoolView? school)
    {
        var naam = v.Naam ?? (await GrainFactory.Account(v.AccountId).Bekijk())?.Naam ?? "";
        var feiten = MensenTekst.Beschrijf(v.Was, v.Wordt, id => school?.Groep(id)?.Titel ?? id);
        var besluit = new Rolbesluit(
            _school, v.Wordt, naam, v.Email, [.. feiten.Select(f => new AccountFeit(_school, tijd.Nu, v.Wie.Naam, f))], v.Beeindigd);
        uitbak = uitbak.Met($"account/{v.AccountId}", new Mensenpost(besluit, null));
        var (gegeven, eindigt) = (MensenRules.TeMelden(v.Wie, v.Was, v.Wordt), MensenRules.EindigtSchoolleider(v.Wie, v.Was, v.Wordt, tijd.Vandaag));
        if (gegeven.IsEmpty && !eindigt)
        {
            return uitbak;
        }

        var personen = (await GrainFactory.Personen(_school).Alles()).Rijen;
        var over = new MensenpostGegevens(v.AccountId, naam, v.Wie, school?.Gegevens.Naam ?? _school.Waarde, v.Regel, tijd.Vandaag);
        return MensenpostRules.MetMails(
            uitbak, $"postbus/{_school}", [.. MensenpostRules.Meldingen(personen, gegeven, over), .. eindigt ? MensenpostRules.Eindemeldingen(personen, over) : []]);
    }

    /// <summary>One permanent daily reminder, there before the first write, so that no decision is ever forgotten.</summary>
    private async Task ZorgVoorHerinnering()
    {
        if (opslag.State.Versie == 0)
        {
            await this.RegisterOrUpdateReminder(Postbode<Mensenpost>.Herinnering, TimeSpan.FromDays(1), TimeSpan.FromDays(1));
        }
    }
}
