using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Post;

namespace OrleansSchool.Commissie;

/// <summary>The night, what waits for others, and parents who hear of the reading copy (TSO-2h, TSO-2j).</summary>
internal sealed partial class VergaderingGrain
{
    private const string Intranet = "Het intranet";

    /// <summary>Between two parts of the parents, so that other mail gets its turn.</summary>
    private static readonly TimeSpan Ouderpauze = TimeSpan.FromSeconds(5);

    private IGrainTimer? _ouderronde;

    public async Task<Nachtwerk> Nacht()
    {
        if (opslag.State.Bestaat)
        {
            await WerkBij();
        }

        await _postbode.Verzend();
        var isVoorbij = Bewaartermijnen.IsVoorbij("vergadering", _jaar.Volgend.EersteDag, tijd.Vandaag);
        if (_postbode.Wachtend > 0 || (!opslag.State.OudersTeGaan.IsEmpty && !isVoorbij))
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        return isVoorbij ? await WisAlles() : Nachtwerk.Niets();
    }

    /// <summary>The row goes after what it is of; a night that was broken off in between does it again.</summary>
    private async Task<Nachtwerk> WisAlles()
    {
        var was = opslag.RecordExists;
        if (was)
        {
            await opslag.Wis(DeactivateOnIdle);
            _duurzaam = opslag.State;
        }

        await GrainFactory.Vergaderingen(_school, _jaar).Vergeet(_id);
        return was ? Nachtwerk.Weg("vergadering") : Nachtwerk.Niets();
    }

    /// <summary>Who belongs there now, figures of the last month, who leads, what came too late to the next meeting, and whose turn it is.</summary>
    private async Task WerkBij()
    {
        var was = opslag.State;
        var leiding = await Leiding();
        var wordt = leiding.SequenceEqual(was.Voorzitters) ? was : was with { Voorzitters = leiding };
        if (VergaderRules.IsOpen(wordt, tijd.Vandaag))
        {
            var horen = await Horen(wordt);
            var blijft = GenodigdeRules.ZonderVertrokken(wordt, horen);
            blijft = ReferenceEquals(blijft, wordt) ? wordt
                : VergaderRules.MetFeit(blijft, "genodigden", "Van de lijst: wie geen lid of overblijfkracht meer is", Hier(Wie.Systeem(_school, Intranet)));
            var met = GenodigdeRules.MetNieuwen(blijft, horen);
            wordt = ReferenceEquals(met, blijft) ? blijft
                : VergaderkopieRules.MetBericht(met, Sjabloon.Vergadering, met.Genodigden[blijft.Genodigden.Length..], Plek);
            wordt = wordt.Stap == Vergaderstap.Gepland ? await MetKwaliteit(await MetBegin(wordt)) : wordt;
        }

        wordt = GenodigdeRules.ZonderAdressen(await MetVerplaatst(wordt), _jaar, tijd.Vandaag);
        var klaar = Rond(ReferenceEquals(wordt, was) ? was : wordt with { Versie = wordt.Versie + 1 });
        if (!ReferenceEquals(klaar, was))
        {
            await Schrijf(klaar);
        }
    }

    /// <summary>What came too late, or stood on a meeting that was called off, goes to the next one of the same kind (TSO-2g).</summary>
    private async Task<VergaderingState> MetVerplaatst(VergaderingState state)
    {
        var over = VergaderpuntRules.Over(state).ToList();
        if (over.Count == 0 || (await Doelen(state)).FirstOrDefault() is not { } doel)
        {
            return state;
        }

        foreach (var punt in over)
        {
            var besluit = VergaderpuntRules.Verplaats(state, punt.Id, doel.Id, _school);
            state = besluit.IsGoed ? VergaderRules.MetFeit(besluit.Waarde, "punt", $"Agendapunt naar de vergadering van {Datums.Cijfers(doel.Op)}: {punt.Titel}", Hier(Wie.Systeem(_school, Intranet))) : state;
        }

        return state;
    }

    private void ZetOuderronde()
    {
        if (opslag.State.OudersTeGaan.IsEmpty)
        {
            _ouderronde?.Dispose();
            _ouderronde = null;
            return;
        }

        _ouderronde ??= this.RegisterGrainTimer(_ => MailOuders(), new GrainTimerCreationOptions(Ouderpauze, Ouderpauze) { KeepAlive = true });
    }

    /// <summary>One part of the parents; broken off it is done again, and the postbus knows what it has.</summary>
    private async Task MailOuders()
    {
        var deel = opslag.State.OudersTeGaan.FirstOrDefault(-1);
        if (deel >= 0 && await MailOuders(deel) is { } mails)
        {
            await Schrijf(VergaderkopieRules.MetOuderdeel(opslag.State, deel, mails));
        }

        ZetOuderronde();
    }

    /// <returns>Null while the postbus has no room: this part has its turn again.</returns>
    private async Task<int?> MailOuders(int deel)
    {
        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return 0;
        }

        if (await GrainFactory.Postbus(_school).Stand(null) is { Ingesteld: true, Wachtend: > VergaderkopieRules.OuderwachtMax })
        {
            return null;
        }

        var (systeem, mails) = (Wie.Systeem(_school, "Vergaderingen"), new HashSet<string>(StringComparer.Ordinal));
        foreach (var kind in (await GrainFactory.Register(_school).Alles()).Rijen.Where(r => r.Actief && VergaderkopieRules.Deel(r.Id) == deel))
        {
            var links = (await GrainFactory.Leerling(_school, kind.Id).Ouderlinks(systeem)).Waarde?.Verzorgers ?? [];
            foreach (var ouder in links.Where(v => v is { Sinds: not null, Waarom: null, Email: not null }))
            {
                var id = VergaderkopieRules.Oudermail(_id, ouder.Email!);
                if (mails.Add(id) && !await Postaanbod.Neemt(GrainFactory, _school, VergadertaakRules.Oudermail(id, ouder.Naam, ouder.Email!, school.Gegevens.Naam), systeem))
                {
                    return null;
                }
            }
        }

        return mails.Count;
    }

    private async Task Stuur(Uitpost<Vergaderpost> post, Afzender van)
    {
        var bericht = post.Bericht;
        switch (bericht.Soort)
        {
            case Vergaderpostsoort.Rij:
                await GrainFactory.Vergaderingen(_school, _jaar).OntvangRij(van, VergaderRules.Rij(opslag.State, _id), opslag.State.Acties);
                break;
            case Vergaderpostsoort.Taak:
                await GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]).Ontvang(van, bericht.Taak!);
                break;
            case Vergaderpostsoort.TaakWeg:
                await GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]).TrekIn(van, bericht.Id!);
                break;
            case Vergaderpostsoort.Mail:
                await Mail(bericht.Mail!);
                break;
            case Vergaderpostsoort.Punt:
                await GrainFactory.Vergadering(_school, Sleutels.Delen(post.Naar)[1]).NeemPunt(van, bericht.Punt!);
                break;
            default:
                throw new InvalidOperationException($"Nobody takes a message of kind {bericht.Soort}.");
        }
    }

    /// <summary>A refused mail is an answer too: it stands in the register as one that was offered. For a full postbus it waits here.</summary>
    private async Task Mail(Vergadermail mail)
    {
        if (await GrainFactory.School(_school).Bekijk() is { } school)
        {
            var opdracht = VergadertaakRules.Mail(mail, opslag.State, school.Gegevens.Naam, adressen.Adres($"/s/{_school}/vergaderingen/{_id}"));
            await Postaanbod.Bied(GrainFactory, _school, opdracht, Wie.Systeem(_school, "Vergaderingen"));
        }
    }
}
