using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <summary>What the date does: warn, run out, erase the content and, two years later, the register (OSO-L1).</summary>
internal sealed partial class DossierGrain
{
    private const string Wekker = "wissen";

    /// <summary>
    /// Being woken is what counts: what waits goes, and with it the overdracht knows this dossier. Erasing is for the night round, after which
    /// the store lets go of the bytes; content that no round came for goes a day later by itself, also when nobody knows that it is there.
    /// </summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var isVoorbij = tijd.Vandaag > DossierRules.EersteDagZonder(_jaar);
        if (opslag.State.GewistOp is null && isVoorbij)
        {
            await Nacht();
        }

        if (opslag.State.GewistOp is not null || (!opslag.State.Bestaat && isVoorbij)) // a beginning that broke off may be done again until then
        {
            await this.VergeetHerinnering(reminderName);
        }
    }

    /// <summary>Erasing comes before anything that can wait for others.</summary>
    public async Task<Nachtwerk> Nacht()
    {
        if (!opslag.State.Bestaat)
        {
            return await LaatLos();
        }

        var gewist = await MoetGewist() ? await WisInhoud() : null;
        if (gewist is null && opslag.State.GewistOp is null)
        {
            await Waarschuw();
            await RuimBijlagenOp();
        }

        await StuurRij();
        if (_postbode.Wachtend > 0)
        {
            return new Nachtwerk(gewist?.Gewist ?? [], _postbode.Wachtend);
        }

        DeactivateOnIdle();
        return gewist ?? (opslag.State.GewistOp is not null && IsRegisterVoorbij ? await WisRegister() : Nachtwerk.Niets());
    }

    private bool IsRegisterVoorbij => Bewaartermijnen.IsVoorbij("dossier", _jaar.Volgend.EersteDag, tijd.Vandaag);

    private async Task<bool> MoetGewist()
    {
        if (opslag.State.GewistOp is not null)
        {
            return false;
        }

        return tijd.Vandaag >= DossierRules.EersteDagZonder(_jaar) || tijd.Vandaag >= DossierRules.WistOp(opslag.State, _jaar, await Instelling());
    }

    /// <summary>The key goes first: from then on nothing opens, whatever a crash leaves for the next night.</summary>
    private async Task<Nachtwerk> WisInhoud()
    {
        await GrainFactory.Dossiersleutel(_school, _id, _jaar).GooiWeg();
        Vergeet();
        var was = opslag.State;
        var namen = was.Versies.SelectMany(v => v.Bijlagen.Append(v.Inhoud).Append(v.Rapport)).Concat(was.Bijlagen).Distinct().SelectMany(Rijen)
            .Concat(was.Losse).Distinct(StringComparer.Ordinal).ToList();
        foreach (var deel in namen.Chunk(16))
        {
            await Task.WhenAll(deel.Select(naam => GrainFactory.Bestand(_school, naam).Wis()));
        }

        await Bewaar(DossierpostRules.ZonderBericht(was, _school, DossierpostRules.SeintjeId(Plaats)) with
        {
            Inhoud = "",
            Versies = [.. was.Versies.Select(v => v with { Inhoud = v.Inhoud with { Delen = 0 }, Rapport = v.Rapport with { Delen = 0 }, Bijlagen = [] })],
            Bijlagen = [],
            WeggehaaldTot = null,
            Losse = [],
            Links = [],
            Wacht = [],
            Operaties = [],
            GewistOp = tijd.Vandaag,
            Log = DossierstapRules.MetFeit(was.Log, new Feit(tijd.Nu, Dossierfeiten.Gewist, "Inhoud gewist. Wat blijft, is wie wanneer iets deed.", Systeem.Naam)),
        });
        return new Nachtwerk([new Wistelling("dossiersleutel", 1), new Wistelling("bestand", namen.Count)], 0);
    }

    private void Vergeet() => (_sleutel, _open) = (null, null);

    private async Task Waarschuw()
    {
        if (DossierpostRules.Waarschuwing(opslag.State, _jaar, tijd.Vandaag) is not { } dagen)
        {
            return;
        }

        var tot = DossierRules.BeschikbaarTot(opslag.State, _jaar)!.Value;
        var accounts = await Administratie(tijd.Vandaag);
        var feit = new Feit(tijd.Nu, Dossierfeiten.Gewaarschuwd, $"Gewaarschuwd: op te halen tot en met {Datums.Cijfers(tot)}.", Systeem.Naam);
        var wordt = opslag.State with { Gewaarschuwd = dagen, Log = DossierstapRules.MetFeit(opslag.State.Log, feit) };
        await Bewaar(DossierpostRules.MetBericht(wordt, accounts, _school, DossierpostRules.Waarschuwbericht(dagen, tot, _jaar, _school, tijd.Nu)));
    }

    private async Task<Nachtwerk> WisRegister()
    {
        await this.VergeetHerinnering(Wekker);
        await GrainFactory.Dossiersleutel(_school, _id, _jaar).Vergeet();
        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        await GrainFactory.Overdracht(_school, _jaar).VergeetDossier(_id);
        return new Nachtwerk([new Wistelling("dossier", 1), new Wistelling("dossiersleutel", 1)], 0);
    }

    /// <summary>
    /// Never begun, or erased just before the power went: the overdracht needn't come by any more. A beginning that broke off after its key was
    /// made left that key; from 1 July nothing can be begun with it any more.
    /// </summary>
    private async Task<Nachtwerk> LaatLos()
    {
        DeactivateOnIdle();
        if (tijd.Vandaag >= DossierRules.EersteDagZonder(_jaar))
        {
            await GrainFactory.Dossiersleutel(_school, _id, _jaar).Vergeet();
        }

        if (IsRegisterVoorbij)
        {
            await GrainFactory.Overdracht(_school, _jaar).VergeetDossier(_id);
        }

        return Nachtwerk.Niets();
    }

    /// <summary>There before the first write.</summary>
    private Task ZorgVoorWissen() => this.RegisterOrUpdateReminder(Wekker, TimeSpan.FromDays(1), TimeSpan.FromDays(1));
}
